"""Files that are either the old ones or the new ones, never something between.

New content goes to a file beside the old one and reaches the disk before it takes the old one's name; then
the folder itself is brought to the disk. A reader needs no lock.
"""

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from imgcoach.errors import FolderRefused
from imgcoach.folders.files import write_new


def is_plain(path: Path) -> bool:
    """Whether the file is there.

    Raises:
        FolderRefused: what is there is a link, a pipe, a folder or somebody else's; it is left alone.
    """
    return _is(path, stat.S_ISREG, "file")


def is_folder(path: Path) -> bool:
    """Whether the folder is there; raises as `is_plain`."""
    return _is(path, stat.S_ISDIR, "folder")


def _is(path: Path, kind: Callable[[int], bool], word: str) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if kind(found.st_mode) and found.st_uid == os.geteuid():
        return True
    raise FolderRefused(f"{path.name} is not a {word} of yours, {path.parent}, look at it and move it away")


def make_folder(path: Path) -> None:
    """Make the folder, 0700; raises as `is_plain`."""
    if not is_folder(path):
        path.mkdir(0o700)
        path.chmod(0o700)


def sync_folder(path: Path) -> None:
    """Bring the names in a folder to the disk, where the file system can."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def replace(path: Path, content: bytes, before: Callable[[], None]) -> os.stat_result:
    """Give `path` a new content; `before` runs when that is on the disk and the old one still in place.

    What a killed replace left behind is removed first. The caller holds the lock.

    Returns:
        The state of the new file.

    Raises:
        OSError: the old content is still there.
    """
    fresh, former = path.with_name(f"{path.name}.new"), path.with_name(f"{path.name}.old")
    fresh.unlink(missing_ok=True)
    former.unlink(missing_ok=True)
    try:
        written = write_new(fresh, content)
        before()
        _swap(fresh, path, former)
        return written
    finally:
        for each in (fresh, former):
            with suppress(OSError):  # what stays is removed by the next save
                each.unlink(missing_ok=True)


def _swap(fresh: Path, path: Path, former: Path) -> None:
    """Take the name over; if the folder can't be brought to the disk, give it back."""
    was_there = path.exists()
    with suppress(OSError):  # a file system without hard links can't give back
        if was_there:
            os.link(path, former)
    fresh.replace(path)
    try:
        sync_folder(path.parent)
    except OSError:
        if not was_there:
            path.unlink()
        elif former.exists():
            former.replace(path)
        raise
