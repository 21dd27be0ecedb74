"""The calendar of a Match year, read by two parsers."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from imgcoach.coach.season import Season, SeasonDay, season_of
from imgcoach.exchange import ics
from imgcoach.knowledge import load_content

CONTENT = load_content()
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
HOSTILE = [
    "one\ntwo",
    "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two",
    "BEGIN:VEVENT",
    "a;b,c\\d\\n",
    "UID:x",
    '"quoted": \x00\x07\x1b[31m\u2028',
    "é" * 200,
    "a\r\n b",
]


def season(label):
    """A season with one day of this name."""
    day = SeasonDay("review", label, date(2027, 9, 22), False, "proj2028-review")
    return Season(2028, False, day.day, True, (day,))


def events(raw):
    """The events of a calendar, by a parser that forgives nothing."""
    calendar = Calendar.from_ical(raw)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert all(event.errors == [] for event in found)
    assert len(found) == len(calendar.subcomponents)
    return found


def export(year, now=NOW):
    return ics.dump(season_of(year, CONTENT, now.date()), CONTENT, now)


@pytest.mark.parametrize("year", [2027, 2028])
def test_every_day_of_the_match_year_is_there(year):
    days = {each.day for each in season_of(year, CONTENT, NOW.date()).days}
    found = events(export(year))
    assert {event["dtstart"].dt for event in found} == days
    for event in found:
        assert type(event["dtstart"].dt) is date
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        assert event["dtstamp"].dt == NOW


def test_what_is_projected_says_so_and_what_is_announced_does_not():
    assert all(str(event["summary"]).endswith(" (projected)") for event in events(export(2028)))
    assert not any("projected" in str(event["summary"]) for event in events(export(2027)))


def test_each_event_says_where_its_date_comes_from():
    for event in events(export(2027)):
        assert "Grade" in event["description"]
        assert "looked up" in event["description"]


def test_an_event_keeps_its_name_from_export_to_export_and_no_two_share_one():
    names = [str(event["uid"]) for event in events(export(2028))]
    later = [str(event["uid"]) for event in events(export(2028, NOW + timedelta(days=90)))]
    assert names == later
    assert len(set(names)) == len(names)
    assert not set(names) & {str(event["uid"]) for event in events(export(2027))}


def test_a_year_that_nothing_is_known_of_has_its_projected_opening():
    (event,) = events(export(2031))
    assert str(event["summary"]) == "Programs open applications (projected)"
    assert event["dtstart"].dt == date(2030, 9, 25)


@pytest.mark.parametrize("year", [2027, 2028, 2031])
def test_another_parser_reads_the_same(year):
    raw = export(year)
    found = vobject.readOne(raw.decode(), validate=True, allowQP=False)
    assert [each.summary.value for each in found.vevent_list] == [str(e["summary"]) for e in events(raw)]
    assert [each.dtstart.value for each in found.vevent_list] == [e["dtstart"].dt for e in events(raw)]


@pytest.mark.parametrize("label", HOSTILE, ids=repr)
def test_a_hostile_title_stays_one_event(label):
    raw = ics.dump(season(label), CONTENT, NOW)
    (event,) = events(raw)
    (other,) = vobject.readOne(raw.decode()).vevent_list
    assert str(event["summary"]) == other.summary.value
    assert str(event["uid"]) == "2028-review-1@imgcoach"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert not any(byte < 32 and byte not in b"\r\n" for byte in raw)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=100))
def test_any_title_stays_one_event(label):
    (event,) = events(ics.dump(season(label), CONTENT, NOW))
    assert str(event["uid"]) == "2028-review-1@imgcoach"
