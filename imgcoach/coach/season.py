"""The calendar of one Match year, as far as it is announced, and projected beyond."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from imgcoach.knowledge import Content
from imgcoach.model.month import Month


@dataclass(frozen=True)
class SeasonDay:
    """One day of the season that matters to an applicant."""

    event: str
    label: str
    day: date
    announced: bool
    """False = projected from the pattern of earlier years."""
    figure: str
    """The id of the figure that says where the date comes from."""


@dataclass(frozen=True)
class Season:
    """The Match year that the person aims at."""

    match_year: int
    assumed: bool
    """True when the person named no year and the next one still open is taken."""
    opening: date
    """The day programs open applications: the day experience and letters are aged to."""
    projected: bool
    """True when that day is not announced yet."""
    days: tuple[SeasonDay, ...]

    @property
    def opening_month(self) -> Month:
        """The month of the opening."""
        return Month.of(self.opening)


def season_of(match_year: int | None, content: Content, today: date) -> Season:
    """The season of `match_year`; without one, of the next Match whose opening is not past."""
    year = (
        match_year
        if match_year is not None
        else next(y for y in count(today.year) if _opening(y, content, today)[0] >= today)
    )
    opening, projected = _opening(year, content, today)
    days = tuple(
        SeasonDay(each.event, each.label, content.day(each.figure), each.announced, each.figure)
        for each in content.season_dates
        if each.match_year == year
    )
    return Season(year, match_year is None, opening, projected, days)


def _opening(match_year: int, content: Content, today: date) -> tuple[date, bool]:
    for each in content.season_dates:
        if each.match_year == match_year and each.event == "review" and each.announced:
            stale = content.figure(each.figure).stale(today)
            return (_fourth_wednesday(match_year - 1) if stale else content.day(each.figure)), False
    return _fourth_wednesday(match_year - 1), True


def _fourth_wednesday(year: int) -> date:
    """The fourth Wednesday of September: where programs opened applications in 2024 to 2026."""
    first = date(year, 9, 1)
    return first + timedelta(days=(2 - first.weekday()) % 7 + 21)
