"""A vault that is a row of a database, the same on every host that uses it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock, local
from typing import LiteralString, NamedTuple
from uuid import UUID

from psycopg.rows import TupleRow

from imgcoach.errors import Busy, Damaged, NotSaved
from imgcoach.store.backups import due, worth_keeping
from imgcoach.store.document import Unreadable, decode
from imgcoach.store.rows.base import Base, Patient, first
from imgcoach.store.rows.drafts import RowDrafts
from imgcoach.store.rows.schema import NEWEST
from imgcoach.store.vault import Clock, Former
from imgcoach.store.wording import HOSTED

_LOCK = "SELECT edition, copied, (SELECT max(version) FROM versions) FROM people WHERE id = %s FOR UPDATE"
_READ = "SELECT edition, document::text FROM people WHERE id = %s"
_WRITE = "UPDATE people SET document = %s, copied = coalesce(%s, copied) WHERE id = %s RETURNING edition"
_COPY = """
    INSERT INTO backups SELECT id, %s, %s, document FROM people WHERE id = %s AND document IS NOT NULL
    ON CONFLICT DO NOTHING
"""
_COPIES = (
    "SELECT taken, document::text, revision FROM backups WHERE id = %s ORDER BY revision DESC, taken DESC"
)
_DROP = "DELETE FROM backups WHERE id = %s AND revision = %s AND taken = %s"
_ASIDE = (
    "INSERT INTO damaged SELECT id, %s, document::text FROM people WHERE id = %s AND document IS NOT NULL"
)
_LAST = "SELECT coalesce(max(revision), 0) FROM backups WHERE id = %s"
_USED = "SELECT EXISTS (SELECT FROM backups WHERE id = %s) OR EXISTS (SELECT FROM damaged WHERE id = %s)"


def nothing() -> None:
    """Nobody wants to know."""


class _Lock(NamedTuple):
    """The row as a save finds it, which is its own until it ends."""

    connection: Patient
    edition: int
    copied: datetime | None
    """When the newest backup was taken."""


class _Locked(local):
    """What the thread that saves has locked."""

    now: _Lock | None = None


@dataclass(frozen=True)
class _Copy:
    taken: datetime
    content: bytes
    revision: int


class RowVault:
    """One person's row."""

    place = HOSTED.place
    wording = HOSTED
    frozen = None

    def __init__(self, base: Base, person: UUID, now: Clock, tell: Callable[[], object] = nothing) -> None:
        """A window of the person whose row has this id; `tell` is called when another one has saved."""
        self.drafts = RowDrafts(base, person, now)
        self._base, self.person = base, person
        self._tell = tell
        self._known, self._guard = 0, Lock()
        self._locked = _Locked()
        base.presence.tell(self)

    @property
    def hindered(self) -> str | None:
        """Why a write would fail now: what keeps this process from hearing of others' saves."""
        return self._base.presence.trouble

    def heard(self, edition: int) -> None:
        """Some window, of whatever host, has saved this edition."""
        if self._is_news(edition):
            self._tell()

    def _is_news(self, edition: int) -> bool:
        with self._guard:
            before, self._known = self._known, max(self._known, edition)
            return edition > before

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock of the row; what is written under it is there when `write` returns."""
        with self._base.transaction() as connection:
            found = first(connection, _LOCK, self.person)
            if found is None:
                raise NotSaved(HOSTED.gone)
            edition, copied, schema = found
            if schema != NEWEST:
                raise NotSaved(f"The database was upgraded, {HOSTED.place}, leave with q and log in again")
            self._locked.now = _Lock(connection, edition, copied)
            try:
                yield
            finally:
                self._locked.now = None

    def stamp(self) -> object:
        """The edition: under the lock the one that is there, else the newest that was heard of."""
        held = self._locked.now
        return held.edition if held else self._known

    def read(self) -> tuple[object, bytes | None]:
        """The edition and the document."""
        before = self._known
        found = self._ask(_READ, self.person)
        if not found:
            raise Damaged(HOSTED.gone)
        edition, document = found[0]
        with self._guard:
            if self._known == before:  # else a save was heard of meanwhile, which may be newer
                self._known = edition
        return edition, None if document is None else document.encode()

    def write(self, content: bytes, former: Former | None) -> object:
        """Replace the document, and commit."""
        held = self._held
        if former is not None and former.stamp != held.edition:
            raise Busy(f"Another window saved meanwhile, {HOSTED.place}, try again in a moment")
        copied = self._keep(held, former) if former else None
        found = first(held.connection, _WRITE, content.decode("ascii"), copied, self.person)
        held.connection.execute("COMMIT")
        edition: int = found[0] if found else 0
        self._is_news(edition)
        return edition

    def _keep(self, held: _Lock, former: Former) -> datetime | None:
        """Keep what is there as a backup, if one is due, and drop those that are no longer needed."""
        if not (former.precious or due(held.copied, former.now)):
            return None
        taken = former.now.astimezone(UTC).replace(microsecond=0)
        if not held.connection.execute(_COPY, (former.revision, taken, self.person)).rowcount:
            return None
        whole = [*filter(_is_whole, self._copies())]
        for copy in set(whole) - set(worth_keeping(whole)):
            held.connection.execute(_DROP, (self.person, copy.revision, copy.taken))
        return taken

    def copies(self) -> Iterator[tuple[datetime, bytes]]:
        """The backups, newest first; none while they can't be read."""
        with suppress(Damaged):
            for copy in self._copies():
                yield copy.taken, copy.content

    def _copies(self) -> list[_Copy]:
        return [
            _Copy(taken.astimezone(UTC), document.encode(), revision)
            for taken, document, revision in self._ask(_COPIES, self.person)
        ]

    def last_copy(self) -> int:
        """The highest revision among the backups."""
        found = self._ask(_LAST, self.person)
        return int(found[0][0])

    def was_used(self) -> bool:
        """Whether there are backups or damaged documents."""
        found = self._ask(_USED, self.person, self.person)
        return bool(found[0][0])

    def set_aside(self, now: datetime) -> None:
        """Move the document to those that are damaged."""
        connection = self._held.connection
        if connection.execute(_ASIDE, (now, self.person)).rowcount:
            connection.execute("UPDATE people SET document = NULL WHERE id = %s", (self.person,))

    @property
    def _held(self) -> _Lock:
        if self._locked.now is None:
            raise RuntimeError("nothing is written without the lock")
        return self._locked.now

    def _ask(self, query: LiteralString, *values: object) -> list[TupleRow]:
        """The rows of a query, under the lock or without; raises Damaged where the database refuses."""
        if held := self._locked.now:
            return held.connection.execute(query, values).fetchall()
        try:
            return self._base.ask(query, *values)
        except NotSaved as why:
            raise Damaged(f"Your data can't be read now: {why}") from why


def _is_whole(copy: _Copy) -> bool:
    """A damaged copy takes no good one's place, and is not deleted either."""
    try:
        decode(copy.content)
    except Unreadable:
        return False
    return True
