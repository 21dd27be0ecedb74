"""A calendar file as others read it: icalendar, which wrote it, and two that have nothing to do with it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from imgcoach.exchange import ics
from imgcoach.model.calendar import Calendar as Told

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
TODAY = NOW.date()
MINE = Told("12345678-1234-4123-8123-123456789abc")


def dump(told, now=NOW, calendar=MINE):
    """The file of a calendar that is told these events."""
    return ics.dump(2027, told, calendar.told(told, now.date(), now))


def events(raw):
    """The events by UID, by a parser that forgives nothing."""
    calendar = Calendar.from_ical(raw)
    assert calendar.errors == []
    found = calendar.walk("VEVENT")
    assert all(event.errors == [] for event in found)
    assert len(found) + len(calendar.walk("VTIMEZONE")) == len(calendar.subcomponents)
    by_uid = {str(each["uid"]): each for each in found}
    assert len(by_uid) == len(found)
    return by_uid


def by_icalendar(raw):
    """What the file says, by UID: first day or moment, end, title, text, SEQUENCE, when it changed."""
    return {
        uid: (
            each["dtstart"].dt,
            each["dtend"].dt,
            str(each["summary"]),
            str(each["description"]),
            int(each["sequence"]),
            str(each["status"]),
            each["dtstamp"].dt,
            each["last-modified"].dt,
        )
        for uid, each in events(raw).items()
    }


def by_vobject(raw):
    """The same, read by vobject."""
    found = vobject.readOne(raw.decode(), validate=True, allowQP=False)
    return {
        each.uid.value: (
            each.dtstart.value,
            each.dtend.value,
            each.summary.value,
            each.description.value,
            int(each.sequence.value),
            each.status.value,
            each.dtstamp.value,
            each.last_modified.value,
        )
        for each in found.vevent_list
    }


def by_ical(raw):
    """The same, read by ical."""
    found = IcsCalendarStream.calendar_from_ics(raw.decode())
    return {
        each.uid: (
            each.dtstart,
            each.dtend,
            each.summary,
            each.description,
            each.sequence,
            each.status.value,
            each.dtstamp,
            each.last_modified,
        )
        for each in found.events
    }


def moments(raw, uid, first, last):
    """When an event that comes again does so, as ical reckons it."""
    found = IcsCalendarStream.calendar_from_ics(raw.decode())
    return [each.dtstart for each in found.timeline.overlapping(first, last) if each.uid == uid]


def well_formed(raw):
    """Whether lines are folded by bytes without cutting a letter, end in CRLF, and hold no control code."""
    lines = raw.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    assert not any(byte < 32 or byte == 127 for line in lines for byte in line)
    assert b"METHOD" not in raw
    for uid, event in events(raw).items():
        assert UUID(uid)
        assert event["class"] == "PRIVATE"
        assert event["transp"] == "TRANSPARENT"
        assert event["dtend"].dt - event["dtstart"].dt in (timedelta(days=1), timedelta(minutes=10))
        for alarm in event.walk("VALARM"):
            assert alarm["action"] == "DISPLAY"
            assert alarm["description"] == event["summary"]
    return True
