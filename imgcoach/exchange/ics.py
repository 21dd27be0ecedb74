"""The days of a Match year and the weekly review as iCalendar, for the calendar on a phone or a desk.

This module is imported when such a file is wanted: its library takes as long to import as the rest of an
export.
"""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from imgcoach import __version__
from imgcoach.coach.season import Season, SeasonDay
from imgcoach.coach.services import RESIDENCY_CAS
from imgcoach.knowledge import Content
from imgcoach.text import show

_OPENING = "review"
"""The event of a season's calendar that is the day programs open applications."""

_WEEKLY = "Run `imgcoach`. What you answered last is kept; a week that was missed needs no filling in."


def dump(season: Season, content: Content, now: datetime, weekly: date | None = None) -> bytes:
    """The days of `season`, each an event that lasts all day, and the review every week from `weekly` on.

    An event keeps its UID when its date moves or is announced, so that an import replaces the earlier one.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//imgcoach//imgcoach {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Match {season.match_year}")
    counts: dict[str, int] = {}
    for each in _days(season):
        counts[each.event] = counts.get(each.event, 0) + 1
        title = show(each.label) + ("" if each.announced else " (projected)")
        event = _event(title, _basis(each, content), each.day, now)
        event.add("uid", f"{season.match_year}-{each.event}-{counts[each.event]}@imgcoach")
        calendar.add_component(event)
    if weekly is not None:
        event = _event("imgcoach: weekly review, ten minutes", _WEEKLY, weekly, now)
        event.add("uid", "weekly-review@imgcoach")
        event.add("rrule", {"freq": "weekly"})
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _days(season: Season) -> list[SeasonDay]:
    """The known days, and the opening even of a year that nothing is known of."""
    days = list(season.days)
    if all(each.event != _OPENING for each in days):
        days.append(
            SeasonDay(
                _OPENING,
                "Programs open applications",
                season.opening,
                not season.projected,
                "",
                service=season.service,
            )
        )
    return sorted(days, key=lambda each: each.day)


def _event(title: str, description: str, day: date, now: datetime) -> Event:
    event = Event()
    event.add("summary", title)
    event.add("description", description)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("transp", "TRANSPARENT")
    return event


def _basis(each: SeasonDay, content: Content) -> str:
    if not each.figure:
        usual = "1 October" if each.service == RESIDENCY_CAS else "the fourth Wednesday of September"
        return f"Projected: {usual}, as in earlier seasons."
    figure = content.figure(each.figure)
    source = show(content.sources[figure.source].title)
    how = "Announced" if each.announced else "Projected, not announced"
    return f"{how}. Grade {figure.grade}, looked up {figure.as_of}: {source}."
