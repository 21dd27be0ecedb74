"""What the operating system refuses, in plain words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from imgcoach.errors import FolderRefused, NotSaved
from imgcoach.text import show

_FULL = "free some space and save again"
_PLAIN = {
    errno.ENOSPC: ("The disk is full", _FULL),
    errno.EDQUOT: ("Your disk quota is used up", _FULL),
    errno.EFBIG: ("The file-size limit of this session is reached", "raise it (ulimit -f) and save again"),
    errno.EROFS: ("The file system is read-only", "choose another data folder"),
    errno.EACCES: ("You may not write there", "make the folder yours or choose another data folder"),
    errno.EPERM: ("You may not write there", "make the folder yours or choose another data folder"),
    errno.EIO: ("The disk reports an error", "export what you can and save again"),
}


def not_saved(error: OSError, place: str, remedy: str | None = None) -> NotSaved:
    """The error to raise when `error` kept a save from `place`.

    Args:
        error: what the system said.
        place: where that was, in words.
        remedy: what to do, for somebody who has no rights over that place.
    """
    other = (f"Not saved ({error.strerror or 'system error'})", "save again")
    what, usual = _PLAIN.get(error.errno or 0, other)
    return NotSaved(f"{what}, {show(place)}, {remedy or usual}")


_OUT_OF_REACH = {
    errno.EACCES: (
        "You may not look into it",
        "make it yours to read (chmod u+rwx), or choose another data folder",
    ),
    errno.EIO: ("The disk reports an error", "try again; your backups may be readable elsewhere"),
}


def out_of_reach(error: OSError, place: str) -> FolderRefused:
    """The error to raise when `error` kept us from looking at the data in `place`."""
    other = (f"The data is out of reach ({error.strerror or 'system error'})", "try again or choose another")
    what, remedy = _OUT_OF_REACH.get(error.errno or 0, other)
    return FolderRefused(f"{what}, {show(place)}, {remedy}")


@contextmanager
def told_plainly(place: str, remedy: str | None = None) -> Iterator[None]:
    """Turn what the system refuses in this block, or what we refuse to touch, into NotSaved."""
    try:
        yield
    except FolderRefused as refused:
        raise NotSaved(str(refused)) from refused
    except OSError as error:
        raise not_saved(error, place, remedy) from error
