"""A vault that is a folder.

    data.json        the data
    data.json.lock   held during one save, never deleted; data.json.locked stands for it without flock
    data.json.new    the next content, and data.json.old the earlier one, during one save
    backups/  damaged/  drafts/

Folders are 0700 and files 0600 whatever the umask.
"""
# Path.resolve would follow links, which are to be refused, hence
# ruff: noqa: PTH100

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from imgcoach.errors import Busy, Damaged, NotSaved
from imgcoach.folders.files import read
from imgcoach.folders.refusals import out_of_reach, told_plainly
from imgcoach.folders.room import hindrance
from imgcoach.folders.trust import check, prepare
from imgcoach.store import atomic
from imgcoach.store.backups import Backups
from imgcoach.store.document import Unreadable
from imgcoach.store.drafts import FileDrafts
from imgcoach.store.locking import LOCK, MARKER, locked, silent
from imgcoach.store.store import Note, Store, no_note
from imgcoach.store.vault import Clock, Former, local_now
from imgcoach.store.wording import Wording, own_folder

DATA = "data.json"
PASSING = (f"{DATA}.new", f"{DATA}.old")
FOLDERS = ("backups", "drafts", "damaged")
"""All that a folder may hold, but for where imgcoach stopped with an error (CRASH_LOG)."""

OWN = (DATA, LOCK, MARKER, *PASSING)
"""The names of the files beside the folders."""

_HEAD = 256
"""Bytes that hold the revision: two saves in one tick of the file system's clock differ there."""


class FileVault:
    """One person's folder.

    Args:
        folder: its path.
        now: says the time.
        tell: hears once what a person should know about saving there.
        wording: what they are told about the place, where it is not theirs.

    Raises:
        FolderRefused: the folder, or something in it, can't be trusted.
    """

    frozen = None

    def __init__(
        self, folder: str, now: Clock, tell: Callable[[str], None] = silent, wording: Wording | None = None
    ) -> None:
        self._folder = os.path.abspath(folder)
        root = Path(self._folder)
        self.wording = wording or own_folder(self._folder)
        self.place = self.wording.place
        self._refusing = partial(told_plainly, self.place, self.wording.remedy)
        self._data = root / DATA
        self._damaged = root / "damaged"
        self._backups = Backups(root / "backups")
        self.drafts = FileDrafts(root, now, self._must_be_there, self._refusing if wording else None)
        self._root, self._tell = root, tell
        try:
            if check(self._folder):
                self._inspect()
        except OSError as error:
            raise out_of_reach(error, self.place) from error
        self._used = self._is_there()

    def _inspect(self) -> None:
        for name in OWN:
            atomic.is_plain(self._root / name)
        for name in FOLDERS:
            atomic.is_folder(self._root / name)

    @property
    def hindered(self) -> str | None:
        """Why a write would fail now: the rights, or the room, of the folder."""
        return hindrance(self._folder, self.place, self.wording.remedy)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock; the folder is made when it is not there yet."""
        with ExitStack() as held:
            self._must_be_there()
            with self._refusing():
                prepare(self._folder)
                self._inspect()
                held.enter_context(locked(self._folder, self._tell_once, self.place))
            yield

    def _tell_once(self, words: str) -> None:
        self._tell(words)
        self._tell = silent

    def stamp(self) -> object:
        """Which file it is, when it was written, its length and how it begins; None when it can't be read."""
        try:
            return _stamp(*read(self._data, _HEAD))
        except OSError:
            return None

    def read(self) -> tuple[object, bytes | None]:
        """The stamp and the content of one moment."""
        try:
            found, content = read(self._data)
        except FileNotFoundError:
            return None, None
        except PermissionError as error:
            remedy = self.wording.remedy or "give yourself the right with: chmod 600 data.json"
            raise Damaged(f"You may not read data.json, {self.place}, {remedy}") from error
        except OSError as error:
            raise Unreadable(f"can't be read ({error.strerror})") from error
        return _stamp(found, content), content

    def write(self, content: bytes, former: Former | None) -> object:
        """Replace data.json; what was there goes to backups/ when that is due."""

        def keep() -> None:
            if former is not None:
                if self.stamp() != former.stamp:
                    raise Busy(f"Another window saved meanwhile, {self.place}, try again in a moment")
                self._backups.take(self._data, former.revision, former.now, always=former.precious)

        with self._refusing():
            stamp = _stamp(atomic.replace(self._data, content, keep), content)
        self._used = True
        return stamp

    def copies(self) -> Iterator[tuple[datetime, bytes]]:
        """What backups/ holds, newest first."""
        return self._backups.contents()

    def last_copy(self) -> int:
        """The highest revision in backups/."""
        with self._refusing():
            return max((copy.revision for copy in self._backups.all()), default=0)

    def was_used(self) -> bool:
        """Whether backups/ or damaged/ hold anything, or may: what can't be looked into is not empty."""
        kept = (self._root / "backups", self._damaged)
        try:
            return any(folder.is_dir() and any(folder.iterdir()) for folder in kept)
        except OSError:
            return True

    def _is_there(self) -> bool:
        """Whether there is data, or may be, be it damaged or a copy."""
        try:
            self._data.lstat()
        except FileNotFoundError:
            return self.was_used()
        except OSError:
            return True
        return True

    def _must_be_there(self) -> None:
        """Refuse to write where the data was deleted beside this window; raises NotSaved."""
        if self._used and not self._is_there():
            raise NotSaved(self.wording.gone)

    def set_aside(self, now: datetime) -> None:
        """Move data.json into damaged/, under a name of its own."""
        with self._refusing():
            if not atomic.is_plain(self._data):
                return
            atomic.make_folder(self._damaged)
            name = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{os.urandom(3).hex()}.json"
            self._data.chmod(0o600)
            self._data.rename(self._damaged / name)
            atomic.sync_folder(self._damaged)
            atomic.sync_folder(self._data.parent)


def open_store(
    folder: str,
    *,
    now: Clock = local_now,
    note: Note = no_note,
    tell: Callable[[str], None] = silent,
    wording: Wording | None = None,
) -> Store:
    """Open a person's folder; nothing is written before the first save, and a missing folder is a new person.

    Args:
        note: what each save leaves in the first line of the file, for `imgcoach due`.
        tell: hears once, in the thread of a save, what a person should know about saving there.
        wording: what the person is told about the folder, where it is not theirs to look into.

    Raises:
        FolderRefused: the folder, or something in it, can't be trusted.
        DamagedData: the data file can't be read, or is gone while copies of it remain.
    """
    return Store(FileVault(folder, now, tell, wording), now, note)


def _stamp(found: os.stat_result, content: bytes) -> object:
    return found.st_ino, found.st_mtime_ns, found.st_size, content[:_HEAD]
