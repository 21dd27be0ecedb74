"""What a person wants done at the turn of a season: tell how a Match went, begin the list again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from imgcoach.errors import Changed
from imgcoach.model.paths import with_value
from imgcoach.model.profile import PastSeason, Profile
from imgcoach.model.records import Program
from imgcoach.store.shape import PROFILE, fields_of, record_of
from imgcoach.store.storage import Transaction
from imgcoach.words.names import counted

_PROGRAMS = "programs"


@dataclass(frozen=True)
class TellSeason:
    """Tell of one Match, correct what was told, or take it away; what is told of others stays."""

    season: PastSeason | None
    """None takes it away."""
    was: PastSeason | None
    """None for one that was not told before."""

    @property
    def label(self) -> str:
        """Its year."""
        return f"Match {self._year}"

    @property
    def wanted(self) -> object:
        """What is told of it."""
        return self.season

    def over(self, seen: object) -> "TellSeason":
        """The same after seeing something else."""
        return replace(self, was=cast(PastSeason | None, seen))

    def told(self, seasons: Sequence[PastSeason]) -> list[PastSeason]:
        """All that is told afterwards, in the order of the years."""
        wanted = [self.season] if self.season else []
        years = {self._year, *(each.match_year for each in wanted)}
        others = [each for each in seasons if each.match_year not in years]
        return sorted([*others, *wanted], key=lambda each: each.match_year)

    def apply(self, transaction: Transaction) -> None:
        """Store it; raises Changed when what is told by now of its years is neither `was` nor this."""
        profile = Profile.model_validate(transaction.get(PROFILE, PROFILE) or {})
        held, after = profile.seasons, self.told(profile.seasons)
        lost = [each for each in held if each not in (self.was, self.season, *after)]
        gone = self.season and self.was and self.was not in held and self.season not in held
        if lost or gone:
            raise Changed(self.label, lost[0] if lost else None, self.season)
        profile = with_value(profile, "seasons", after)
        transaction.put(PROFILE, PROFILE, profile.model_dump(mode="json"))

    @property
    def _year(self) -> int:
        """The year under which it is told before; the new one where it was not."""
        return cast(PastSeason, self.was or self.season).match_year


@dataclass(frozen=True)
class ConsiderAgain:
    """Set programs an earlier season's application went to back to considering; one undo takes all back.

    It reads what is stored by now: another window's note is kept, and what was withdrawn meanwhile stays so.
    """

    ids: tuple[str, ...]
    """Those the person saw."""
    clear: bool = False
    """Whether interview day, rank and signal of that season go too."""

    @property
    def label(self) -> str:
        """How many go back."""
        return f"{counted(_PROGRAMS, len(self.ids))} set back to considering"

    @property
    def wanted(self) -> object:
        """The same for whoever asks."""
        return self

    def over(self, seen: object) -> "ConsiderAgain":
        """It takes what is there as it is."""
        return self

    def apply(self, transaction: Transaction) -> None:
        """Set them back; one that is gone stays gone."""
        for id in self.ids:
            fields = transaction.get(_PROGRAMS, id)
            if fields is not None:
                program = cast(Program, record_of(_PROGRAMS, id, fields))
                transaction.put(_PROGRAMS, id, fields_of(self._again(program)))

    def _again(self, program: Program) -> Program:
        if program.status == "withdrawn":
            return program
        gone = {"interview_on": None, "rank": None, "signal": None} if self.clear else {}
        return program.model_copy(update={"status": "considering", **gone})
