"""The calendar of one Match year, as far as it is announced, and projected beyond.

Where a day is not in the content it is reckoned as 2025 to 2027 had it: Match Day is the third Friday of
March, status is told on the Monday before it, rank lists close twelve days before that, ranking opens 131
days after the opening, standard registration closes seven weeks before Match Day, applications can be
submitted 21 days before the opening, and a Pathway can be applied for until 31 January.
"""

from calendar import FRIDAY, WEDNESDAY
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import NamedTuple

from imgcoach.knowledge import Content, SeasonDate, SeasonEvent
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
    stale: bool = False
    """Whether that figure is past its date: the day is still told, and decides nothing."""


class KnownDay(NamedTuple):
    """A day, and whether it is announced; else it is projected."""

    day: date
    announced: bool


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

    def day(self, event: SeasonEvent) -> KnownDay:
        """The day of `event`, reckoned where the content has none.

        Raises:
            KeyError: a day that can't be reckoned either.
        """
        if event == "review":
            return KnownDay(self.opening, not self.projected)
        known = next((each for each in self.days if each.event == event and not each.stale), None)
        return KnownDay(known.day, known.announced) if known else KnownDay(self._reckoned(event), False)

    def is_over(self, today: date) -> bool:
        """Whether the Match of this year has been: from its Match Day on."""
        return today >= self.day("match_day").day

    def _reckoned(self, event: SeasonEvent) -> date:
        match_day = _nth(FRIDAY, 3, date(self.match_year, 3, 1))
        reckoned: dict[SeasonEvent, date] = {
            "submit": self.opening - timedelta(days=21),
            "standard_registration": match_day - timedelta(days=49),
            "pathways": date(self.match_year, 1, 31),
            "ranking": self.opening + timedelta(days=131),
            "rank_list": match_day - timedelta(days=16),
            "status": match_day - timedelta(days=4),
            "match_day": match_day,
        }
        return reckoned[event]


def season_of(match_year: int | None, content: Content, today: date) -> Season:
    """The season of `match_year`; without one, of the next Match whose opening is not past."""
    year = (
        match_year
        if match_year is not None
        else next(y for y in count(today.year) if _opening(y, content, today)[0] >= today)
    )
    opening, projected = _opening(year, content, today)
    days = tuple(_day(each, content, today) for each in content.season_dates if each.match_year == year)
    return Season(year, match_year is None, opening, projected, days)


def _day(each: SeasonDate, content: Content, today: date) -> SeasonDay:
    stale = content.figure(each.figure).stale(today)
    return SeasonDay(each.event, each.label, content.day(each.figure), each.announced, each.figure, stale)


def _opening(match_year: int, content: Content, today: date) -> tuple[date, bool]:
    for each in content.season_dates:
        if each.match_year == match_year and each.event == "review" and each.announced:
            stale = content.figure(each.figure).stale(today)
            return (_fourth_wednesday(match_year - 1) if stale else content.day(each.figure)), False
    return _fourth_wednesday(match_year - 1), True


def _fourth_wednesday(year: int) -> date:
    """The fourth Wednesday of September: where programs opened applications in 2024 to 2026."""
    return _nth(WEDNESDAY, 4, date(year, 9, 1))


def _nth(weekday: int, number: int, first: date) -> date:
    """The `number`th such weekday of the month that begins on `first`."""
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
