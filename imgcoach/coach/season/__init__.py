"""The calendar of one Match year, as far as it is announced, and projected beyond.

Where a day is not in the content it is reckoned as 2025 to 2027 had it: Match Day is the third Friday of
March, status is told on the Monday before it, rank lists close twelve days before that, ranking opens 131
days after ERAS opens applications, standard registration closes seven weeks before Match Day, applications
can be submitted 21 days before the opening, and a Pathway can be applied for until 31 January. ResidencyCAS,
which some specialties use, opened them on 1 October in 2024 and in 2025, and took them from 28 days before.
"""

from calendar import FRIDAY, WEDNESDAY
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import count
from typing import NamedTuple

from imgcoach.coach.season.services import ERAS, RESIDENCY_CAS, services_of
from imgcoach.knowledge import Content, SeasonDate, SeasonEvent
from imgcoach.model.month import Month
from imgcoach.model.profile import Profile

_OF_A_SERVICE = ("season_open", "submit", "review")
"""Events that each service has on a day of its own; the others are those of NRMP."""

_BEFORE = {ERAS: 21, RESIDENCY_CAS: 28}
"""Days from when applications can be submitted to when programs open them."""


class SeasonDay(NamedTuple):
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
    service: str | None = None
    """The service whose day it is; None = a day of NRMP, the same for all."""


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
    """The day programs of the first specialty open applications: what experience and letters are aged to."""
    projected: bool
    """True when that day is not announced yet."""
    days: tuple[SeasonDay, ...]
    """In their order; those of every service that the person needs."""
    service: str = ERAS
    """The service of the first specialty, whose days the judgement goes by."""

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
        return self._told.get(event) or self._reckoned[event]

    def is_over(self, today: date) -> bool:
        """Whether the Match of this year has been: from its Match Day on."""
        return today >= self.day("match_day").day

    @cached_property
    def _told(self) -> dict[str, KnownDay]:
        """By event the first day that the content has."""
        mine = [each for each in self.days if each.service in (None, self.service) and not each.stale]
        return {each.event: KnownDay(each.day, each.announced) for each in reversed(mine)}

    @cached_property
    def _reckoned(self) -> dict[SeasonEvent, KnownDay]:
        match_day = _nth(FRIDAY, 3, date(self.match_year, 3, 1))
        reckoned: dict[SeasonEvent, date] = {
            "submit": self.opening - timedelta(days=_BEFORE[self.service]),
            "standard_registration": match_day - timedelta(days=49),
            "pathways": date(self.match_year, 1, 31),
            "ranking": _fourth_wednesday(self.match_year - 1) + timedelta(days=131),
            "rank_list": match_day - timedelta(days=16),
            "status": match_day - timedelta(days=4),
            "match_day": match_day,
        }
        return {event: KnownDay(day, False) for event, day in reckoned.items()}


def season_of(
    match_year: int | None, content: Content, today: date, services: Sequence[str] = (ERAS,)
) -> Season:
    """The season of `match_year`; without one, of the next Match whose opening is not past.

    Args:
        match_year: the Match year aimed at.
        content: what is known of the days.
        today: the day it is looked at.
        services: those through which the person applies, that of the first specialty first.
    """
    service = services[0]
    year = (
        match_year
        if match_year is not None
        else next(y for y in count(today.year) if _opening(y, service, content, today)[0] >= today)
    )
    opening, projected = _opening(year, service, content, today)
    days = [known_day(each, content, today) for each in content.season_dates if each.match_year == year]
    mine = [each for each in days if each.service is None or each.service in services]
    named = mine if len(services) == 1 else [_named(each) for each in mine]
    ordered = tuple(sorted(named, key=lambda each: each.day))
    return Season(year, match_year is None, opening, projected, ordered, service)


def season_for(profile: Profile, match_year: int | None, content: Content, today: date) -> Season:
    """The season of `match_year` for somebody, through the services of the specialties they aim at."""
    return season_of(match_year, content, today, services_of(profile, content))


def known_day(each: SeasonDate, content: Content, today: date) -> SeasonDay:
    """The day that an entry of the content tells."""
    stale = content.figure(each.figure).stale(today)
    service = each.service or (ERAS if each.event in _OF_A_SERVICE else None)
    day = content.day(each.figure)
    return SeasonDay(each.event, each.label, day, each.announced, each.figure, stale, service)


def _named(each: SeasonDay) -> SeasonDay:
    """`each` with its service in the label, where the person applies through more than one."""
    if each.service is None or each.service in each.label:
        return each
    return each._replace(label=f"{each.service}: {each.label[0].lower()}{each.label[1:]}")


def _opening(match_year: int, service: str, content: Content, today: date) -> tuple[date, bool]:
    for each in content.season_dates:
        mine = (each.service or ERAS) == service and each.match_year == match_year
        if mine and each.event == "review" and each.announced:
            stale = content.figure(each.figure).stale(today)
            return (_usual(match_year, service) if stale else content.day(each.figure)), False
    return _usual(match_year, service), True


def _usual(match_year: int, service: str) -> date:
    """The day on which programs opened applications in the seasons that are known."""
    return date(match_year - 1, 10, 1) if service == RESIDENCY_CAS else _fourth_wednesday(match_year - 1)


def _fourth_wednesday(year: int) -> date:
    """The fourth Wednesday of September: where programs opened applications in 2024 to 2026."""
    return _nth(WEDNESDAY, 4, date(year, 9, 1))


def _nth(weekday: int, number: int, first: date) -> date:
    """The `number`th such weekday of the month that begins on `first`."""
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
