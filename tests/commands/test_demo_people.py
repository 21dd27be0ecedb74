"""The example people of --demo: each is true on whatever day it is, and told what their papers deserve."""

import re
from datetime import date, timedelta
from importlib import resources

import pytest

from imgcoach.coach import assess
from imgcoach.exchange.document import dump, parse
from imgcoach.knowledge import load_content
from imgcoach.model.review import week_by_week
from imgcoach.usage import EXAMPLES

CONTENT = load_content()

DAYS = [
    *("2026-11-26", "2027-01-01", "2027-03-31", "2027-08-31", "2027-09-01", "2027-12-31"),
    *("2028-02-29", "2028-03-01", "2029-02-28", "2032-02-29"),
]

VERDICTS = {"score": "build_profile", "file": "stop_chasing_points", "reapplicant": "build_profile"}

FACTS = {
    "score": ["yes", "no", "no", "no", "no"],
    "file": ["yes", "yes", "yes", "yes", "yes"],
    "reapplicant": ["yes", "yes", "partly", "no", "partly"],
}


@pytest.fixture(params=DAYS)
def day(request):
    """A day on which somebody may look at them."""
    return date.fromisoformat(request.param)


@pytest.fixture(params=EXAMPLES)
def name(request):
    """What one of them is called."""
    return request.param


def test_each_is_judged_as_their_story_deserves(name, day):
    person = CONTENT.reader.story(name).person(day)
    seen = assess(person, CONTENT, day)
    assert seen.verdict == VERDICTS[name]
    assert [each.evidence for each in seen.findings.values()] == FACTS[name]
    assert parse(dump(person).encode(), "example") == person


def test_their_year_ends_a_week_ago_and_knew_the_facts_of_today(name, day):
    person = CONTENT.reader.story(name).person(day)
    weeks = week_by_week(person.reviews)
    assert len(weeks) == len(person.reviews) > 45
    assert weeks[-1].day == day - timedelta(weeks=1)
    assert weeks[0].day == day - timedelta(weeks=52)
    assert [each.evidence for each in weeks[-1].answers] == FACTS[name]
    assert any(each.evidence != each.answer for week in weeks for each in week.answers)


def test_what_they_meant_to_do_went_as_such_things_go(name, day):
    made = CONTENT.reader.story(name).person(day).commitments
    assert made[-1].outcome is None
    assert {each.outcome for each in made[:-1]} >= {"done", "partly"}


def test_no_part_of_a_story_is_left_out(name):
    told = CONTENT.reader.story(name)._told
    weeks = {each["ago"] for each in told["weeks"]}
    assert not weeks & set(told["missed"])
    assert not re.search(
        r"[0-9] (day|month)s? ago\"|the next Match",
        dump(CONTENT.reader.story(name).person(date(2026, 11, 26))),
    )


@pytest.mark.parametrize("today", ["2026-11-26", "2028-02-29"])
@pytest.mark.parametrize(
    "command", [["status"], ["brief"], ["log"], ["programs"], ["export", "--format=md"]], ids=" ".join
)
def test_every_command_tells_of_each(imgcoach, home, name, today, command):
    code, out, said = imgcoach(f"--demo={name}", "--today", today, *command)
    assert (code, said) == (0, "")
    assert out.count("\n") > 10
    assert list(home.iterdir()) == []


def test_without_a_name_a_command_takes_the_first(imgcoach):
    assert imgcoach("--demo", "export") == imgcoach(f"--demo={EXAMPLES[0]}", "export")


@pytest.mark.parametrize("words", [["status"], ["due"], []], ids=str)
def test_a_name_that_nobody_has_is_told_with_those_there_are(shell, words):
    code, out, said = shell("--demo=somebody", *words)
    assert (code, out) == (2, "")
    assert "no example person called somebody, choose score, file or reapplicant" in said


def test_somebody_can_tell_a_story_of_their_own_and_hears_what_is_wrong_with_it(imgcoach, home):
    own = home / ".config/imgcoach/content/demo"
    own.mkdir(parents=True)
    ours = (resources.files("imgcoach.content") / "demo/file.toml").read_text("utf-8")
    (own / "file.toml").write_text(ours.replace("score = 228", "score = 232"))
    assert "Step 2 CK 232" in imgcoach("--demo=file", "status")[1]
    (own / "file.toml").write_text(ours.replace("score = 228", "score = 2320"))
    code, out, said = imgcoach("--demo=file", "status")
    assert (code, out) == (1, "")
    assert "demo/file.toml: " in said and "2320" not in said
    (own / "file.toml").write_text('title = "Half a story"')
    assert "file.toml: weeks is missing" in imgcoach("--demo=file", "status")[2]
