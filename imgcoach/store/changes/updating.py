"""What a person wants done when a list comes again with corrections: other values for many records."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from imgcoach.errors import Changed
from imgcoach.model.records import Entry
from imgcoach.store.shape import fields_of, record_of
from imgcoach.store.storage import Transaction
from imgcoach.words.names import counted, named


@dataclass(frozen=True)
class UpdateAll:
    """Replace many records of one kind, each by the one with its id; one undo takes them all back."""

    kind: str
    """One of the keys of person.KINDS."""
    records: tuple[Entry, ...]
    was: tuple[Entry, ...]
    """The same records as they were seen, in the same order."""

    @property
    def label(self) -> str:
        """What it is to the user: an update of so many."""
        return f"update of {counted(self.kind, len(self.records))}"

    @property
    def wanted(self) -> object:
        """The records."""
        return self.records

    def over(self, seen: object) -> "UpdateAll":
        """The same after seeing the records otherwise."""
        return replace(self, was=tuple(cast(Sequence[Entry], seen)))

    def apply(self, transaction: Transaction) -> None:
        """Store them; raises Changed when one is stored neither as it was seen nor as it is wanted."""
        for was, record in zip(self.was, self.records, strict=True):
            fields = transaction.get(self.kind, record.id)
            stored = None if fields is None else record_of(self.kind, record.id, fields)
            if stored not in (was, record):
                raise Changed(named(self.kind, record), stored, record)
            transaction.put(self.kind, record.id, fields_of(record))
