"""The days of a Match year and the weekly review as iCalendar, for the calendar on a phone or a desk.

This module is imported when such a file is wanted: its library takes as long to import as the rest of an
export.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from imgcoach import __version__
from imgcoach.coach.season.agenda import Dated
from imgcoach.coach.season.services import ERAS, RESIDENCY_CAS
from imgcoach.knowledge import Content
from imgcoach.text import show
from imgcoach.words.amounts import day
from imgcoach.words.season.agenda import title, waits

_WEEKLY = "Run `imgcoach`. What you answered last is kept; a week that was missed needs no filling in."

_REVIEW = "review"
"""The event of a season that is the day programs open applications."""


def dump(
    match_year: int, days: Sequence[Dated], content: Content, now: datetime, weekly: date | None = None
) -> bytes:
    """The days, each an event that lasts all day, and the review every week from `weekly` on.

    What is to be begun by a day is left out: it moves with what is entered. An event keeps its UID when its
    date moves or is announced, so that an import replaces the earlier one.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//imgcoach//imgcoach {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Match {match_year}")
    for each in days:
        if each.kind != "begin":
            told = show(title(each)) + (" (projected)" if each.announced is False else "")
            event = _event(told, _description(each, content, now), each.day, now)
            event.add("uid", _uid(each, match_year))
            calendar.add_component(event)
    if weekly is not None:
        event = _event("imgcoach: weekly review, ten minutes", _WEEKLY, weekly, now)
        event.add("uid", "weekly-review@imgcoach")
        event.add("rrule", {"freq": "weekly"})
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _uid(each: Dated, match_year: int) -> str:
    """A name that stays: that of a day of the season ends with a number, which was once counted."""
    if each.kind != "season":
        return f"{each.kind}-{each.key}@imgcoach"
    last = "1" if each.service in (None, ERAS) else each.service.lower()
    return f"{match_year}-{each.key}-{last}@imgcoach"


def _event(title: str, description: str, day: date, now: datetime) -> Event:
    event = Event()
    event.add("summary", title)
    event.add("description", description)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("transp", "TRANSPARENT")
    return event


def _description(each: Dated, content: Content, now: datetime) -> str:
    """Where the day comes from, and which papers waited for it when this was written."""
    papers = waits(each, content)
    waiting = f" On {day(now.date())} your papers stood so: {papers}." if papers else ""
    return f"{_basis(each, content)}{waiting}"


def _basis(each: Dated, content: Content) -> str:
    if each.announced is None:
        return "Entered by you."
    if not each.figure:
        review = "1 October" if each.service == RESIDENCY_CAS else "the fourth Wednesday of September"
        pattern = review if each.key == _REVIEW else "the same days"
        return f"Projected: {pattern}, as in earlier seasons."
    figure = content.figure(each.figure)
    source = show(content.sources[figure.source].title)
    how = "Announced" if each.announced else "Projected, not announced"
    return f"{how}. Grade {figure.grade}, looked up {figure.as_of}: {source}."
