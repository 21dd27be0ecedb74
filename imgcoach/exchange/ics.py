"""A person's calendar as iCalendar (RFC 5545), for a phone or a desk.

This module is imported when such a file is wanted: its library takes as long to import as the rest of an
export.

The file has no METHOD: that is for mail between people, and a CalDAV server refuses a file with one (RFC
4791, 4.1). Without it DTSTAMP is the moment an event last changed, like LAST-MODIFIED, so that the same
calendar is the same file. Every event is PRIVATE, takes no time from anybody, and holds no score.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm
from icalendar import Calendar as File
from icalendar import Event as Entry

from imgcoach import __version__
from imgcoach.exchange.dated_events import WEEK
from imgcoach.exchange.time_zone import time_zone
from imgcoach.model.calendar import Calendar, Event, Kept
from imgcoach.text import show
from imgcoach.words.amounts import day

_REVIEW_TAKES = timedelta(minutes=10)

_DROPPED = "It is no longer one of your days in imgcoach. If your calendar still shows it, delete it."


def dump(match_year: int, events: Sequence[Event], calendar: Calendar) -> bytes:
    """The events, and those that are dropped; `calendar` was told them before."""
    file = File()
    file.add("prodid", f"-//imgcoach//imgcoach {__version__}//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", f"Match {match_year}")
    for each in events:
        if each.at and each.zone and (clock := ZoneInfo(each.zone)).key != "UTC":
            file.add_component(time_zone(clock, each.day.year))
    for each in events:
        file.add_component(_entry(each, calendar.uid(each.name), calendar.events[each.name]))
    for name, kept in calendar.events.items():
        if kept.dropped:
            file.add_component(_dropped(calendar.uid(name), kept))
    return bytes(file.to_ical())


def _entry(event: Event, uid: str, kept: Kept) -> Entry:
    papers = f" On {day(kept.told)} your papers stood like this: {event.papers}." if event.papers else ""
    entry = _of(uid, kept, event.summary, f"{event.basis}{papers}")
    entry.add("status", "CONFIRMED" if event.certain else "TENTATIVE")
    if event.at is None:
        _all_day(entry, event.day)
    else:
        begins = datetime.combine(event.day, event.at, ZoneInfo(event.zone) if event.zone else None)
        entry.add("dtstart", begins)
        entry.add("dtend", begins + _REVIEW_TAKES)
    if event.every is not None:
        entry.add("rrule", _rule(event.every))
    if event.alarm is not None:
        entry.add_component(_alarm(event.summary, event.alarm))
    return entry


def _rule(every: int) -> dict[str, str | int]:
    if every == WEEK:
        return {"freq": "weekly"}
    weeks, days = divmod(every, WEEK)
    return {"freq": "daily", "interval": every} if days else {"freq": "weekly", "interval": weeks}


def _dropped(uid: str, kept: Kept) -> Entry:
    """An import deletes nothing, and not every calendar minds the status: so the words say it too."""
    entry = _of(uid, kept, f"Dropped: {show(kept.summary)}", _DROPPED)
    entry.add("status", "CANCELLED")
    _all_day(entry, kept.day)
    return entry


def _of(uid: str, kept: Kept, summary: str, description: str) -> Entry:
    entry = Entry()
    entry.add("uid", uid)
    entry.add("sequence", kept.sequence)
    for name in ("dtstamp", "last-modified"):
        entry.add(name, kept.moment.astimezone(UTC))
    entry.add("summary", summary)
    entry.add("description", description)
    entry.add("class", "PRIVATE")
    entry.add("transp", "TRANSPARENT")
    return entry


def _all_day(entry: Entry, day: date) -> None:
    entry.add("dtstart", day)
    if day < date.max:
        entry.add("dtend", day + timedelta(days=1))


def _alarm(summary: str, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", after)
    return alarm
