"""A person has few sessions at a time, so that one key can't use up the host; and few commands beside them.

Each holds the lock (flock) of one file in the folder `sessions/`. The system lets it go with the process that
holds it, so a session that was killed is counted no longer.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imgcoach.errors import TooMany
from imgcoach.folders.refusals import told_plainly
from imgcoach.folders.trust import prepare

MOST = 3


@contextmanager
def one_of_few(folder: str, kind: str) -> Iterator[None]:
    """Be one of the sessions of this kind, "app" or "command", of the person in this folder.

    Raises:
        TooMany: there are three of that kind already.
        FolderRefused, NotSaved: the folder can't be trusted or written.
    """
    place = f"{folder}/sessions"
    prepare(place)
    with told_plainly(place):
        held = _free_one(f"{place}/{kind}")
    if held is None:
        raise TooMany(
            f"{MOST} sessions of yours are open, close one; one whose connection was lost ends by itself"
        )
    try:
        yield
    finally:
        os.close(held)


def _free_one(place: str) -> int | None:
    for number in range(1, MOST + 1):
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        held = os.open(f"{place}{number}", flags, 0o600)
        with suppress(BlockingIOError):
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return held
        os.close(held)
    return None
