"""What a person wants done, each as an intention that can be carried out on newer data than they saw.

A change remembers what its window saw (`was`). When another window stored something else since, it refuses
with Changed, and nothing of the save it belongs to is kept.
"""

from dataclasses import dataclass, replace
from typing import Protocol, cast

from imgcoach.errors import Changed
from imgcoach.model.paths import stored_path, value_at, with_value
from imgcoach.model.person import KINDS, Person
from imgcoach.model.profile import Profile
from imgcoach.model.records import Entry
from imgcoach.store.shape import PROFILE, fields_of, record_of, tables_of
from imgcoach.store.storage import Transaction
from imgcoach.words.names import counted, named, profile_field


class Change(Protocol):
    """An intention; any of the classes below."""

    @property
    def label(self) -> str:
        """What it is about, in the user's words, without any score."""

    @property
    def wanted(self) -> object:
        """What will be stored: what a later change of the same thing by the same window has seen."""

    def over(self, seen: object) -> "Change":
        """The same intention of somebody who has seen `seen` stored there."""

    def apply(self, transaction: Transaction) -> None:
        """Carry it out; raises Changed, or ValidationError for a value that no model takes."""


@dataclass(frozen=True)
class SetProfile:
    """Set one answer of the questionnaire."""

    path: str
    """The field, `graduated` or `step2_ck.score`."""
    value: object
    """As the model holds it: a Month, a date, a list, a bool, ..."""
    was: object

    @classmethod
    def answer(cls, seen: Profile, path: str, value: object) -> "SetProfile":
        """What sets the answer at `path`, be it one place of a list, by somebody who sees the profile `seen`.

        Raises:
            ValidationError: no model takes the value.
        """
        stored = stored_path(seen, path)
        return cls(stored, value_at(with_value(seen, path, value), stored), value_at(seen, stored))

    @property
    def label(self) -> str:
        """The field's name."""
        return profile_field(self.path)

    @property
    def wanted(self) -> object:
        """The value."""
        return self.value

    def over(self, seen: object) -> "SetProfile":
        """The same after seeing something else."""
        return replace(self, was=seen)

    def apply(self, transaction: Transaction) -> None:
        """Set it; raises Changed when the stored value is neither `was` nor `value`."""
        profile = Profile.model_validate(transaction.get(PROFILE, PROFILE) or {})
        stored = value_at(profile, self.path)
        if stored == self.value:
            return
        if stored != self.was:
            raise Changed(self.label, stored, self.value)
        profile = with_value(profile, self.path, self.value)
        transaction.put(PROFILE, PROFILE, profile.model_dump(mode="json"))


@dataclass(frozen=True)
class Put:
    """Add a record, or replace the one with its id."""

    kind: str
    """One of the keys of person.KINDS."""
    record: Entry
    was: Entry | None = None

    @property
    def label(self) -> str:
        """The record's name."""
        return named(self.kind, self.record)

    @property
    def wanted(self) -> object:
        """The record."""
        return self.record

    def over(self, seen: object) -> "Put":
        """The same after seeing something else."""
        return replace(self, was=cast(Entry | None, seen))

    def apply(self, transaction: Transaction) -> None:
        """Store it; raises Changed when what is stored is neither `was` nor `record`."""
        stored = _stored(transaction, self.kind, self.record.id)
        if stored == self.record:
            return
        if stored != self.was:
            raise Changed(self.label, stored, self.record)
        transaction.put(self.kind, self.record.id, fields_of(self.record))


@dataclass(frozen=True)
class Remove:
    """Take a record away."""

    kind: str
    record: Entry
    """The record as it was seen."""

    @property
    def label(self) -> str:
        """The record's name."""
        return named(self.kind, self.record)

    @property
    def wanted(self) -> object:
        """Nothing."""
        return None

    def over(self, seen: object) -> "Remove":
        """The same after seeing something else."""
        return replace(self, record=cast(Entry, seen))

    def apply(self, transaction: Transaction) -> None:
        """Remove it; raises Changed when it is no longer as it was seen. One that is gone stays gone."""
        stored = _stored(transaction, self.kind, self.record.id)
        if stored is not None and stored != self.record:
            raise Changed(self.label, stored, None)
        transaction.remove(self.kind, [self.record.id])


@dataclass(frozen=True)
class AddAll:
    """Add many records of one kind at once; one undo takes them all back."""

    kind: str
    """One of the keys of person.KINDS."""
    records: tuple[Entry, ...]

    @property
    def label(self) -> str:
        """What it is to the user: an import of so many."""
        return f"import of {counted(self.kind, len(self.records))}"

    @property
    def wanted(self) -> object:
        """The records."""
        return self.records

    def over(self, seen: object) -> "AddAll":
        """What is added takes nothing from anybody."""
        return self

    def apply(self, transaction: Transaction) -> None:
        """Store them behind what is there; raises Changed when another record has one of their ids."""
        stored = dict(transaction.all(self.kind))
        for record in self.records:
            fields = fields_of(record)
            if stored.setdefault(record.id, fields) != fields:
                raise Changed(named(self.kind, record), stored[record.id], record)
        transaction.rewrite(self.kind, stored.items())


@dataclass(frozen=True)
class ReplaceAll:
    """Put a whole person in the place of the one that is stored, after a backup."""

    person: Person

    @property
    def label(self) -> str:
        """What it is to the user: an import."""
        return "import"

    @property
    def wanted(self) -> object:
        """The person."""
        return self.person

    def over(self, seen: object) -> "ReplaceAll":
        """An import replaces whatever is there."""
        return self

    def apply(self, transaction: Transaction) -> None:
        """Replace every table."""
        transaction.precious = True
        for name, table in tables_of(self.person).items():
            transaction.rewrite(name, table.items())


def _stored(transaction: Transaction, kind: str, key: str) -> Entry | None:
    if kind not in KINDS:
        raise KeyError(kind)
    fields = transaction.get(kind, key)
    return None if fields is None else record_of(kind, key, fields)
