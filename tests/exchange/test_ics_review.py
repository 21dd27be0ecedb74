"""The review in a calendar, and any event at all, read by three parsers."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from calendars import MINE, TODAY, by_ical, by_icalendar, by_vobject, dump, events, moments, well_formed
from hypothesis import given, settings
from hypothesis import strategies as st

from imgcoach.exchange.dated_events import REVIEW, Rhythm, review_event
from imgcoach.model.calendar import Event
from imgcoach.text import show


def review(at=None, zone=None, every=7, day=date(2026, 11, 22)):
    """A calendar with the review alone, and its UID."""
    return dump([review_event(Rhythm(day, every, False, at, zone), TODAY, None, "run `imgcoach`")]), MINE.uid(
        REVIEW
    )


def test_the_review_has_the_day_and_rings_at_nine():
    raw, uid = review()
    event = events(raw)[uid]
    assert event["dtstart"].dt == date(2026, 11, 22)
    assert event["rrule"] == {"FREQ": ["WEEKLY"]}
    assert [each["trigger"].dt for each in event.walk("VALARM")] == [timedelta(hours=9)]
    assert moments(raw, uid, date(2026, 12, 1), date(2026, 12, 20)) == [date(2026, 12, 6), date(2026, 12, 13)]


def test_with_a_time_it_takes_ten_minutes_wherever_its_reader_is_and_rings_at_once():
    raw, uid = review(time(19, 30))
    event = events(raw)[uid]
    assert b"DTSTART:20261122T193000\r\n" in raw
    assert event["dtend"].dt == datetime(2026, 11, 22, 19, 40)
    assert [each["trigger"].dt for each in event.walk("VALARM")] == [timedelta()]
    assert b"VTIMEZONE" not in raw
    assert well_formed(raw)


def test_in_a_time_zone_it_stays_at_its_time_when_the_clocks_change():
    raw, uid = review(time(19, 30), "America/New_York")
    assert well_formed(raw)
    assert by_icalendar(raw)[uid][0] == by_vobject(raw)[uid][0] == by_ical(raw)[uid][0]
    first, last = datetime(2027, 3, 2, tzinfo=UTC), datetime(2027, 3, 22, 12, tzinfo=UTC)
    found = moments(raw, uid, first, last)
    assert [each.astimezone(UTC) for each in found] == [
        datetime(2027, 3, 8, 0, 30, tzinfo=UTC),
        datetime(2027, 3, 14, 23, 30, tzinfo=UTC),
        datetime(2027, 3, 21, 23, 30, tzinfo=UTC),
    ]


def test_utc_needs_no_zone_to_be_told():
    raw, _ = review(time(19, 30), "UTC")
    assert b"DTSTART:20261122T193000Z" in raw
    assert b"VTIMEZONE" not in raw


@pytest.mark.parametrize(
    ("every", "rule"),
    [(14, {"FREQ": ["WEEKLY"], "INTERVAL": [2]}), (10, {"FREQ": ["DAILY"], "INTERVAL": [10]})],
)
def test_it_comes_as_often_as_the_persons_own_rules_say(every, rule):
    raw, uid = review(every=every)
    event = events(raw)[uid]
    assert event["rrule"] == rule
    assert str(event["summary"]) == "imgcoach: review, ten minutes"


WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=90).map(show)
DAYS = st.dates(date(1970, 1, 1), date(2200, 12, 31))
EVENTS = st.builds(
    Event,
    st.uuids().map(str),
    DAYS,
    WORDS,
    WORDS,
    certain=st.booleans(),
    every=st.sampled_from([None, 7, 14, 10]),
    at=st.none() | st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    alarm=st.none()
    | st.timedeltas(timedelta(days=-20), timedelta(days=1)).map(lambda each: timedelta(each.days)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, min_size=1, max_size=4, unique_by=lambda each: each.name))
def test_whatever_comes_out_all_parsers_read_the_same_and_twice_is_the_same_file(told):
    raw = dump(told)
    assert raw == dump(told)
    read = by_icalendar(raw)
    assert read == by_vobject(raw) == by_ical(raw)
    assert well_formed(raw)
    for each in told:
        begins, _, summary, description, *_ = read[MINE.uid(each.name)]
        assert (summary, description) == (each.summary, each.basis)
        assert begins == (each.day if each.at is None else datetime.combine(each.day, each.at))
