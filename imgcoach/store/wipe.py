"""Delete all that imgcoach keeps in a folder, and nothing else."""

from pathlib import Path

from imgcoach.errors import NotSaved
from imgcoach.folders.places import CRASH_LOG
from imgcoach.store.files import DATA, FOLDERS, PASSING
from imgcoach.store.locking import LOCK, MARKER, locked


def own_files(folder: str) -> list[Path]:
    """The files that imgcoach made there, the lock apart, and links in their place; nothing behind a link."""
    root = Path(folder)
    rooms = [room for name in FOLDERS if not (room := root / name).is_symlink()]
    found = [root / name for name in (DATA, *PASSING, CRASH_LOG)]
    found += [each for room in rooms for each in room.glob("*")]
    return [each for each in found if each.is_symlink() or each.is_file()]


def wipe_folder(folder: str) -> tuple[int, list[str]]:
    """Delete them under the lock, and the folders that are empty then. This can't be taken back.

    Args:
        folder: one that is there.

    Returns:
        How many files are gone, and the names of what is left because it is not imgcoach's own.

    Raises:
        Busy: another window has been saving for 2 seconds; nothing is gone.
        NotSaved: not all could be deleted.
    """
    root = Path(folder)
    try:
        with locked(folder):
            gone = own_files(folder)
            for each in gone:
                each.unlink(missing_ok=True)
        for name in (LOCK, MARKER):
            (root / name).unlink(missing_ok=True)
        for each in (*(root / name for name in FOLDERS), root):
            if each.is_dir() and not each.is_symlink() and not any(each.iterdir()):
                each.rmdir()
        return len(gone), sorted(each.name for each in root.iterdir()) if root.exists() else []
    except OSError as error:
        raise NotSaved(
            f"not all could be deleted ({error.strerror}), {folder}, look there yourself"
        ) from error
