"""One person's data: what it is, and how it changes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from threading import RLock

from pydantic import ValidationError

from imgcoach.errors import Damaged, NotSaved, Unseen
from imgcoach.model.calendar import Calendar
from imgcoach.model.person import VERSION, Person
from imgcoach.model.problems import problems
from imgcoach.model.review import latest
from imgcoach.store import history
from imgcoach.store.calendar import CALENDAR, calendar_of
from imgcoach.store.changes import Change
from imgcoach.store.document import NOTHING, Contents, Scribe, Unreadable
from imgcoach.store.memory import MemoryVault
from imgcoach.store.recovery import DamagedData, Recovery
from imgcoach.store.shape import load, tables_of, updated
from imgcoach.store.storage import Transaction
from imgcoach.store.vault import Clock, Drafts, Former, Vault, local_now
from imgcoach.store.wording import Wording

Note = Callable[[Person, date], Mapping[str, object]]
"""Makes the note of a save: what the person's data means to a reader of its first line, from that day on."""


def no_note(person: Person, today: date) -> Mapping[str, object]:
    """Leave nothing."""
    return NOTHING


@dataclass(frozen=True)
class _Held:
    """The data as we last saw it."""

    stamp: object
    contents: Contents
    person: Person


class Store:
    """One person's data. Any thread may call it; a call may take as long as a save."""

    def __init__(self, vault: Vault, now: Clock = local_now, note: Note = no_note) -> None:
        self._vault, self._now, self._note = vault, now, note
        self._guard = RLock()
        self._scribe = Scribe()
        self._held = self._look(expected=False)
        self._stale = False

    @classmethod
    def in_memory(cls, person: Person, *, now: Clock = local_now) -> "Store":
        """A store that begins with `person` and keeps nothing on disk."""
        return cls(MemoryVault(Scribe().encode(Contents(0, tables_of(person)), _last_review(person))), now)

    @property
    def person(self) -> Person:
        """The data as it was when we last read or saved it."""
        return self._held.person

    @property
    def revision(self) -> int:
        """How many saves made it; 0 = nothing was ever saved."""
        return self._held.contents.revision

    def calendar(self, fresh: str) -> Calendar:
        """What the person's calendar was told, as we last read it; `fresh` = the id of one that has none."""
        return calendar_of(self._held.contents.tables.get(CALENDAR, {}), fresh)

    @property
    def saved(self) -> datetime | None:
        """When it was saved last; None before the first save."""
        return self._held.contents.moment

    def touched(self, since: datetime) -> list[str]:
        """The kinds of which something was changed after `since`, as far as changes are remembered."""
        return history.touched(self._held.contents.tables.get(history.HISTORY, {}).values(), since)

    @property
    def folder(self) -> str | None:
        """Where it is kept; None when it is kept nowhere."""
        return self._vault.place

    @property
    def wording(self) -> Wording:
        """What to tell a person about that place."""
        return self._vault.wording

    @property
    def drafts(self) -> Drafts:
        """The text being typed in this window, and what windows that are gone left behind."""
        return self._vault.drafts

    def close(self) -> None:
        """The window is gone, though its process lives on: its drafts are offered to the next one."""
        self._vault.drafts.close()

    @property
    def head(self) -> bytes:
        """The first line of the data as a save would write it now; nothing before the first save."""
        if not self.revision:
            return b'"last_review": null'
        note = self._note(self.person, self._now().date())
        return Scribe().encode(Contents(self.revision, {}), _last_review(self.person), note)

    @property
    def read_only(self) -> str | None:
        """Why nothing can be saved: a newer program wrote it and we would lose what we don't know, or it is
        a copy that can't be put in place.
        """
        contents = self._held.contents
        if not contents.newer:
            return self._vault.frozen
        return (
            f"This data is in format {contents.version} and this imgcoach knows {VERSION}, {self.folder}, "
            f"{self.wording.newer.format(format=contents.version)}"
        )

    @property
    def hindered(self) -> str | None:
        """Why a save would be refused now, where that shows without trying; it is worth a try even so."""
        return self._vault.hindered

    def save(self, *changes: Change) -> Person:
        """Carry out the changes on the data as it is now, all of them or none, and wait until it is on disk.

        Raises:
            Changed: another window stored something else in the same place.
            Busy: another window has been saving for 2 seconds.
            NotSaved: a value does not fit, the data is read-only, or the disk refuses; the file is as it was.
            DamagedData: the file was damaged meanwhile.
        """
        with self._transaction() as transaction:
            for change in changes:
                change.apply(transaction)
            transaction.label = history.in_short([each.label for each in changes])
        return self.person

    def undo(self, seen: int | None = None) -> str | None:
        """Take back the newest change that still stands, whichever window made it, as a save of its own.

        Args:
            seen: the revision that the person has seen; None = they want whatever is newest taken back.

        Returns:
            What it was about, in the user's words; None when nothing is left to undo.

        Raises:
            Unseen: another window saved since `seen`.
            Changed: what it touched was changed since, and undoing would lose that.
            Others as `save`.
        """
        with self._transaction(undo=True) as transaction:
            label = history.reverse(transaction)
            if label and seen not in (None, self.revision):
                raise Unseen(label)
            transaction.label = label or ""
        return label

    @property
    def moved(self) -> bool:
        """Whether another window has saved since we last looked; costs next to nothing, from any thread."""
        return self._vault.stamp() != self._held.stamp

    def refresh(self) -> bool:
        """Look whether another window changed the data, and read it if so; cheap when it did not.

        Returns:
            Whether `person` was read anew.

        Raises:
            DamagedData: it can't be read any more.
        """
        with self._guard:
            if self._vault.stamp() == self._held.stamp:
                return False
            self._held = self._look(expected=self.revision > 0)
            return True

    def _look(self, *, expected: bool) -> _Held:
        """Read everything; no data at all is a new person, unless there was some before."""
        try:
            stamp, content = self._vault.read()
            if content is not None:
                return _Held(stamp, *load(content))
            if self._vault.was_used():
                raise Unreadable("is gone")
            if expected:
                raise Damaged(self.wording.gone)
        except Unreadable as why:
            reason = f"{self.wording.data} {why}"
            raise DamagedData(Recovery(self._vault, reason, self._now, self._anew)) from None
        return _Held(stamp, Contents(0, tables_of(Person())), Person())

    def _anew(self, vault: Vault) -> "Store":
        return Store(vault, self._now, self._note)

    @contextmanager
    def _transaction(self, *, undo: bool = False) -> Iterator[Transaction]:
        with self._guard, self._vault.lock():
            if self._stale or self._vault.stamp() != self._held.stamp:
                self._held = self._look(expected=self.revision > 0)
            if self.read_only:
                raise NotSaved(self.read_only)
            self._stale = True  # until this has gone well, nothing in memory is to be trusted
            transaction = Transaction(self._held.contents.tables, self._now())
            transaction.precious = self._held.contents.version < VERSION  # an older program may want it back
            try:
                yield transaction
                self._commit(transaction, undo=undo)
            except ValidationError as error:
                wrong = problems(error)[0].discreet
                raise NotSaved(f"Not saved, {wrong}, correct it and save again") from error
            self._stale = False

    def _commit(self, transaction: Transaction, *, undo: bool) -> None:
        held = self._held
        images = history.differences(held.contents.tables, transaction.tables)
        told = transaction.tables.get(CALENDAR) != held.contents.tables.get(CALENDAR)
        if not images and not told:
            return
        revision = held.contents.revision + bool(images)
        if images:
            history.record(transaction, revision, images, undo=undo)
            if transaction.aside:
                revision = history.put_back(transaction, revision, images)
        person = updated(held.person, transaction.tables, [(image["table"], image["id"]) for image in images])
        contents = Contents(revision, transaction.tables, saved=transaction.moment)
        former = Former(held.stamp, held.contents.revision, transaction.now, transaction.precious)
        note = self._note(person, transaction.now.date())
        content = self._scribe.encode(contents, _last_review(person), note)
        self._held = _Held(self._vault.write(content, former), contents, person)


def _last_review(person: Person) -> str | None:
    newest = latest(person.reviews)
    return str(newest.day) if newest else None
