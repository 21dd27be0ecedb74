"""No personal odds, no promise, no shame, nothing impossible advised, every number from a figure."""

import re
from datetime import date

import people as build
import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import grid
from rules import (
    PROMISES,
    SHAMING,
    broken,
    found,
    loose_percents,
    personal,
    stuck,
    unfilled,
    without_change,
)
from said import (
    AFTER_FAIL,
    TODAY,
    coach_texts,
    library_texts,
    literals,
    markdown_texts,
    printed,
    shift_texts,
    strings,
    toml_texts,
)

from imgcoach.coach import assess
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.words.sources import provenance

CITIZENSHIPS = ["us", "permanent_resident", "other", None]
PATHWAYS = ["not_started", "filed", "certified", None]
FLAGGED = {
    f"{citizenship}, {pathway}, OET {oet}, {visa}": build.person(
        citizenship=citizenship,
        pathway=pathway,
        oet_passed=oet,
        visa=visa,
        graduated="2019-06",
        score=221,
        passed=True,
        failed_attempts=3,
        step1={"passed": False, "failed_attempts": 3},
        step3={"passed": None, "failed_attempts": 1},
    )
    for citizenship in CITIZENSHIPS
    for pathway in PATHWAYS
    for oet in (True, False)
    for visa in ("none", "j1", "h1b", "either")
}
PEOPLE = grid() | FLAGGED


def verdict(person, content):
    return assess(Person.model_validate(person), content, TODAY).verdict


def told(texts):
    """Where a rule is broken, with what breaks it."""
    return [f"{where}: {fault}" for where, text, failed in texts for fault in broken(text, failed)]


def numbers(content):
    """Every number that a figure holds, as a text."""
    held = [text for figure in content.figures.values() for text in strings_of(figure.value)]
    return {number for text in held for number in re.findall(r"\d+(?:\.\d+)?", text)}


def strings_of(value):
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
    return [f"{part:g}" if isinstance(part, int | float) else str(part) for part in parts]


def test_the_grid_is_wide_enough():
    assert len(grid()) >= 200
    assert len(PEOPLE) == len(grid()) + len(FLAGGED)


def test_no_text_of_the_content_breaks_a_rule():
    texts = [(where, text, where in AFTER_FAIL) for where, text in toml_texts()]
    assert len(texts) > 1000
    assert told(texts) == []


def test_no_reading_breaks_a_rule_once_it_is_filled(content):
    for where, text in library_texts(content):
        assert broken(text) == [], where
        assert unfilled(text) == [], where


def test_a_percentage_comes_from_a_figure_and_is_not_typed_again(content):
    known = numbers(content)
    for where, text in (*toml_texts(), *markdown_texts()):
        if not where.startswith(("facts/", "sources")):
            reason = where.startswith("rules ")
            assert loose_percents(text, known if reason else frozenset()) == [], where


@pytest.mark.parametrize("today", [TODAY, date(2029, 6, 1)], ids=["today", "when all is stale"])
@pytest.mark.parametrize("part", range(8))
def test_the_coach_breaks_no_rule_for_anybody_on_the_grid(content, part, today):
    for name in list(PEOPLE)[part::8]:
        texts = list(coach_texts(PEOPLE[name], content, today))
        assert told(texts) == [], name
        assert not any(unfilled(text) for _, text, _ in texts), name


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(someone=strategies.people())
def test_the_coach_breaks_no_rule_for_anybody(content, someone):
    person, today = someone
    texts = list(coach_texts(person, content, today))
    assert told(texts) == []
    assert not any(unfilled(text) for _, text, _ in texts)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(someone=st.one_of(strategies.people(), st.sampled_from([(each, TODAY) for each in PEOPLE.values()])))
def test_nobody_is_left_without_a_next_step(content, someone):
    person, today = someone
    seen = assess(Person.model_validate(person), content, today)
    assert without_change(seen.findings.values()) == []
    assert not stuck(seen)


@pytest.mark.parametrize("part", range(8))
def test_what_would_shift_breaks_no_rule(content, part):
    for name in list(PEOPLE)[part::8]:
        texts = list(shift_texts(PEOPLE[name], content))
        failed = verdict(PEOPLE[name], content) == "after_fail"
        assert told((where, text, failed) for where, text in texts) == [], name


@pytest.mark.parametrize("command", ["status", "brief", "programs"])
@pytest.mark.parametrize("part", range(4))
def test_what_is_printed_breaks_no_rule(content, command, part):
    for name in list(PEOPLE)[part::4]:
        text = printed(command, PEOPLE[name], content)
        assert text.strip()
        assert broken(text, verdict(PEOPLE[name], content) == "after_fail") == [], name
        assert unfilled(text) == [], name


@pytest.mark.parametrize("score", [None, 209, 219, 231, 238, 246, 262])
def test_what_is_said_of_groups_is_said_of_groups(content, score):
    for specialty in content.published.reported:
        groups = content.published.groups(specialty)
        assert broken(groups.says(score, content.standard_error(TODAY))) == [], specialty


def test_where_a_figure_comes_from_is_told_without_a_promise(content):
    for figure in content.figures.values():
        text = ". ".join(words for _, words in provenance(figure, content, TODAY))
        assert found(PROMISES, text) + found(SHAMING, text) == [], figure.id
        assert "None" not in text.split(), figure.id


def test_no_text_in_the_code_shames_or_tells_odds():
    texts = [*literals("imgcoach"), *literals("screens")]
    assert [
        f"{where}: {each}" for where, text in texts for each in found(SHAMING, text) + personal(text)
    ] == []


def test_a_bad_text_in_a_file_reaches_the_rules(tmp_path):
    (tmp_path / "moves.toml").write_text(
        '["letters.ask"]\nquestion = "letters"\ntakes = "a week"\ntext = "Ask, and you will match."\n'
    )
    mine = load_content(str(tmp_path))
    nobody = build.person(score=240, nothing_to_list=["letters"])
    assert told(coach_texts(nobody, mine)) == ["move letters.ask: you will match"]
    assert broken(printed("status", nobody, mine)) == ["you will match"]


def test_every_string_of_a_value_is_walked():
    assert list(strings({"a": ["b", {"c": "d"}], "e": 5})) == ["a", "b", "c", "d", "e"]
