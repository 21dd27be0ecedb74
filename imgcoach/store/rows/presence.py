"""One connection a process, by which it hears of what others save, and others know that it lives.

It holds an advisory lock, which ends with the connection: drafts of windows in a process whose lock is gone
are orphans, on whatever host.
"""

import random
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Protocol
from uuid import UUID
from weakref import WeakSet

from psycopg import Connection, Error
from psycopg.rows import TupleRow

from imgcoach.store.rows.refusals import not_saved

SPACE = 0x1139
"""The first half of the name of our advisory locks."""

_TICK = 1.0
_AGAIN = 0.5
_HIGHEST = 2**31 - 1

LEAVE = "UPDATE drafts SET worker = NULL WHERE seat = ANY(%s)"


class Hearer(Protocol):
    """A window's vault."""

    @property
    def person(self) -> UUID:
        """Whose."""

    def heard(self, edition: int) -> None:
        """A document of this edition is there."""


class Presence:
    """The life of this process in the database."""

    def __init__(self, connect: Callable[[], Connection[TupleRow]]) -> None:
        self._connect = connect
        self.worker = random.SystemRandom().randint(1, _HIGHEST)
        """The second half of the name of its lock."""
        self.trouble: str | None = None
        """Why nothing can be heard or saved now."""
        self._hearers: WeakSet[Hearer] = WeakSet()
        self._left: set[UUID] = set()
        self._guard, self._over = Lock(), Event()
        self.here = Event()
        """Set while others know that this process lives."""
        self._thread = Thread(target=self._live, name="imgcoach presence", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Leave at the next news, or soon."""
        self._over.set()

    def close(self) -> None:
        """Leave, and wait until that is done."""
        self.end()
        self._thread.join()

    def tell(self, hearer: Hearer) -> None:
        """Tell `hearer` of each new document of its person for as long as it is there."""
        with self._guard:
            self._hearers.add(hearer)

    def leave(self, seat: UUID) -> None:
        """Hand over the drafts of a window that is gone, as soon as the database can be reached."""
        with self._guard:
            self._left.add(seat)

    def _live(self) -> None:
        while not self._over.is_set():
            try:
                with self._connect() as connection:
                    self._listen(connection)
            except Error as error:
                self.here.clear()
                self.trouble = str(not_saved(error))
                self._over.wait(_AGAIN)

    def _listen(self, connection: Connection[TupleRow]) -> None:
        connection.execute("LISTEN imgcoach")
        self._look(connection)
        self.trouble = None
        while not self._over.is_set():
            if not self.here.is_set() and _is_mine(connection, self.worker):
                self.here.set()
            self._hand_over(connection)
            for notice in connection.notifies(timeout=_TICK, stop_after=1):
                with suppress(ValueError):
                    person, edition = notice.payload.split()
                    self._pass_on([(UUID(person), int(edition))])

    def _look(self, connection: Connection[TupleRow]) -> None:
        """Catch up with what was saved while nobody listened."""
        with self._guard:
            persons = list({each.person for each in self._hearers})
        asked = connection.execute("SELECT id, edition FROM people WHERE id = ANY(%s)", [persons])
        self._pass_on(asked.fetchall())

    def _pass_on(self, news: Iterable[tuple[UUID, int]]) -> None:
        with self._guard:
            hearers = [*self._hearers]
        for person, edition in news:
            for each in hearers:
                if each.person == person:
                    each.heard(edition)

    def _hand_over(self, connection: Connection[TupleRow]) -> None:
        with self._guard:
            left = [*self._left]
        if left:
            connection.execute(LEAVE, [left])
            with self._guard:
                self._left.difference_update(left)


def _is_mine(connection: Connection[TupleRow], worker: int) -> bool:
    """Whether the lock is held; a connection that broke may hold it for a moment longer."""
    found = connection.execute("SELECT pg_try_advisory_lock(%s, %s)", [SPACE, worker]).fetchone()
    return bool(found and found[0])
