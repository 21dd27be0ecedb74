"""From which day on a calendar is told of the review, and that it does not wander from export to export."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.exchange.dated_events import Rhythm

SUNDAY = date(2026, 11, 22)
NEAR = st.dates(date(2026, 1, 1), date(2028, 12, 31))
RHYTHMS = st.builds(Rhythm, NEAR, st.integers(1, 40), st.booleans())


def in_days(number):
    return SUNDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("due", "chosen", "told", "first"),
    [
        (in_days(3), False, None, in_days(3)),
        (in_days(3), False, in_days(-11), in_days(-11)),
        (in_days(3), False, in_days(-10), in_days(3)),
        (SUNDAY, False, None, SUNDAY),
        (in_days(-2), False, None, SUNDAY),
        (in_days(-2), False, in_days(-1), in_days(-1)),
        (in_days(-2), True, None, in_days(5)),
        (in_days(-2), True, in_days(-1), in_days(5)),
        (in_days(-2), True, in_days(-9), in_days(-9)),
        (in_days(-14), True, None, SUNDAY),
    ],
)
def test_the_first_day(due, chosen, told, first):
    assert Rhythm(due, 7, chosen).first(SUNDAY, told) == first


@given(RHYTHMS, NEAR, st.integers(0, 500))
def test_it_stays_as_long_as_no_review_is_made(rhythm, today, later):
    first = rhythm.first(today, None)
    assert first >= today
    assert rhythm.first(today + timedelta(days=later), first) == first


@given(RHYTHMS, NEAR, st.none() | NEAR)
def test_a_weekday_that_was_chosen_is_kept_to_and_a_review_ahead_is_not_passed_over(rhythm, today, told):
    first = rhythm.first(today, told)
    if rhythm.chosen or rhythm.due > today:
        assert (first - rhythm.due).days % rhythm.every == 0
    assert first <= max(rhythm.due, today + timedelta(days=rhythm.every)) or first == told
