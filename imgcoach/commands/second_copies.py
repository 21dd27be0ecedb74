"""Second copies of the data, the configuration and own content files: found, compared, never touched."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from imgcoach.commands.shared.files import read_source
from imgcoach.errors import CoachError
from imgcoach.exchange.document import LIMIT, read, saved
from imgcoach.folders.copies import copies, original
from imgcoach.folders.places import config_folder
from imgcoach.model.person import Person
from imgcoach.session import Session, own_content_folder
from imgcoach.store import DATA
from imgcoach.words.comparison import compare, in_full, in_short


@dataclass(frozen=True)
class _Copy:
    person: Person
    saved: datetime | None


def told(session: Session) -> Iterator[str]:
    """A line for each copy: how it differs, and what can be done with it."""
    folder = Path(session.settings.folder)
    for name in copies(DATA, _names(folder)):
        yield f"{name}: {_data(session, folder / name)}"
    if config := config_folder():
        for name in copies("config.toml", _names(Path(config))):
            yield f"{name} in {config}: a second copy of config.toml, which alone is read"
    own = own_content_folder(session.settings.config)
    for path in sorted(Path(own).rglob("*")) if own else []:
        if (before := original(path.name)) and path.with_name(before).is_file():
            yield f"{path.name} in {path.parent}: a second copy of {before}, which alone is read"


def in_words(session: Session, source: str) -> Iterator[str]:
    """How what `source` holds differs from the data, a line each.

    Raises:
        WrongUse, Rejected: it can't be read, or holds no data.
        DamagedData: the data can't be read.
    """
    copy = _read(source)
    if age := _age(copy, session.store.saved):
        yield f"{source} was {age}."
    found = compare(session.store.person, copy.person)
    yield from in_full(found)
    if not found.same:
        yield f"`imgcoach import {shlex.quote(source)}` takes it instead of yours; `undo` takes that back."


def _data(session: Session, path: Path) -> str:
    quoted = shlex.quote(str(path))
    try:
        if not path.is_file() or path.is_symlink():
            return "a lock or a link that an editor left behind, of no use to imgcoach"
        copy = _read(str(path))
    except CoachError as error:
        return f"a second copy that can't be read: {str(error).removeprefix(f'{path}: ')}"
    try:
        store = session.store
    except CoachError:
        return f"a second copy that can be read; see it with: imgcoach --data-dir OTHER import {quoted}"
    found, age = compare(store.person, copy.person), _age(copy, store.saved)
    more = "Move it away if you like." if found.same else f"More: imgcoach doctor --compare {quoted}"
    return f"a second copy of your data{f', {age}' if age else ''}. {in_short(found)} {more}"


def _read(source: str) -> _Copy:
    raw = read_source(source, LIMIT)
    return _Copy(read(raw, source), saved(raw))


def _age(copy: _Copy, mine: datetime | None) -> str:
    if copy.saved is None or mine is None:
        return ""
    later = "later than" if copy.saved > mine else "earlier than"
    order = "at the same moment as" if copy.saved == mine else later
    return f"saved {copy.saved:%d %b %Y, %H:%M}, {order} your data"


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()] if folder.is_dir() else []
