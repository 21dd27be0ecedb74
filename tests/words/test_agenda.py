"""The words of the list of days, and of what a move takes; each is true on the day it is said."""

from datetime import date

import pytest

from imgcoach.coach import Move, Requirement, SettledMove, assess
from imgcoach.coach.season import season_of
from imgcoach.coach.season.agenda import Dated, agenda
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person
from imgcoach.words import papers
from imgcoach.words.season import agenda as words

CONTENT = load_content()
JAN = date(2027, 1, 31)
PATHWAY = Requirement("pathway", "late", "Begin it now.", JAN)


def move(**said):
    return Move("a.move", "Do a thing.", None, takes="an hour", **said)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (move(), "Takes an hour."),
        (move(deadline=JAN, begin=JAN), "Takes an hour; done by 31 Jan 2027."),
        (
            move(deadline=JAN, begin=date(2027, 1, 3), projected=True),
            "Takes an hour; begin by 3 Jan 2027; done by 31 Jan 2027 (projected).",
        ),
    ],
    ids=["no day", "at once", "weeks before, projected"],
)
def test_a_move_says_what_it_takes_and_its_days(made, said):
    assert words.needs(made) == said


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2027, 1, 20), "by 31 Jan 2027, in 11 days"),
        (JAN, "by 31 Jan 2027, today"),
        (date(2027, 2, 1), "due 31 Jan 2027, now past, 1 day ago"),
    ],
    ids=["ahead", "today", "past"],
)
def test_a_deadline_is_told_as_ahead_or_as_past(today, said):
    assert words.deadline(PATHWAY, today) == said
    assert papers.requirement(PATHWAY, CONTENT, today).startswith(
        f"ECFMG Pathway: late, {said.rpartition(',')[0]}. "
    )


def test_a_late_paper_has_its_day_in_short_only_while_that_is_ahead():
    assert papers.in_short([PATHWAY], CONTENT, JAN) == "ECFMG Pathway late by 31 Jan 2027"
    assert papers.in_short([PATHWAY], CONTENT, date(2027, 2, 1)) == "ECFMG Pathway late"


def test_a_day_of_ones_own_is_neither_announced_nor_projected():
    today = date(2027, 1, 20)
    interview = Dated("interview", "a", date(2027, 1, 22), None, "St. Mary")
    assert words.in_full(interview, today, CONTENT) == "22 Jan 2027, in 2 days: Interview: St. Mary."
    exam = Dated("exam", "oet", today, None)
    assert words.in_full(exam, today, CONTENT) == "20 Jan 2027, today: Exam: OET."


def test_settled_moves_say_how_and_when():
    done = SettledMove("a.move", "Do a thing.", "done", date(2026, 11, 3))
    assert words.settled(done) == "Done on 3 Nov 2026: Do a thing."
    assert words.settled(SettledMove("a.move", "Do it.", "not_for_me", JAN)) == "Not for me: Do it."


@pytest.mark.parametrize(
    ("year", "today", "said"),
    [
        (2028, date(2026, 11, 22), "Match 2028: applications open 22 Sep 2027 (projected), in 304 days."),
        (2027, date(2026, 9, 23), "Match 2027: applications open 23 Sep 2026 (announced), today."),
        (
            2027,
            date(2027, 2, 10),
            "Match 2027: Rank order lists close, 21:00 ET, 3 Mar (announced), in 21 days.",
        ),
        (2027, date(2027, 4, 10), "Match 2027 is over; its Match Day was 19 Mar 2027."),
        (2031, date(2030, 12, 1), "Match 2031: Match Day, 21 Mar (projected), in 110 days."),
    ],
    ids=["before", "on the day", "in season", "after", "nothing known"],
)
def test_the_last_line_of_today_names_what_the_season_has_next(year, today, said):
    assert words.next_day(season_of(year, CONTENT, today), today) == said


def test_every_day_of_everybody_has_a_title():
    person = Person.model_validate({"profile": {"match_year": 2031, "pathway": "not_started"}})
    today = date(2026, 11, 22)
    for each in agenda(person, assess(person, CONTENT, today), today):
        assert words.title(each)
