"""The database of a host, as one of its processes uses it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any, LiteralString

from psycopg import Connection, Cursor, Error, OperationalError
from psycopg.abc import RV, PQGen
from psycopg.pq import TransactionStatus
from psycopg.rows import TupleRow
from psycopg_pool import ConnectionPool, PoolTimeout

from imgcoach.errors import NotSaved
from imgcoach.store.rows.address import name_of
from imgcoach.store.rows.presence import Presence
from imgcoach.store.rows.refusals import Silent, told_plainly

BEGIN = 0.7
"""Seconds in which a database that is well begins a transaction, ..."""
ANSWER = 6.0
"""... and those in which it answers anything: longer than it waits for another window's save."""

_INTERVAL = 0.1
_DOUBT = 2.0
_SESSION = (
    "-c search_path=imgcoach -c lock_timeout=2s -c statement_timeout=5s "
    "-c idle_in_transaction_session_timeout=5s -c synchronous_commit=on "
    "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
)
"""A save waits 2 seconds for another, and no host that is gone holds a lock for long."""

PARAMETERS: dict[str, Any] = {
    "autocommit": True,
    "options": _SESSION,
    "application_name": "imgcoach",
    "connect_timeout": 2,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}


class Patient(Connection[TupleRow]):
    """A connection that waits so long for an answer and no longer: a frozen database never says a word."""

    patience = ANSWER

    def wait(self, gen: PQGen[RV], interval: float = _INTERVAL, timeout: float | None = None) -> RV:
        """Wait for what the database says; raises Silent."""
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        end = monotonic() + self.patience
        try:
            return super().wait(gen, interval, self.patience)
        except OperationalError as error:
            if monotonic() < end or error.sqlstate is not None:
                raise
            raise Silent(f"no answer within {self.patience} s") from error


class Base:
    """A pool of connections, and the one by which others know that this process lives."""

    def __init__(self, url: str, connections: int = 8) -> None:
        """Begin to connect to the database at `url`; nothing is asked of it yet."""
        self.name = name_of(url)
        logging.getLogger("psycopg").addHandler(logging.NullHandler())  # what it says is said by us
        self._pool: ConnectionPool[Patient] = ConnectionPool(
            url,
            connection_class=Patient,
            kwargs=PARAMETERS,
            min_size=1,
            max_size=connections,
            reconnect_timeout=3,
            name="imgcoach",
            open=True,
        )
        self._silent = -_DOUBT
        self.presence = Presence(lambda: Patient.connect(url, **PARAMETERS))

    def close(self) -> None:
        """Let go of the database: what is being typed here is an orphan from now on."""
        self.presence.end()
        with suppress(NotSaved):
            self.ask("NOTIFY imgcoach")  # whoever waits for news wakes up
        self.presence.close()
        self._pool.close()

    @contextmanager
    def transaction(self) -> Iterator[Patient]:
        """All that happens in the block or, where it raises, nothing.

        Raises:
            Busy: another window has been saving for 2 seconds.
            NotSaved: the database refuses, or is away.
        """
        with told_plainly():
            connection = self._begun()
            try:
                yield connection
                if connection.info.transaction_status != TransactionStatus.IDLE:
                    connection.execute("COMMIT")
            finally:
                self._give_back(connection)

    def ask(self, query: LiteralString, *values: object) -> list[TupleRow]:
        """The rows of one statement; raises as `transaction`."""
        with self.transaction() as connection:
            return rows_of(connection.execute(query, values))

    def _begun(self) -> Patient:
        """A connection that answers: after a restart of the database those that wait here are dead."""
        patience = self._patience
        end = monotonic() + patience
        while True:
            connection = self._one(max(_INTERVAL, end - monotonic()))
            try:
                connection.patience = max(_INTERVAL, end - monotonic())
                connection.execute("BEGIN")
            except Error as error:
                self._give_back(connection)
                if isinstance(error, Silent) and patience == BEGIN:  # else the doubt would feed itself
                    self._silent = monotonic()
                if monotonic() > end:
                    raise
            else:
                connection.patience = ANSWER
                return connection

    @property
    def _patience(self) -> float:
        """Where it is known to be away, or was silent a moment ago, the next ones need not wait for long."""
        doubtful = self.presence.trouble is not None or monotonic() < self._silent + _DOUBT
        return _INTERVAL if doubtful else BEGIN

    def _one(self, seconds: float) -> Patient:
        try:
            return self._pool.getconn(seconds)
        except PoolTimeout as error:
            if self.presence.trouble is None:
                raise
            raise NotSaved(self.presence.trouble) from error

    def _give_back(self, connection: Patient) -> None:
        if connection.info.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR):
            with suppress(Error):
                connection.execute("ROLLBACK")
        if connection.info.transaction_status != TransactionStatus.IDLE:
            connection.close()
        self._pool.putconn(connection)


def rows_of(cursor: Cursor[TupleRow]) -> list[TupleRow]:
    """What a statement gives; nothing where it gives no rows."""
    return cursor.fetchall() if cursor.description else []


def first(connection: Patient, query: LiteralString, *values: object) -> TupleRow | None:
    """The first row of what a statement gives."""
    return connection.execute(query, values).fetchone()
