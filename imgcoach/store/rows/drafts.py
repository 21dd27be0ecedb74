"""Text that is being typed, as rows: what a window on any host left behind is offered to the next one.

Each window has a seat, a random id. Its drafts are orphans when it was closed, or when the process that had
it no longer holds its advisory lock (`presence`).
"""

from contextlib import suppress
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from imgcoach.errors import NotSaved
from imgcoach.store.rows.base import Base
from imgcoach.store.rows.presence import LEAVE, SPACE
from imgcoach.store.vault import Clock, Draft
from imgcoach.store.wording import HOSTED
from imgcoach.text import clean

_KEEP = """
    INSERT INTO drafts (id, seat, worker, field, words, base, kept)
    SELECT id, %s, %s, %s, %s, %s, %s FROM people WHERE id = %s
    ON CONFLICT (id, seat, field)
    DO UPDATE SET worker = excluded.worker, words = excluded.words, base = excluded.base, kept = excluded.kept
    RETURNING 1
"""
_DROP = "DELETE FROM drafts WHERE id = %s AND seat = %s AND field = %s"
_ORPHANS = """
    SELECT seat, field, words, base, kept FROM drafts
    WHERE id = %s AND seat <> %s AND (worker IS NULL OR NOT EXISTS (
        SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
        WHERE datname = current_database() AND locktype = 'advisory' AND granted
        AND classid::bigint = %s AND objid::bigint = worker))
    ORDER BY kept DESC
"""
_TAKE = "UPDATE drafts SET seat = %s, worker = %s WHERE id = %s AND seat = %s AND field = %s"


class _Orphan(NamedTuple):
    seat: UUID
    field: str
    words: str
    base: str | None
    kept: datetime


class RowDrafts:
    """The drafts of one window."""

    def __init__(self, base: Base, person: UUID, now: Clock) -> None:
        """Begin without any."""
        self._base, self._person, self._now = base, person, now
        self._seat = uuid4()
        self._kept: set[str] = set()

    def keep(self, field: str, text: str, base: str | None = None) -> None:
        """Keep the text of a field, and what stood there when it was begun; raises NotSaved."""
        worker, moment = self._base.presence.worker, self._now().replace(microsecond=0)
        told = self._seat, worker, field, clean(text), base, moment, self._person
        self._kept.add(field)
        if not self._base.ask(_KEEP, *told):
            raise NotSaved(HOSTED.gone)

    def drop(self, field: str) -> None:
        """Forget it; raises NotSaved."""
        if field in self._kept:
            self._base.ask(_DROP, self._person, self._seat, field)
            self._kept.discard(field)

    def orphans(self) -> list[Draft]:
        """What windows that are gone left behind, newest first; none while the database can't be asked."""
        zone = self._now().tzinfo
        return [
            Draft(each.field, clean(each.words), each.kept.astimezone(zone), each.base and clean(each.base))
            for each in self._orphans()
        ]

    def take(self, field: str) -> str | None:
        """The newest orphaned text of a field, kept in this window from now on.

        Where nothing can be written it stays an orphan. One that another window takes at this moment is that
        window's.
        """
        for each in self._orphans():
            if each.field == field:
                with suppress(NotSaved):
                    if not self._adopt(each):
                        continue
                return clean(each.words)
        return None

    def close(self) -> None:
        """The window is gone: what it has kept is an orphan from now on."""
        if not self._kept:
            return
        try:
            self._base.ask(LEAVE, [self._seat])
        except NotSaved:
            self._base.presence.leave(self._seat)

    def _orphans(self) -> list[_Orphan]:
        with suppress(NotSaved):
            return [_Orphan(*each) for each in self._base.ask(_ORPHANS, self._person, self._seat, SPACE)]
        return []

    def _adopt(self, orphan: _Orphan) -> bool:
        """Make it this window's own, in the place of what it may have kept there."""
        with self._base.transaction() as connection:
            connection.execute(_DROP, (self._person, self._seat, orphan.field))
            told = self._seat, self._base.presence.worker, self._person, orphan.seat, orphan.field
            is_ours = connection.execute(_TAKE, told).rowcount == 1
        if is_ours:
            self._kept.add(orphan.field)
        return is_ours
