"""What PostgreSQL refuses, in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import Error, errors
from psycopg_pool import PoolClosed, PoolTimeout, TooManyRequests

from imgcoach.errors import Busy, NotSaved, Rejected
from imgcoach.store.wording import HOSTED

_TELL = "tell the people who run it"
_WAIT = "wait a moment"

_AWAY = "The database can't be reached", _WAIT
_SILENT = "The database does not answer", _WAIT

_TAKEN = (errors.LockNotAvailable, errors.SerializationFailure, errors.DeadlockDetected)

_PLAIN: list[tuple[tuple[type[Exception], ...], tuple[str, str]]] = [
    ((PoolTimeout, TooManyRequests, errors.ConnectionTimeout, errors.QueryCanceled), _SILENT),
    ((errors.IdleInTransactionSessionTimeout,), ("The save took too long", _WAIT)),
    ((errors.ReadOnlySqlTransaction,), ("The database takes no changes right now", _WAIT)),
    ((errors.DiskFull,), ("The disk of the database is full", _TELL)),
    ((errors.TooManyConnections, errors.OutOfMemory), ("The database has too many connections", _WAIT)),
    (
        (errors.IoError, errors.DataCorrupted, errors.IndexCorrupted),
        ("The database reports a disk error", _TELL),
    ),
    ((errors.InsufficientPrivilege,), ("The database refuses this server", _TELL)),
    ((errors.UndefinedTable, errors.UndefinedColumn), ("The database is not set up", _TELL)),
    ((PoolClosed,), ("The server is shutting down", "come back in a moment")),
]


class Silent(errors.OperationalError):
    """The database takes a request and says nothing for longer than we wait."""


def not_saved(error: Error) -> NotSaved:
    """The error to raise where `error` kept something from being written, or read."""
    if isinstance(error, _TAKEN):
        return Busy(f"Another window is saving, {HOSTED.place}, try again in a moment")
    what, remedy = _SILENT if isinstance(error, Silent) else _told(error)
    return NotSaved(f"{what}, {HOSTED.place}, {remedy}")


def _told(error: Error) -> tuple[str, str]:
    for kinds, words in _PLAIN:
        if isinstance(error, kinds):
            return words
    away = error.sqlstate is None or error.sqlstate[:2] in ("08", "57")
    return _AWAY if away else (f"The database refuses ({error.sqlstate})", _TELL)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the database refuses in this block into NotSaved."""
    try:
        yield
    except Error as error:
        raise not_saved(error) from error


@contextmanager
def told_to_operators() -> Iterator[None]:
    """Turn what the database refuses in this block into Rejected, in the words of the database."""
    try:
        yield
    except Error as error:
        said = (str(error).splitlines() or [type(error).__name__])[0]
        raise Rejected(f"{said}, the database, look at its address and its log") from error
