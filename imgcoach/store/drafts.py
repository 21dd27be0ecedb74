"""Text that is being typed, kept so that a killed window loses no more than its last second.

Each window has one file, drafts/PID.BOOT.START.RANDOM.json. When the process of that id, boot and start time
is gone, its file is an orphan and its text is offered to the next window. So is drafts/gone.RANDOM.json, of a
window that ended before its process.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Any

from imgcoach.errors import FolderRefused, NotSaved
from imgcoach.folders.files import read, write_new
from imgcoach.folders.refusals import told_plainly
from imgcoach.folders.trust import prepare
from imgcoach.store import atomic
from imgcoach.store.life import is_alive, life_of
from imgcoach.store.vault import Clock, Draft
from imgcoach.text import clean

_NOBODY = "gone"
"""Stands where a process is named that lives."""


def review_draft(week: str, place: str) -> str:
    """What a text of the review of a week is called: the note of a question, or "if", or "then"."""
    return f"review {week} {place}" if place in ("if", "then") else f"review {week} {place} note"


class FileDrafts:
    """Drafts in the folder drafts/ of `root`."""

    def __init__(
        self,
        root: Path,
        now: Clock,
        may_write: Callable[[], None],
        refusing: Callable[[], AbstractContextManager[None]] | None = None,
    ) -> None:
        """Begin without any.

        Args:
            root: the folder they are in.
            now: says the time.
            may_write: raises NotSaved where nothing is to be written any more.
            refusing: turns what the system refuses into NotSaved; without it the folder is named.
        """
        self._root, self._folder, self._now = root, root / "drafts", now
        self._own = self._folder / f"{life_of(os.getpid())}.{os.urandom(4).hex()}.json"
        self._may_write = may_write
        self._refusing = refusing or partial(told_plainly, str(self._folder))
        self._kept: dict[str, dict[str, str | None]] = {}
        self._guard = RLock()

    def keep(self, field: str, text: str, base: str | None = None) -> None:
        """Keep the text of a field, and what stood there when it was begun; raises NotSaved."""
        with self._guard, self._refusing():
            self._may_write()
            prepare(str(self._root))
            atomic.make_folder(self._folder)
            if not self._kept:
                self._clear_up()
            when = self._now().isoformat(timespec="seconds")
            self._kept[field] = {"text": clean(text), "when": when, "base": base}
            _write(self._own, self._kept)

    def drop(self, field: str) -> None:
        """Forget it; raises NotSaved."""
        with self._guard, self._refusing():
            if self._kept.pop(field, None) is not None:
                _write(self._own, self._kept)

    def orphans(self) -> list[Draft]:
        """What windows that are gone left behind, newest first; none while the folder can't be read."""
        return [draft for _, draft in self._orphans()]

    def take(self, field: str) -> str | None:
        """The newest orphaned text of a field, kept in this window from now on.

        Where nothing can be written it stays an orphan, for a later window to take.
        """
        for path, draft in self._orphans():
            if draft.field == field:
                with suppress(NotSaved), self._guard, self._refusing():
                    self.keep(field, draft.text, draft.base)
                    _write(path, {name: each for name, each in _read(path).items() if name != field})
                return draft.text
        return None

    def close(self) -> None:
        """The window is gone: its file gets a name that no process has."""
        with self._guard, suppress(OSError):  # a file that keeps its name is an orphan when the process ends
            if self._kept:
                self._own.rename(self._folder / f"{_NOBODY}.{os.urandom(4).hex()}.json")
                self._kept = {}

    def _orphans(self) -> list[tuple[Path, Draft]]:
        found = [(path, draft) for path in self._left_behind() for draft in _drafts(_read(path))]
        return sorted(found, key=lambda each: each[1].when, reverse=True)

    def _left_behind(self, ending: str = "json") -> Iterator[Path]:
        with suppress(OSError, FolderRefused):  # they stay where they are, for a time when they can be read
            if atomic.is_folder(self._folder):
                for path in sorted(self._folder.glob(f"*.{ending}")):
                    if not is_alive(path.name.rsplit(".", 2)[0]):
                        yield path

    def _clear_up(self) -> None:
        """Remove what windows that were killed in the middle of a write left beside their drafts."""
        for path in self._left_behind("new"):
            with suppress(OSError):
                path.unlink()


def _write(path: Path, texts: dict[str, Any]) -> None:
    """Replace a draft file, or remove it when nothing is left."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    if not texts:
        path.unlink(missing_ok=True)
        return
    try:
        write_new(fresh, json.dumps(texts).encode("ascii"))
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    """The texts in a draft file; a file that can't be read has none."""
    try:
        texts = json.loads(read(path)[1])
    except (OSError, ValueError, RecursionError):
        return {}
    return texts if isinstance(texts, dict) else {}


def drafts_in(folder: Path) -> Iterator[Draft]:
    """Whatever windows have left in a folder, be they gone or not."""
    for path in sorted(folder.glob("*.json")):
        yield from _drafts(_read(path))


def _drafts(texts: dict[str, Any]) -> Iterator[Draft]:
    for field, each in texts.items():
        with suppress(TypeError, KeyError, ValueError, AttributeError):
            when = datetime.fromisoformat(each["when"]).astimezone()
            base = each.get("base")
            yield Draft(field, clean(each["text"]), when, clean(base) if isinstance(base, str) else None)
