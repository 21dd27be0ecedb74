"""What a person gave and another window's change won over: kept for undo, and nothing else."""

from dataclasses import dataclass, replace

from imgcoach.store.changes import Change
from imgcoach.store.storage import Transaction


@dataclass(frozen=True)
class Aside:
    """Carry a change out and put back at once what was there: undo finds first the one, then the other."""

    change: Change

    @property
    def label(self) -> str:
        """That of the change."""
        return self.change.label

    @property
    def wanted(self) -> object:
        """What the change wanted; it is stored for no moment."""
        return self.change.wanted

    def over(self, seen: object) -> "Aside":
        """The same after seeing something else."""
        return replace(self, change=self.change.over(seen))

    def apply(self, transaction: Transaction) -> None:
        """Carry it out, and have the save put it back; raises what the change does."""
        transaction.aside = True
        self.change.apply(transaction)
