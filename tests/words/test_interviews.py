"""What is said of interviews is true on the day; of thank-yous only what was noted is said."""

from datetime import date, timedelta

import pytest

from imgcoach.coach.season import season_of
from imgcoach.coach.season.interviews import interviews
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program
from imgcoach.words.season.interviews import about, in_column, in_short

TODAY = date(2026, 11, 26)
CONTENT = load_content()


def program(name="P", **fields):
    return Program(name=name, **fields)


def said(*programs, year=2027, today=TODAY):
    return in_short(interviews(programs, season_of(year, CONTENT, today), today))


def test_all_that_can_be_said_in_one_line():
    listed = [
        program("A", interview_on="2026-11-02", thanked_on="2026-11-03"),
        program("B", interview_on="2026-11-10"),
        program("C", interview_on="2026-11-20"),
        program("D", interview_on="2026-12-03"),
        program("E", interview_on="2026-12-10"),
        program("F", status="interview"),
        program("G", interview_on="2026-11-26"),
    ]
    assert said(*listed) == (
        "Interviews: 7 invited, 3 held, today at G, next on Thu 3 Dec 2026 at D (2 ahead), 1 without a day; "
        "no thank-you noted for 2."
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "applied"}, ""),
        ({"status": "withdrawn", "interview_on": "2026-11-02"}, ""),
        ({"status": "interview"}, "Interviews: 1 invited, 1 without a day."),
        ({"interview_on": "2026-11-27"}, "Interviews: 1 invited, next on Fri 27 Nov 2026 at P."),
        ({"interview_on": "2026-11-26"}, "Interviews: 1 invited, today at P."),
        ({"interview_on": "2026-11-25"}, "Interviews: 1 invited, 1 held; no thank-you noted for 1."),
        ({"interview_on": "2025-11-25"}, "Interviews: 1 on a day of another Match year."),
    ],
    ids=str,
)
def test_only_what_was_said_is_told(fields, words):
    assert said(program(**fields)) == words


def test_the_days_of_two_match_years_are_not_added_up():
    listed = [program("A", interview_on="2025-12-03"), program("B", interview_on="2026-12-03")]
    told = "Interviews: 1 invited, next on Thu 3 Dec 2026 at B, 1 on a day of another Match year."
    assert said(*listed) == told


@pytest.mark.parametrize("days", range(-3, 4))
def test_an_interview_is_over_only_when_its_day_is(days):
    when = TODAY + timedelta(days=days)
    told = about(program(interview_on=str(when)), TODAY)
    assert ("was on" in told) == (when < TODAY)
    assert ("is on" in told) == (when > TODAY)
    assert ("is today" in told) == (when == TODAY)
    assert ("thank-you" in told) == (when < TODAY)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""),
        ({"status": "interview"}, "The day of the interview is not noted."),
        ({"interview_on": "2026-12-03"}, "The interview is on Thu 3 Dec 2026, in 7 days."),
        ({"interview_on": "2026-11-27"}, "The interview is on Fri 27 Nov 2026, in 1 day."),
        ({"interview_on": "2026-11-12"}, "The interview was on Thu 12 Nov 2026. No thank-you is noted."),
        (
            {"interview_on": "2026-11-12", "thanked_on": "2026-11-13"},
            "The interview was on Thu 12 Nov 2026. A thank-you was sent on 13 Nov 2026.",
        ),
        (
            {"interview_on": "2026-11-12", "thanked_on": "2026-11-28"},
            "The interview was on Thu 12 Nov 2026. A thank-you is noted for 28 Nov 2026.",
        ),
    ],
    ids=str,
)
def test_one_interview_in_words(fields, words):
    assert about(program(**fields), TODAY) == words


def test_in_a_column_stands_the_day_or_that_none_is_said():
    column = [program(interview_on="2026-12-03"), program(status="interview"), program(status="applied")]
    assert [in_column(each) for each in column] == ["03 Dec", "no day", ""]
