"""The lock of a data folder, held during one save.

It is the system's own (flock), which ends with the process that holds it. Closing the file lets it go, so
there is no call that could fail and leave it held. A file system without flock, as some network mounts are,
has a marker file instead.
"""

import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from imgcoach.errors import Busy

LOCK = "data.json.lock"
MARKER = f"{LOCK}ed"
"""The marker that stands for the lock where there is no flock."""

PATIENCE = 2
"""Seconds to wait for another window's save."""

_PAUSE = 0.01
_MISSING = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
_TAKEN = (errno.EAGAIN, errno.EACCES)

NO_FLOCK = (
    "This file system can't lock files. imgcoach makes do with a marker file; "
    "keep your data open in one window at a time."
)


def silent(words: str) -> None:
    """Tell nobody."""


@contextmanager
def locked(folder: str, tell: Callable[[str], None] = silent, place: str = "") -> Iterator[None]:
    """Hold the lock of a folder that is there.

    Args:
        folder: whose lock.
        tell: hears it when there is no flock.
        place: what the folder is called; empty = by its path.

    Raises:
        Busy: another window has been saving for 2 seconds.
        OSError: the lock can't be written.
    """
    with ExitStack() as held:
        try:
            held.enter_context(_flock(Path(folder) / LOCK, place or folder))
        except OSError as error:
            if error.errno not in _MISSING:
                raise
            held.enter_context(_marker(Path(folder) / MARKER, place or folder))
            tell(NO_FLOCK)
        yield


@contextmanager
def _flock(path: Path, place: str) -> Iterator[None]:
    end = monotonic() + PATIENCE
    while (descriptor := _taken(path)) is None:
        if monotonic() > end:
            raise _busy(place)
        sleep(_PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):  # the save is over, and Linux has closed it whatever it says
            os.close(descriptor)


def _taken(path: Path) -> int | None:
    """The open file whose lock is ours now; None when another has it, or has deleted the file meanwhile."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    ours = False
    try:
        os.fchmod(descriptor, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        with suppress(FileNotFoundError):
            ours = os.path.samestat(os.fstat(descriptor), path.lstat())
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
    finally:
        if not ours:
            os.close(descriptor)
    return descriptor if ours else None


@contextmanager
def _marker(path: Path, place: str) -> Iterator[None]:
    from filelock import SoftFileLock, Timeout  # 50 ms that most never need

    lock = SoftFileLock(path, timeout=PATIENCE, mode=0o600, poll_interval=_PAUSE)
    try:
        lock.acquire()
    except Timeout:
        raise _busy(place) from None
    try:
        yield
    finally:
        with suppress(OSError):  # the save is over; a marker that stays is known as that of a process gone
            lock.release()


def _busy(place: str) -> Busy:
    return Busy(f"Another window is saving, {place}, try again in a moment")
