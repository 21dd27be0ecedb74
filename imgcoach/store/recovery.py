"""What to do when the data file can't be read: set it aside, and go back to a copy or begin anew.

Nothing here happens by itself, and nothing is ever deleted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from imgcoach.errors import Damaged, NotSaved
from imgcoach.model.person import Person
from imgcoach.store.document import Contents, Scribe, Unreadable
from imgcoach.store.memory import MemoryVault
from imgcoach.store.shape import load, tables_of
from imgcoach.store.vault import Clock, Vault

if TYPE_CHECKING:
    from imgcoach.store.store import Store


@dataclass(frozen=True)
class Backup:
    """A copy that can be read."""

    when: datetime
    """When its content was saved."""
    revision: int
    person: Person
    content: bytes = field(repr=False)


class DamagedData(Damaged):
    """The data file can't be read, or is gone; `recovery` holds the ways out."""

    def __init__(self, recovery: "Recovery") -> None:
        super().__init__(f"{recovery.reason}, {recovery.wording.place}, {recovery.wording.rescue}")
        self.recovery = recovery


class Recovery:
    """The ways out of damage.

    Attributes:
        reason: what is wrong with the data file, in one line.
        wording: what to tell about the place that it is in.
    """

    def __init__(self, vault: Vault, reason: str, now: Clock, reopen: Callable[[Vault], "Store"]) -> None:
        self.reason = reason
        self.wording = vault.wording
        self._vault, self._now, self._reopen = vault, now, reopen
        self._found: Backup | None = None

    @property
    def newest(self) -> Backup | None:
        """The newest copy that can be read; None when there is none, which is looked for anew each time."""
        if self._found is None:
            self._found = next(filter(None, map(_backup, self._vault.copies())), None)
        return self._found

    def set_aside(self) -> None:
        """Move the bad file into damaged/; one that can be read again, or is gone, stays as it is.

        Raises:
            NotSaved: it could not be moved.
        """
        with self._vault.lock():
            self._set_aside()

    def restore(self) -> "Store":
        """Set the bad file aside and make the newest copy the data file. No backup is dropped for that.

        Raises:
            NotSaved: there is no copy, or it could not be written.
        """
        if self.newest is None:
            place = self.wording.place
            raise NotSaved(f"No copy can be read, {place}, start empty; the damaged file is kept")
        return self._begin_with(self.newest.content)

    def shown(self, why: NotSaved) -> "Store":
        """A store that shows the newest copy and saves nothing, where it can't be restored; `why` is said.

        Raises:
            NotSaved: `why`, where no copy can be read.
        """
        if self.newest is None:
            raise why
        return self._reopen(
            MemoryVault(self.newest.content, f"This copy is shown and nothing is saved: {why}")
        )

    def start_empty(self) -> "Store":
        """Set the bad file aside and begin as a new person.

        Raises:
            NotSaved: it could not be written.
        """
        # The count goes on, so that the copies of the new beginning are newer than those from before.
        revision = self._vault.last_copy() + 1
        saved = self._now().isoformat(timespec="seconds")
        return self._begin_with(Scribe().encode(Contents(revision, tables_of(Person()), saved=saved), None))

    def _begin_with(self, content: bytes) -> "Store":
        with self._vault.lock():
            if self._set_aside():
                self._vault.write(content, None)
        return self._reopen(self._vault)

    def _set_aside(self) -> bool:
        """Returns False when another window has mended the file meanwhile."""
        try:
            content = self._vault.read()[1]
            if content is None:
                return True
            load(content)
        except Unreadable:
            self._vault.set_aside(self._now())
            return True
        return False


def _backup(copy: tuple[datetime, bytes]) -> Backup | None:
    taken, content = copy
    try:
        contents, person = load(content)
    except Unreadable:
        return None
    return Backup(contents.moment or taken, contents.revision, person, content)
