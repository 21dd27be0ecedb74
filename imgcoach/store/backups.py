"""Earlier versions of the data, few and well spread, and those that are files.

Kept are the 3 newest, and the newest of each of the last 7 days and of the last 4 weeks that have one. Days
without a save don't count: who comes once a week keeps seven weeks. Order is by revision and never by the
clock, which may be set back.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from imgcoach.errors import FolderRefused
from imgcoach.folders.files import read, write_new
from imgcoach.store import atomic
from imgcoach.store.document import Unreadable, decode

APART = timedelta(hours=1)
"""The least time between two backups."""
NEWEST, DAYS, WEEKS = 3, 7, 4

_NAME = re.compile(r"(\d{8}T\d{6})Z-r(\d{6,})\.json", re.ASCII)
_TIME = "%Y%m%dT%H%M%S"


class Taken(Protocol):
    """A copy; when it was taken (UTC)."""

    @property
    def taken(self) -> datetime:
        """The moment."""


Each = TypeVar("Each", bound=Taken)


def due(newest: datetime | None, now: datetime) -> bool:
    """Whether it is time for another copy; `newest` is when the last one was taken."""
    return newest is None or abs(now - newest) >= APART


def worth_keeping(copies: Sequence[Each]) -> Iterator[Each]:
    """Those of `copies`, newest first, that stay; some may come twice."""
    yield from copies[:NEWEST]
    for spell, room in (("%Y-%m-%d", DAYS), ("%G-W%V", WEEKS)):
        newest: dict[str, Each] = {}
        for copy in copies:
            newest.setdefault(copy.taken.strftime(spell), copy)
        yield from list(newest.values())[:room]


@dataclass(frozen=True)
class Copy:
    """One file in backups/: when it was taken (UTC), and the revision it holds."""

    path: Path
    taken: datetime
    revision: int


class Backups:
    """The folder backups/."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> list[Copy]:
        """What is there, newest revision first; files with other names are not ours to judge."""
        if not atomic.is_folder(self._folder):
            return []
        found = filter(None, map(_copy, self._folder.iterdir()))
        return sorted(found, key=lambda copy: (copy.revision, copy.taken), reverse=True)

    def contents(self) -> Iterator[tuple[datetime, bytes]]:
        """When each was taken and what it holds, newest first; what can't be read is passed over."""
        copies: list[Copy] = []
        with suppress(OSError, FolderRefused):
            copies = self.all()
        for copy in copies:
            with suppress(OSError):
                yield copy.taken, read(copy.path)[1]

    def take(self, data: Path, revision: int, now: datetime, *, always: bool) -> None:
        """Keep `data` under a second name, if a backup is due, and drop the copies that are no longer needed.

        Raises:
            OSError: no backup was taken.
        """
        if not data.exists() or not (always or self._due(now)):
            return
        atomic.make_folder(self._folder)
        _keep(data, self._folder / name_of(now, revision))
        atomic.sync_folder(self._folder)
        whole = [*filter(_is_whole, self.all())]
        for copy in set(whole) - set(worth_keeping(whole)):
            copy.path.unlink()

    def _due(self, now: datetime) -> bool:
        copies = self.all()
        return due(copies[0].taken if copies else None, now)


def name_of(taken: datetime, revision: int) -> str:
    """The name of a file in backups/."""
    return f"{taken.astimezone(UTC).strftime(_TIME)}Z-r{revision:06}.json"


def _copy(path: Path) -> Copy | None:
    found = _NAME.fullmatch(path.name)
    if found is None or not path.is_file() or path.is_symlink():
        return None
    try:
        taken = datetime.strptime(found[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Copy(path, taken, int(found[2]))


def _is_whole(copy: Copy) -> bool:
    """A damaged copy takes no good one's place, and is not deleted either."""
    try:
        decode(read(copy.path)[1])
    except (OSError, Unreadable):
        return False
    return True


def _keep(data: Path, name: Path) -> None:
    """A second name costs no room, and the file under it never changes; without links it is a copy."""
    try:
        name.hardlink_to(data)
        name.chmod(0o600)
    except FileExistsError:
        return  # this very revision was kept within this second
    except OSError:
        write_new(name, read(data)[1])
