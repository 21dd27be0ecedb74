"""What a person wants done with a move of the coach: settle it for one Match year, or open it again."""

from dataclasses import dataclass, replace
from typing import cast

from imgcoach.errors import Changed
from imgcoach.model.profile import MatchYear, Profile, Settled
from imgcoach.store.shape import PROFILE
from imgcoach.store.storage import Transaction
from imgcoach.words.labels import SETTLED


@dataclass(frozen=True)
class Settle:
    """Settle a move, or open it again; one undo takes it back. Other moves are left as they are."""

    move: str
    """The id of a move in content/moves.toml."""
    match_year: MatchYear
    name: str
    """What the move is called in the history, short and in words."""
    settled: Settled | None
    """None = it is open again."""
    was: Settled | None = None

    @property
    def label(self) -> str:
        """What is said of the move, and which it is."""
        return f"{SETTLED[self.settled.state] if self.settled else 'open again'}: {self.name}"

    @property
    def wanted(self) -> object:
        """How it is settled."""
        return self.settled

    def over(self, seen: object) -> "Settle":
        """The same after seeing something else."""
        return replace(self, was=cast(Settled | None, seen))

    def apply(self, transaction: Transaction) -> None:
        """Store it behind what is settled; raises Changed when the move stands neither as `was` nor so."""
        profile = Profile.model_validate(transaction.get(PROFILE, PROFILE) or {})
        stored = next((each for each in profile.settled if self._is_about(each)), None)
        if stored == self.settled:
            return
        if stored != self.was:
            raise Changed(self.label, stored, self.settled)
        others = [each for each in profile.settled if not self._is_about(each)]
        fields = profile.model_copy(update={"settled": [*others, *filter(None, [self.settled])]})
        transaction.put(PROFILE, PROFILE, fields.model_dump(mode="json"))

    def _is_about(self, other: Settled) -> bool:
        return (other.move, other.match_year) == (self.move, self.match_year)
