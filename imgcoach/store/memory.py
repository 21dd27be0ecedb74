"""A vault that forgets: for the example person, and for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

from imgcoach.store.vault import Draft, Drafts, Former
from imgcoach.store.wording import MEMORY
from imgcoach.text import clean


class MemoryDrafts:
    """Drafts that end with the program; so there is never an orphan."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def keep(self, field: str, text: str, base: str | None = None) -> None:
        """Keep the text of a field."""
        self._texts[field] = clean(text)

    def drop(self, field: str) -> None:
        """Forget it."""
        self._texts.pop(field, None)

    def orphans(self) -> list[Draft]:
        """None."""
        return []

    def take(self, field: str) -> str | None:
        """None."""
        return None

    def close(self) -> None:
        """Nothing is left behind."""


class MemoryVault:
    """One person's data for as long as the program runs."""

    place = None
    wording = MEMORY
    hindered = None

    def __init__(self, content: bytes, frozen: str | None = None) -> None:
        """Begin with `content`; `frozen` says why it is only to be looked at."""
        self.frozen = frozen
        self._content, self._writes = content, 0
        self._lock = Lock()
        self.drafts: Drafts = MemoryDrafts()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock."""
        with self._lock:
            yield

    def stamp(self) -> object:
        """The number of writes."""
        return self._writes

    def read(self) -> tuple[object, bytes | None]:
        """The stamp and the content."""
        return self._writes, self._content

    def write(self, content: bytes, former: Former | None) -> object:
        """Replace the content; there are no backups."""
        self._content = content
        self._writes += 1
        return self._writes

    def copies(self) -> Iterator[tuple[datetime, bytes]]:
        """None."""
        return iter(())

    def last_copy(self) -> int:
        """None."""
        return 0

    def was_used(self) -> bool:
        """There is nothing beside the content."""
        return False

    def set_aside(self, now: datetime) -> None:
        """Its content is always its own writing, and never damaged."""
