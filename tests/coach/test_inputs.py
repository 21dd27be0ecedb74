"""Every input changes some output, and what is no input changes none."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from people import complete, entry, experience, letter, program, row
from strategies import people

from imgcoach.coach import assess
from imgcoach.model.person import Person

SHORT = {"programs": [program(minimum_step2_ck=230, cutoff="strict", visas=["j1"])] * 10}
FAILED = {"passed": True, "failed_attempts": 1}
PROFILE = [
    row("the year of the Match", {}, {"match_year": 2031}),
    row("the visa", SHORT, {"visa": "h1b"}),
    row("the visa, unsaid", SHORT, {"visa": None}),
    row("the graduation", {}, {"graduated": "2012-06"}),
    row("a failed attempt at Step 1", {}, {"step1": FAILED}),
    row("a failed attempt at Step 2 CK", {}, {"failed_attempts": 1}),
    row("a failed attempt at Step 3", {}, {"step3": FAILED}),
    row("the end of the latest attempt at Step 2 CK", {}, {"passed": False}),
    row("the score", {}, {"score": 219}),
    row("the primary specialty", {}, {"specialties": ["family_medicine"]}),
    row(
        "the order of specialties",
        {"specialties": ["internal_medicine", "surgery"]},
        {"specialties": ["surgery", "internal_medicine"]},
    ),
    row("that there is nothing to list", {"letters": []}, {"nothing_to_list": ["letters"]}),
    row("a failed Step 1", {}, {"step1": {"passed": False, "failed_attempts": 1}}),
]

REFOCUS = {"score": 205, "programs": [program(minimum_step2_ck=None)] * 10}
ASKED = [
    row("Step 3, which refocusing speaks of", REFOCUS, {"step3": {"passed": True, "failed_attempts": 0}}),
    row("the pathway", {}, {"pathway": "not_started"}),
    row("a Pathway that is filed", {"pathway": "not_started"}, {"pathway": "filed"}),
    row("a Pathway that is not said", {"pathway": None}, {"pathway": "filed"}),
    row("the OET", {}, {"oet_passed": False}),
    row("the OET while no Pathway is done", {"pathway": "filed"}, {"oet_passed": False}),
    row("that the OET is passed", {"pathway": "filed", "oet_passed": None}, {"oet_passed": True}),
    row("the citizenship", {}, {"citizenship": "us"}),
    row("a green card", {"citizenship": "other"}, {"citizenship": "permanent_resident"}),
    row("Step 3, which an H-1B needs", {"visa": "h1b"}, {"step3": {"passed": True, "failed_attempts": 0}}),
    row("how many attempts failed", {"failed_attempts": 1}, {"failed_attempts": 2}),
    row("the interview practice", {}, {"interview_practice": {"sessions": 0, "comfort": 1}}),
]
"""Asked in the questionnaire; section 5 names them only through the moves, the path and the flags."""

RECORDS = [
    *(
        row(f"an experience's {name}", "experiences", [experience()], {name: value})
        for name, value in [
            ("kind", "observership"),
            ("country", "CA"),
            ("specialty", "surgery"),
            ("end", "2026-08"),
            ("end", None),
        ]
    ),
    row("an experience's start", "experiences", [experience(end=None)], {"start": "2026-12"}),
    *(
        row(f"a letter's {name}", "letters", [letter()] * 3, {name: value})
        for name, value in [
            ("us", False),
            ("specialty", None),
            ("supervised", False),
            ("strength", "fair"),
            ("status", "asked"),
        ]
    ),
    *(
        row(f"a timeline entry's {name}", "timeline", [entry("family", explanation="Twins.")], {name: value})
        for name, value in [
            ("kind", "study"),
            ("start", "2023-07"),
            ("end", "2024-07"),
            ("explanation", None),
        ]
        if name != "kind"
    ),
    row("a timeline entry's kind", "timeline", [entry("study")], {"kind": "health"}),
    *(
        row(f"a program's {name}", "programs", [program()] * 5, {name: value})
        for name, value in [
            ("kind", "university"),
            ("minimum_step2_ck", 250),
            ("maximum_years_since_graduation", 2),
            ("visas", []),
            ("status", "withdrawn"),
            ("specialty", "surgery"),
        ]
    ),
    row("a program's cutoff", "programs", [program(minimum_step2_ck=250)] * 5, {"cutoff": "preferred"}),
    row("a program's share of IMGs", "programs", [program(kind="university")] * 5, {"img_percent": 10}),
]


def outcome(assessment):
    """Everything an assessment says."""
    plain = [assessment.verdict, assessment.band, assessment.moves, assessment.gaps, assessment.programs]
    plain += [assessment.findings, assessment.program_findings, assessment.season, assessment.path]
    return [*plain, assessment.flags]


@pytest.mark.parametrize(("start", "change"), PROFILE)
def test_every_answer_of_the_profile_changes_something(judge, start, change):
    assert outcome(judge(complete(**start))) != outcome(judge(complete(**(start | change))))


@pytest.mark.parametrize(("start", "change"), ASKED)
def test_what_is_asked_is_used(judge, start, change):
    assert outcome(judge(complete(**start))) != outcome(judge(complete(**(start | change))))


@pytest.mark.parametrize(("kind", "records", "change"), RECORDS)
def test_every_field_of_a_record_changes_something(judge, kind, records, change):
    if kind == "programs":
        records = [*records, *[program(kind="university", img_percent=50)] * 5]
    changed = [records[0] | change, *records[1:]]
    assert outcome(judge(complete(**{kind: records}))) != outcome(judge(complete(**{kind: changed})))


@pytest.mark.parametrize("name", ["step1", "step3"])
def test_failed_attempts_are_a_flag(judge, name):
    clean, failed = judge(complete()), judge(complete(**{name: FAILED}))
    assert len(failed.flags) == len(clean.flags) + 1
    assert "attempt" in " ".join(flag.text for flag in failed.flags).lower()
    assert failed.findings == clean.findings


def test_failed_attempts_at_step_2_ck_are_a_flag(judge):
    clean, failed = judge(complete()), judge(complete(failed_attempts=1))
    assert len(failed.flags) == len(clean.flags) + 1
    assert "attempt" in " ".join(flag.text for flag in failed.flags).lower()


def test_reviews_change_no_judgement(judge):
    answered = {"question": "letters", "answer": "no"}
    review = {"id": "r", "week": "2026-W46", "saved": "2026-11-15T10:00:00+00:00", "answers": [answered]}
    assert judge(complete() | {"reviews": [review]}).findings == judge(complete()).findings


SOME = settings(
    max_examples=100,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SOME
@given(people())
def test_the_judgement_is_pure(content, given_person):
    someone, today = given_person
    whole = Person.model_validate(someone)
    before = whole.as_json()
    first, second = assess(whole, content, today), assess(whole, content, today)
    assert outcome(first) == outcome(second)
    assert whole.as_json() == before


@SOME
@given(people())
def test_the_order_of_records_changes_no_evidence(judge, given_person):
    someone, today = given_person
    turned = {kind: value if kind == "profile" else value[::-1] for kind, value in someone.items()}
    one, other = judge(someone, today), judge(turned, today)
    assert {each.question: each.evidence for each in one.findings.values()} == {
        each.question: each.evidence for each in other.findings.values()
    }
    assert (one.verdict, one.gaps, one.programs) == (other.verdict, other.gaps, other.programs)


@SOME
@given(people())
def test_a_withdrawn_program_never_counts(judge, given_person):
    someone, today = given_person
    gone = [{"id": f"gone{place}"} | program(status="withdrawn", visas=[]) for place in range(7)]
    if someone["programs"]:
        one, other = judge(someone, today), judge(someone | {"programs": someone["programs"] + gone}, today)
        assert one.findings == other.findings
        assert (one.verdict, one.programs) == (other.verdict, other.programs)


@SOME
@given(people())
def test_every_finding_has_its_reasons(judge, given_person):
    someone, today = given_person
    for finding in judge(someone, today).findings.values():
        assert finding.reasons
        assert all(reason.strip() for reason in finding.reasons)
        assert finding.change.strip() or finding.evidence in ("yes", "unknown")


@pytest.mark.parametrize("today", [date(2000, 1, 1), date(2025, 9, 24), date(2099, 12, 31)], ids=str)
def test_any_day_can_be_looked_at(judge, today):
    assert judge(complete(match_year=None), today).season.opening >= today


@pytest.mark.parametrize("month", ["1900-01", "2200-12"])
@pytest.mark.parametrize("match_year", [2000, 2100])
def test_the_first_and_the_last_month_there_is_can_be_entered(judge, month, match_year):
    records = {
        "experiences": [experience(start=month, end=month)],
        "timeline": [entry(start=month, end=month)],
    }
    found = judge(complete(**records, graduated=month, match_year=match_year)).findings
    assert len(found) == 5


def test_a_record_can_last_from_the_first_month_to_the_last(judge):
    span = {"start": "1900-01", "end": "2200-12"}
    someone = complete(experiences=[experience(**span)], timeline=[entry(**span)], graduated="1900-01")
    assert judge(someone).findings["timeline"].evidence == "yes"
    assert judge(someone).findings["experience"].evidence == "yes"
