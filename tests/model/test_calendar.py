"""What a calendar is told: when SEQUENCE and the time of the last change rise, and when they stay."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.model.calendar import Calendar, Event

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
INTERVIEW = Event("interview-a1", date(2026, 12, 8), "Interview: St. Mary", "Entered by you.")
MATCH_DAY = Event("2027-match_day-ERAS", date(2027, 3, 19), "Match Day", "Announced.")
NEW = Calendar("12345678-1234-4123-8123-123456789abc")
BOTH = NEW.told([INTERVIEW, MATCH_DAY], TODAY, NOW)


def told(*events, calendar=BOTH, now=LATER):
    return calendar.told(events, now.date(), now)


def interview(**changed):
    """What is kept of the interview when it is told anew like this."""
    return told(replace(INTERVIEW, **changed), MATCH_DAY).events[INTERVIEW.name]


def test_the_first_time_all_is_new():
    assert {each.sequence for each in BOTH.events.values()} == {0}
    assert {each.moment for each in BOTH.events.values()} == {NOW}


def test_what_stays_as_it_is_stays_as_it_was_told():
    assert told(INTERVIEW, MATCH_DAY) == BOTH


@pytest.mark.parametrize(
    "changed",
    [
        {"day": date(2026, 12, 9)},
        {"summary": "Interview: St. Mary's"},
        {"basis": "Entered by you, twice."},
        {"papers": "OET open"},
        {"certain": False},
        {"every": 7},
        {"at": time(19, 30)},
        {"zone": "Asia/Karachi"},
    ],
    ids=lambda each: next(iter(each)),
)
def test_whatever_changes_counts_once_and_leaves_the_others(changed):
    kept = interview(**changed)
    assert (kept.sequence, kept.moment, kept.told) == (1, LATER, LATER.date())
    assert (
        told(replace(INTERVIEW, **changed), MATCH_DAY).events[MATCH_DAY.name] == BOTH.events[MATCH_DAY.name]
    )


def test_another_alarm_is_no_change():
    assert interview(alarm=timedelta(hours=9)) == BOTH.events[INTERVIEW.name]


def test_a_day_that_is_gone_is_dropped_once_and_forgotten_when_it_is_past():
    gone = told(MATCH_DAY)
    kept = gone.events[INTERVIEW.name]
    assert (kept.dropped, kept.sequence, kept.day, kept.moment) == (True, 1, INTERVIEW.day, LATER)
    again = told(MATCH_DAY, calendar=gone, now=LATER + timedelta(days=1))
    assert again == gone
    past = told(MATCH_DAY, calendar=gone, now=LATER + timedelta(days=30))
    assert list(past.events) == [MATCH_DAY.name]


def test_a_day_that_comes_back_rises_again():
    back = told(INTERVIEW, MATCH_DAY, calendar=told(MATCH_DAY))
    kept = back.events[INTERVIEW.name]
    assert (kept.dropped, kept.sequence) == (False, 2)


def test_a_day_that_has_been_is_not_dropped():
    after = told(MATCH_DAY, now=datetime(2026, 12, 9, tzinfo=UTC))
    assert INTERVIEW.name not in after.events


def test_a_clock_that_was_set_back_takes_nothing_back():
    kept = told(replace(INTERVIEW, day=TODAY), MATCH_DAY, now=NOW - timedelta(days=1)).events[INTERVIEW.name]
    assert (kept.sequence, kept.moment) == (1, NOW)


def test_uids_are_of_the_person_and_of_the_event_alone():
    other = Calendar("22345678-1234-4123-8123-123456789abc")
    assert NEW.uid("a") == BOTH.uid("a")
    assert len({NEW.uid("a"), NEW.uid("b"), other.uid("a"), other.uid("b")}) == 4


STEPS = st.lists(
    st.tuples(
        st.dictionaries(
            st.sampled_from("abc"), st.sampled_from([TODAY + timedelta(days=d) for d in (9, 90)])
        ),
        st.integers(-2, 9),
    ),
    max_size=8,
)


@given(STEPS)
def test_whatever_happens_sequence_and_time_never_fall_and_rise_only_together(steps):
    calendar, now = NEW, NOW
    for days, forward in steps:
        now += timedelta(days=forward)
        events = [Event(name, day, name, "") for name, day in days.items()]
        after = calendar.told(events, now.date(), now)
        assert after == after.told(events, now.date(), now + timedelta(hours=1))
        for name in set(calendar.events) & set(after.events):
            old, new = calendar.events[name], after.events[name]
            assert new.moment >= old.moment
            assert new.sequence - old.sequence == (new != old)
        calendar = after
