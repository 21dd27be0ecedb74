"""A database of persons as the backup of a folder of persons, and back."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from imgcoach.folders.files import read as content_of
from imgcoach.folders.files import write_new
from imgcoach.folders.refusals import told_plainly
from imgcoach.host.homes import Key
from imgcoach.host.in_folders.homes import CLOSED, TOKEN, FolderHomes
from imgcoach.store import DATA
from imgcoach.store.backups import Backups, name_of
from imgcoach.store.drafts import drafts_in
from imgcoach.store.rows import Base
from imgcoach.store.rows.keys import RowKey
from imgcoach.store.rows.whole import Whole, all_of_them, bring_back

_TIME = "%Y%m%dT%H%M%S"


def write(file: Path, base: Base) -> int:
    """Write everybody to a new file, as they are at one moment; how many that are.

    Raises:
        WrongUse: the file is there, or can't be written.
        NotSaved: the database is away, or there is no room.
    """
    with told_plainly(str(file.parent)), TemporaryDirectory(dir=file.parent, prefix="backup-") as room:
        folders = FolderHomes(room)
        for whole in all_of_them(base):
            _lay_out(whole, Path(room, "persons", whole.person))
            for key in whole.keys:
                folders.add_key(whole.person, Key(*key))
        return folders.backup(file)


def read(file: Path, base: Base) -> int:
    """Bring back from a backup of rows, or of folders, whoever is not there and was not removed; how many.

    Raises:
        Rejected: it is no backup.
        NotSaved: the database is away, or there is no room beside the file.
    """
    with told_plainly(str(file.parent)), TemporaryDirectory(dir=file.parent, prefix="restoring-") as room:
        folders = FolderHomes(room)
        folders.restore(file)
        found = [_gathered(Path(room, "persons", each.person), folders) for each in folders.persons()]
        return sum(bring_back(base, each) for each in found)


def _lay_out(whole: Whole, home: Path) -> None:
    """Write somebody's home as a host with folders has it."""
    data = home / "data"
    for folder in (home, data, *(data / name for name in ("backups", "damaged", "drafts"))):
        folder.mkdir(0o700)
    write_new(home / TOKEN, whole.token.encode())
    if whole.suspended:
        write_new(home / CLOSED, b"")
    if whole.document is not None:
        write_new(data / DATA, whole.document.encode())
    for taken, revision, document in whole.backups:
        write_new(data / "backups" / name_of(taken, revision), document.encode())
    for number, (taken, document) in enumerate(whole.damaged):
        name = f"{taken.astimezone(UTC):{_TIME}}Z-{number:06x}.json"
        write_new(data / "damaged" / name, document.encode())
    for number, each in enumerate(whole.drafts):
        told = {"text": each.text, "when": each.when.isoformat(timespec="seconds"), "base": each.base}
        write_new(data / "drafts" / f"gone.{number:08x}.json", json.dumps({each.field: told}).encode())


def _gathered(home: Path, folders: FolderHomes) -> Whole:
    """Everything of somebody's home; data that is no JSON is among what is damaged, and the backups stay."""
    data = home / "data"
    whole = Whole(home.name, (home / TOKEN).read_text("ascii"), (home / CLOSED).exists())
    whole.document, broken = _document(data / DATA)
    whole.damaged = [*_damaged(data / "damaged"), *((datetime.now(UTC), each) for each in broken)]
    for copy in Backups(data / "backups").all():
        if document := _document(copy.path)[0]:
            whole.backups.append((copy.taken, copy.revision, document))
    whole.drafts = [*drafts_in(data / "drafts")]
    whole.keys = [
        RowKey(key.fingerprint, key.line, key.name, key.added) for _, key in folders.keys(home.name)
    ]
    return whole


def _damaged(folder: Path) -> Iterator[tuple[datetime, str]]:
    for path in sorted(folder.glob("*.json")):
        taken = datetime.now(UTC)
        with suppress(ValueError):
            taken = datetime.strptime(path.name.partition("Z")[0], _TIME).replace(tzinfo=UTC)
        yield taken, _text(path)


def _document(path: Path) -> tuple[str | None, list[str]]:
    """What a file holds where that is JSON, and what it holds where it is not."""
    if not path.is_file():
        return None, []
    text = _text(path)
    try:
        json.loads(text, parse_constant=int)  # raises: NaN is no JSON to a database
    except (ValueError, RecursionError):
        return None, [text]
    return text, []


def _text(path: Path) -> str:
    return content_of(path)[1].decode("utf-8", "replace").replace("\0", "\ufffd")
