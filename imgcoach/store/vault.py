"""The door to the place where one person's data is kept.

The store knows no file: it reads and writes bytes through a Vault. FileVault is a folder, MemoryVault forgets
all at the end, RowVault (`rows`) is a row of a database.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from imgcoach.store.wording import Wording

Clock = Callable[[], datetime]
"""Says the time, with its zone."""


def local_now() -> datetime:
    """The time here, in the zone of this machine."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class Draft:
    """Text found again."""

    field: str
    """What it was typed for, as it was told to `keep`."""
    text: str
    when: datetime
    base: str | None = None
    """What stood in the field when it was begun; None = not known."""


class Drafts(Protocol):
    """One window's drafts."""

    def keep(self, field: str, text: str, base: str | None = None) -> None:
        """Keep the text of a field, and what stood there when it was begun; raises NotSaved."""

    def drop(self, field: str) -> None:
        """Forget it: it was saved or given up. Raises NotSaved."""

    def orphans(self) -> list[Draft]:
        """What windows that are gone left behind, newest first."""

    def take(self, field: str) -> str | None:
        """The newest orphaned text of a field, kept in this window from now on."""

    def close(self) -> None:
        """The window is gone: what it has kept is an orphan from now on. The process may live on."""


@dataclass(frozen=True)
class Former:
    """What is known about the content that a write replaces."""

    stamp: object
    """Its stamp: what has another one by now was saved by a window that no lock kept out."""
    revision: int
    now: datetime
    precious: bool
    """Whether it is backed up even if no backup is due."""


class Vault(Protocol):
    """One person's place. Those that write may raise NotSaved, `lock` also Busy."""

    @property
    def place(self) -> str | None:
        """Where it is, for the user; None when nothing outlives the program."""

    @property
    def wording(self) -> Wording:
        """What to tell a person about it."""

    @property
    def drafts(self) -> Drafts:
        """Text that is being typed."""

    @property
    def frozen(self) -> str | None:
        """Why nothing can be written as long as it is open; None when that can be tried."""

    @property
    def hindered(self) -> str | None:
        """Why a write would fail now, where that shows without trying."""

    def lock(self) -> AbstractContextManager[None]:
        """Keep other windows from saving meanwhile; waits 2 seconds at most."""

    def stamp(self) -> object:
        """Something that differs when the content does; costs next to nothing."""

    def read(self) -> tuple[object, bytes | None]:
        """The stamp and the content of one moment; None = there is none. Raises Unreadable."""

    def write(self, content: bytes, former: Former | None) -> object:
        """Replace the content, all or nothing, under the lock, and return its stamp.

        What was there is backed up before, if `former` is given and a backup is due.
        """

    def copies(self) -> Iterator[tuple[datetime, bytes]]:
        """When each backup was taken, and its content, newest first."""

    def last_copy(self) -> int:
        """The highest revision among the backups, 0 without any."""

    def was_used(self) -> bool:
        """Whether there are backups or damaged files."""

    def set_aside(self, now: datetime) -> None:
        """Keep the content apart as damaged, under the lock; there is none afterwards."""
