"""The four failure patterns: each is marked for its own cause, on both sides of every edge."""

from datetime import date

import pytest
from people import complete, entry, experience, program, row

from imgcoach.coach import assess
from imgcoach.coach.patterns import patterns
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
HIGH = {"score": 250}
NONE = {"experiences": [], "nothing_to_list": ["experiences"]}


def lists(reach=0, closed=0, total=14):
    """A list of which some are a reach, some are shut, and the rest is open."""
    stretch = program(kind="university", img_percent=5)
    shut = program(visas=[])
    return {"programs": [stretch] * reach + [shut] * closed + [program()] * (total - reach - closed)}


def worked_until(month):
    """Work since graduation that ends in a month, and a US stay that has just begun."""
    return {"timeline": [entry(end=month)], "experiences": [experience(start="2026-11", end="2026-12")]}


TABLE = [
    row("nothing is wrong", HIGH, set()),
    row("no stay at all, said so", HIGH | NONE, {"no_experience"}),
    row("no stay entered and nothing said", HIGH | {"experiences": []}, set()),
    row("only stays at home", HIGH | {"experiences": [experience(country="IN")]}, {"no_experience"}),
    row("a stay whose country is not known", HIGH | {"experiences": [experience(country=None)]}, set()),
    row("an old US stay", HIGH | {"experiences": [experience(start="2019-03", end="2019-04")]}, set()),
    row("a US stay that only watched", HIGH | {"experiences": [experience("observership")]}, set()),
    row(
        "a US stay that lies ahead",
        HIGH | {"experiences": [experience(start="2027-03", end="2027-04")]},
        set(),
    ),
    row("a US laboratory and no ward", HIGH | {"experiences": [experience("research")]}, {"no_experience"}),
    row("a gap of five months", HIGH | worked_until("2026-05"), set()),
    row("a gap of six months", HIGH | worked_until("2026-04"), {"gaps"}),
    row(
        "six years of exams, told of: a clock and no gap",
        HIGH | {"timeline": [entry("exam_preparation", explanation="Both Steps.")]},
        set(),
    ),
    row("one reach of fourteen, two closed", HIGH | lists(reach=1, closed=2), set()),
    row("ten closed", HIGH | lists(closed=10), set()),
    row("six of ten are a reach", HIGH | lists(reach=6, total=10), set()),
    row("seven of ten are a reach", HIGH | lists(reach=7, total=10), {"narrow_list"}),
    row("all of nine are a reach: too few to read", HIGH | lists(reach=9, total=9), set()),
    row(
        "university programs that take many IMGs",
        HIGH | {"programs": [program(kind="university")] * 14},
        set(),
    ),
    row("uneasy in interviews", HIGH | {"interview_practice": {"sessions": 1, "comfort": 2}}, {"interviews"}),
    row("in the middle", HIGH | {"interview_practice": {"sessions": 1, "comfort": 3}}, set()),
    row("comfort not said", HIGH | {"interview_practice": {"sessions": 1, "comfort": None}}, set()),
]


@pytest.mark.parametrize(("said", "expected"), TABLE)
def test_a_pattern_is_shown_by_its_own_cause_alone(content, said, expected):
    assert shown(content, **said) == expected


def shown(content, **said):
    """The patterns of a person with a yes to all five questions, but for what is said."""
    person = Person.model_validate(complete(**said))
    return patterns(person, assess(person, content, TODAY), content)


ALL = (
    NONE
    | lists(reach=14)
    | {"timeline": [entry(end="2024-01")], "interview_practice": {"sessions": 0, "comfort": 1}}
)


@pytest.mark.parametrize(("score", "seen"), [(None, 0), (212, 0), (230, 0), (244, 0), (245, 4), (262, 4)])
def test_a_high_score_is_one_from_245_on(content, score, seen):
    assert len(shown(content, **ALL, score=score)) == seen


def test_a_score_that_failed_is_no_high_score(content):
    assert not shown(content, **ALL, score=250, passed=False)


def test_every_pattern_of_the_file_can_be_shown(content):
    assert shown(content, **ALL, score=250) == {each.id for each in content.library.patterns}
