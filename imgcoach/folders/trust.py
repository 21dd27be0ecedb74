"""Whether a data folder can be trusted."""
# Path.resolve would follow links, which are to be refused, hence
# ruff: noqa: PTH100, PTH101, PTH102, PTH112, PTH120

import os
import stat

from imgcoach.errors import FolderRefused
from imgcoach.folders.refusals import not_saved, out_of_reach


def check(folder: str) -> bool:
    """Say whether `folder` is there; one that others could read is closed to them (0700).

    Raises:
        FolderRefused: it is a link, no folder, somebody else's, writable by others, or can't be reached.
    """
    folder = os.path.abspath(folder)  # a slash at its end would follow a link
    try:
        found = os.lstat(folder)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise out_of_reach(error, folder) from error
    if stat.S_ISLNK(found.st_mode):
        raise FolderRefused(f"The data folder is a link, {folder}, name the folder that it points to")
    if not stat.S_ISDIR(found.st_mode):
        raise FolderRefused(
            f"The data folder is not a folder, {folder}, choose another or move that file away"
        )
    if found.st_uid != os.geteuid():
        raise FolderRefused(f"The data folder belongs to someone else, {folder}, choose one of your own")
    if found.st_mode & 0o022:
        raise FolderRefused(f"Others may write to the data folder, {folder}, close it with: chmod 700")
    if found.st_mode & 0o077:
        _close_to_others(folder)
    return True


def _close_to_others(folder: str) -> None:
    try:
        os.chmod(folder, 0o700)
    except OSError as error:
        raise FolderRefused(f"Others may read the data folder, {folder}, close it with: chmod 700") from error


def prepare(folder: str) -> None:
    """Make `folder` with the parents it lacks, each 0700 whatever the umask.

    Raises:
        FolderRefused: as `check`.
        NotSaved: it can't be made.
    """
    if check(folder):
        return
    try:
        _make(os.path.abspath(folder))
    except OSError as error:
        raise not_saved(error, folder) from error
    check(folder)


def _make(folder: str) -> None:
    parent = os.path.dirname(folder)
    if not os.path.isdir(parent):
        _make(parent)
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        return  # another window made it first
    os.chmod(folder, 0o700)
