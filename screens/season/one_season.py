"""A past season as a form is about it: its year is its name, and each year is told once."""

from collections.abc import Callable
from typing import Any

from imgcoach.coach.season.past import Counts
from imgcoach.errors import Rejected
from imgcoach.model.profile import PastSeason
from imgcoach.store import TellSeason

from ..desk import Desk
from ..places.one_record import OneRecord
from ..unsaved import Typing


class OneSeason(OneRecord):
    """One that is told, or what was given for a new one."""

    def __init__(self, desk: Desk, record: PastSeason | None, typing: Typing) -> None:
        super().__init__("seasons", record, typing, self._store)
        self._desk = desk

    @classmethod
    def of_year(cls, desk: Desk, match_year: int, counts: Counts, typing: Typing) -> "OneSeason":
        """A Match that is over and not told yet; what the list counts stands in it until it is corrected."""
        made = cls(desk, None, typing)
        made.new = str(match_year)
        told = {"applied": counts.applied, "interviews": counts.interviews, "ranked": counts.ranked}
        made._values = {"match_year": match_year, **told}
        return made

    def name_of(self, record: PastSeason) -> str:
        """Its year."""
        return str(record.match_year)

    def _with(self, path: str, value: Any) -> Any:
        season = super()._with(path, value)
        if season is not None and any(each.match_year == season.match_year for each in self._others):
            raise Rejected(f"Match {season.match_year} is in the list already; Enter opens it there")
        return season

    @property
    def _others(self) -> list[PastSeason]:
        own = self.record.match_year if self.record is not None else None
        return [each for each in self._desk.ahead.seasons if each.match_year != own]

    def _store(self, season: PastSeason, was: PastSeason | None, then: Callable[[], None]) -> None:
        self._desk.save(TellSeason(season, was), then=then)
