"""Whether there is room to write, as far as that shows without writing."""

import errno
import os
from pathlib import Path

from imgcoach.folders.refusals import not_saved


def hindrance(folder: str, place: str | None = None, remedy: str | None = None) -> str | None:
    """Why nothing can be saved in `folder` now, in words; None where nothing stands in the way to see.

    `place` and `remedy` are those of `not_saved`; without them the folder is named.

    The folder need not be there yet. A quota, a lock or a limit shows only when something is written.
    """
    there = Path(folder)
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        refused = _refused(there)
    except OSError:
        return None  # a save will say more
    if not refused:
        return None
    return str(not_saved(OSError(refused, os.strerror(refused)), place or folder, remedy))


def _refused(there: Path) -> int:
    """The error that a write would meet; 0 for none."""
    found = os.statvfs(there)
    free, nodes = found.f_bavail, found.f_favail
    if os.geteuid() == 0:
        free, nodes = found.f_bfree, found.f_ffree
    if found.f_flag & os.ST_RDONLY:
        return errno.EROFS
    if not os.access(there, os.W_OK | os.X_OK):
        return errno.EACCES
    full = (found.f_blocks and not free) or (found.f_files and not nodes)  # some file systems count neither
    return errno.ENOSPC if full else 0
