"""Which interviews are said, over, today and ahead: by status and day, for the season aimed at."""

from datetime import date

import pytest

from imgcoach.coach.season import season_of
from imgcoach.coach.season.interviews import interviews, invited, of_season
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program

TODAY = date(2026, 11, 26)
CONTENT = load_content()


def program(name, **fields):
    return Program(name=name, **fields)


def found(*programs, year=2027, today=TODAY):
    return interviews(programs, season_of(year, CONTENT, today), today)


def names(programs):
    return [each.name for each in programs]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, False),
        ({"status": "applied"}, False),
        ({"status": "interview"}, True),
        ({"status": "ranked"}, True),
        ({"status": "applied", "interview_on": "2026-12-03"}, True),
        ({"status": "withdrawn", "interview_on": "2026-11-12"}, False),
        ({"status": "applied", "rank": 1}, False),
    ],
    ids=str,
)
def test_an_invitation_is_said_by_the_status_or_by_a_day(fields, said):
    assert invited(program("P", **fields)) is said


def test_a_day_is_held_once_it_is_past_and_ahead_until_it_comes():
    listed = [
        program("later", interview_on="2027-01-08"),
        program("today", interview_on="2026-11-26"),
        program("second", interview_on="2026-11-25"),
        program("next", interview_on="2026-11-27"),
        program("first", interview_on="2026-10-20"),
        program("some day", status="interview"),
        program("none", status="applied"),
        program("gone", status="withdrawn", interview_on="2026-11-20"),
    ]
    seen = found(*listed)
    assert names(seen.held) == ["first", "second"]
    assert names(seen.today) == ["today"]
    assert names(seen.ahead) == ["next", "later"]
    assert names(seen.undated) == ["some day"]
    assert seen.invited == 6
    assert names(seen.rankable) == ["first", "second", "today", "some day"]


def test_the_interviews_of_another_match_year_are_kept_apart():
    listed = [program("before", interview_on="2025-11-20"), program("now", interview_on="2026-11-20")]
    assert names(found(*listed).held) == ["now"]
    assert names(found(*listed).elsewhen) == ["before"]
    assert found(*listed).invited == 1
    assert names(of_season(listed, season_of(2027, CONTENT, TODAY))) == ["now"]


def test_without_a_match_year_every_day_counts():
    listed = [program("before", interview_on="2025-11-20"), program("now", interview_on="2026-12-20")]
    seen = found(*listed, year=None)
    assert (names(seen.held), names(seen.ahead), seen.elsewhen) == (["before"], ["now"], ())


def test_a_thank_you_is_missed_only_after_the_interview_and_until_it_is_sent():
    listed = [
        program("sent", interview_on="2026-11-12", thanked_on="2026-11-13"),
        program("not said", interview_on="2026-11-13"),
        program("planned", interview_on="2026-11-14", thanked_on="2026-12-01"),
        program("today", interview_on="2026-11-26"),
        program("ahead", interview_on="2026-12-26"),
    ]
    assert names(found(*listed).unthanked) == ["not said", "planned"]


def test_nobody_invited_is_nothing_at_all():
    seen = found(program("one", status="applied"))
    assert (seen.invited, seen.rankable, seen.unthanked, seen.elsewhen) == (0, (), (), ())
