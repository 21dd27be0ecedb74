"""The days of a Match year, and the review, as the events that a calendar is told of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from imgcoach.coach.season.agenda import Dated
from imgcoach.coach.season.services import ERAS, RESIDENCY_CAS
from imgcoach.knowledge import Content
from imgcoach.model.calendar import Event
from imgcoach.text import capital, show
from imgcoach.words.amounts import day
from imgcoach.words.season.agenda import title, waits

REVIEW = "weekly-review"
"""The name of the event that comes again."""

_OPENING = "review"
"""The event of a season that is the day programs open applications."""

WEEK = 7
"""Days of a week."""

_AT_NINE = timedelta(hours=9)
"""From the beginning of a day to its alarm; at its beginning nobody is awake."""

_WEEK_AHEAD = _AT_NINE - timedelta(days=WEEK)
"""The alarm of a day that papers wait for."""

_WHAT = "What you answered last is kept; a missed week does not have to be filled in."


@dataclass(frozen=True)
class Rhythm:
    """When the reviews come."""

    due: date
    """The next one; today or earlier where it is overdue, or none was ever made."""
    every: int
    """Days from one to the next."""
    chosen: bool
    """Whether the person chose the weekday."""
    at: time | None = None
    """The time of day; None = any."""
    zone: str | None = None

    def first(self, today: date, told: date | None) -> date:
        """The day the event begins on: that which the calendar was `told` of, as long as it still fits."""
        overdue = self.due <= today
        if told is not None and ((told - self.due).days % self.every == 0 or (overdue and not self.chosen)):
            return told
        if self.due > today or not self.chosen:
            return max(self.due, today)
        missed = (today - self.due).days
        return today + timedelta(days=-missed % self.every)


def review_event(rhythm: Rhythm, today: date, told: date | None, open_app: str) -> Event:
    """The review, again and again; `told` = the day that the calendar knows it from."""
    often = "weekly review" if rhythm.every == WEEK else "review"
    return Event(
        REVIEW,
        rhythm.first(today, told),
        f"imgcoach: {often}, ten minutes",
        f"{capital(open_app)}. {_WHAT}",
        every=rhythm.every,
        at=rhythm.at,
        zone=rhythm.zone if rhythm.at else None,
        alarm=timedelta() if rhythm.at else _AT_NINE,
    )


def day_events(
    days: Sequence[Dated], match_year: int, content: Content, today: date, *, assumed: bool = False
) -> Iterator[Event]:
    """The days, each an event that lasts all day.

    What is to be begun by a day is left out: it moves with what is entered. A day that is past stays, as a
    record; nothing waits for it any more.

    Args:
        assumed: whether the person has named no Match year.
    """
    for each in days:
        if each.kind != "begin":
            event = _event(each, match_year, content)
            if assumed and each.kind == "season":
                event = replace(event, basis=f"{event.basis} {_assumed(match_year)}")
            yield event if each.day >= today else replace(event, papers="", alarm=None)


def _event(each: Dated, match_year: int, content: Content) -> Event:
    papers = waits(each, content)
    projected = each.announced is False
    return Event(
        _name(each, match_year),
        each.day,
        show(title(each)) + (" (projected)" if projected else ""),
        _basis(each, content),
        papers,
        certain=not projected,
        alarm=_WEEK_AHEAD if papers else None,
    )


def _assumed(match_year: int) -> str:
    return f"Match {match_year} is assumed, because no Match year is entered."


def _name(each: Dated, match_year: int) -> str:
    if each.kind != "season":
        return f"{each.kind}-{each.key}"
    return f"{match_year}-{each.key}-{each.service or ERAS}"


def _basis(each: Dated, content: Content) -> str:
    if each.announced is None:
        return "Entered by you."
    if not each.figure:
        opening = "1 October" if each.service == RESIDENCY_CAS else "the fourth Wednesday of September"
        pattern = opening if each.key == _OPENING else "the same days"
        return f"Projected: {pattern}, as in earlier seasons."
    figure = content.figure(each.figure)
    source = show(content.sources[figure.source].title)
    how = "Announced" if each.announced else "Projected, not announced"
    return f"{how}. Grade {figure.grade}, looked up {day(figure.as_of)}: {source}."
