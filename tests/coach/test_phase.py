"""The phases of a season, by its announced days and by those that can only be reckoned."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.coach.season import season_of
from imgcoach.coach.season.phase import PHASES, phase_of, wording
from imgcoach.knowledge import load_content
from imgcoach.model.fields import QuestionId

CONTENT = load_content()


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        ("2026-05-01", "build"),
        ("2026-09-10", "apply"),
        ("2026-10-20", "interview"),
        ("2027-02-10", "rank"),
        ("2027-03-03", "rank"),
        ("2027-03-04", "wait"),
        ("2027-03-15", "soap"),
        ("2027-03-18", "soap"),
        ("2027-03-19", "after"),
        ("2030-01-01", "after"),
    ],
)
def test_the_announced_days_of_2027_part_the_season(day, phase):
    day = date.fromisoformat(day)
    assert phase_of(season_of(2027, CONTENT, day), day) == phase


def test_each_phase_begins_on_its_day_and_not_the_day_before():
    season = season_of(2027, CONTENT, date(2026, 5, 1))
    days = {each.event: each.day for each in season.days}
    eve = timedelta(days=1)
    for begins, before, after in (
        (days["submit"], "build", "apply"),
        (season.opening, "apply", "interview"),
        (days["ranking"], "interview", "rank"),
        (days["rank_list"] + eve, "rank", "wait"),
        (days["status"], "wait", "soap"),
        (days["match_day"], "soap", "after"),
    ):
        assert (phase_of(season, begins - eve), phase_of(season, begins)) == (before, after)


@given(st.integers(2027, 2040), st.dates(date(2026, 1, 1), date(2041, 1, 1)), st.integers(0, 400))
def test_time_never_leads_back_to_an_earlier_phase(year, day, later):
    season = season_of(year, CONTENT, day)
    first, second = phase_of(season, day), phase_of(season, day + timedelta(days=later))
    assert PHASES.index(first) <= PHASES.index(second)


def test_every_phase_speaks_to_every_question():
    assert tuple(CONTENT.phases) == PHASES
    for phase in CONTENT.phases.values():
        assert all(wording(phase, question) for question in get_args(QuestionId))
