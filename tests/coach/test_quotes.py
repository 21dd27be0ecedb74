"""Quotes from surveys: all parts of an answer or none, and those of the person's own specialty."""

import re
from datetime import date

import pytest
from people import complete, person

from imgcoach.coach import outside_facts
from imgcoach.coach.quoting import Quote
from imgcoach.knowledge.figures.figure_files import SURVEYS
from imgcoach.knowledge.figures.survey import of_field

TODAY = date(2026, 11, 22)
_QUOTED = re.compile(r"\{(?:figure|of100):([^{}.\s]+)\.([^{}]+)\}")


def is_whole(figure):
    """Whether the parts of a figure are the answers to one question, which make up the hundred."""
    value = figure.value
    parts = list(value.values()) if isinstance(value, dict) else []
    shares = figure.unit.startswith("%") and all(isinstance(each, int | float) for each in parts)
    return shares and len(parts) > 1 and 97 <= sum(parts) <= 103


def quoted_texts(content):
    """Every text of ours that may quote a figure, by where it stands."""
    library = content.library
    texts = {f"learn/{each.id}": each.text for each in library.readings.values()}
    for name in ("uses", "cited", "patterns", "missing"):
        texts |= {f"{name}/{each.id}": each.text for each in getattr(library, name)}
    texts |= {f"flag/{name}": each.told or "" for name, each in content.red_flags.items()}
    quotes = {name: each for name, each in vars(outside_facts).items() if isinstance(each, Quote)}
    return texts | {f"quote/{name}": each.text for name, each in quotes.items()}


def left_out(text, content):
    """The parts of an answer that a text leaves out though it quotes another one."""
    quoted = {}
    for name, part in _QUOTED.findall(text):
        quoted.setdefault(name, set()).add(part)
    return {
        name: missing
        for name, parts in quoted.items()
        if is_whole(content.figure(name)) and (missing := set(content.figure(name).value) - parts)
    }


def test_no_text_quotes_one_part_of_an_answer_without_the_others(content):
    texts = quoted_texts(content)
    assert len(texts) > 50
    assert {name: found for name, text in texts.items() if (found := left_out(text, content))} == {}


def test_the_reading_of_the_texts_sees_a_part_that_is_left_out(content):
    assert left_out("{of100:pd20-ckfail-all.seldom} and {figure:pd20-ckfail-all.often}", content) == {
        "pd20-ckfail-all": {"never"}
    }
    assert left_out("{figure:pd20-interview-visa-all.percent_citing}", content) == {}


def test_the_questions_with_parts_are_found(content):
    whole = {name for name, figure in content.figures.items() if is_whole(figure)}
    assert {"pd20-ckfail-all", "pd20-interviews-nonus-all", "pd20-ckreq-family-medicine"} <= whole


@pytest.mark.parametrize("field", ["all", *SURVEYS.values()])
@pytest.mark.parametrize("asked", ["ckfail", "ckreq", "interviews-us", "interviews-nonus"])
def test_the_answers_of_each_field_make_up_the_hundred(content, asked, field):
    figure = content.find_figure(f"pd20-{asked}-{field}")
    assert figure is None or 98 <= sum(figure.value.values()) <= 102


FAILED = {"passed": True, "failed_attempts": 1, "score": 230}


@pytest.mark.parametrize("specialty", SURVEYS)
def test_each_specialty_is_told_its_own_answers_with_all_their_parts(judge, content, specialty):
    flags = judge(person(specialties=[specialty], **FAILED)).flags
    (flag,) = [each for each in flags if each.id.startswith("failed_step2_ck")]
    own = content.figure(f"pd20-ckfail-{SURVEYS[specialty]}")
    for part in ("often", "seldom", "never"):
        assert f"{part} by {own.value[part]} of 100" in flag.known
    assert f"{content.specialty_name(specialty).lower()} programs" in flag.known.lower()
    assert own.id in flag.figures
    assert "pd20-ckfail-all" not in flag.figures


def test_family_medicine_is_told_its_own_figure_on_visas(judge):
    said = person(specialties=["family_medicine"], visa="j1")
    (flag,) = [each for each in judge(said).flags if each.id == "visa_need"]
    assert "44 of 100 family medicine programs look at the visa" in flag.known
    assert "97 answered" in flag.known


@pytest.mark.parametrize("specialty", ["urology", "dermatology", None])
def test_who_was_not_asked_is_told_the_answer_of_all_as_such(judge, specialty):
    said = person(specialties=[specialty] if specialty else [], visa="j1")
    (flag,) = [each for each in judge(said).flags if each.id == "visa_need"]
    assert "28 of 100 programs of all specialties look at the visa" in flag.known
    assert "650 answered" in flag.known


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("letters", "family medicine programs weigh letters in the specialty"),
        ("timeline", "57 of 100 family medicine programs look for training without gaps"),
    ],
)
def test_what_is_known_beside_a_question_is_of_the_own_specialty(judge, question, said):
    found = judge(complete(specialties=["family_medicine"])).findings[question]
    assert said in " ".join(found.known)
    assert not [name for name in found.figures if name.endswith("-all")]


@pytest.mark.parametrize("specialty", [None, "made_up", "urology", *SURVEYS])
def test_no_placeholder_is_left_in_any_text(content, specialty):
    for text in quoted_texts(content).values():
        assert "{programs}" not in of_field(text, specialty, content)


GRADUATE, STUDENT = {"graduated": "2022-06"}, {"graduated": "2027-06"}
NO_STAY = {"experiences": [], "nothing_to_list": ["experiences"]}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (GRADUATE, "for students of a foreign medical school, not for graduates: ask each place first"),
        (STUDENT, "an elective is an option that ends when you graduate"),
    ],
)
def test_who_needs_a_visa_and_has_no_us_stay_is_told_whom_a_b1_is_for(judge, said, told):
    known = judge(complete(**NO_STAY, **said)).findings["experience"].known
    assert told in " ".join(known)


@pytest.mark.parametrize(
    "said", [{}, NO_STAY | {"visa": "none"}, NO_STAY | {"visa": None}, NO_STAY | {"citizenship": "us"}]
)
def test_nobody_else_is_told_of_the_b1(judge, said):
    assert "B-1" not in " ".join(judge(complete(**said)).findings["experience"].known)
