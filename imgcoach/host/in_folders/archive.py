"""All homes of a folder in one file, and back: a tar archive, gzipped, that only its owner may read."""

import gzip
import os
import tarfile
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from imgcoach.errors import CoachError, NotSaved, Rejected, WrongUse
from imgcoach.folders.refusals import told_plainly
from imgcoach.host.in_folders.consents import GIVEN, LOOKS, MARK
from imgcoach.host.in_folders.keys import Keys
from imgcoach.store import open_store

_PORTION = 1 << 20
"""Bytes that are read at once."""

_LEFT_OUT = ("data.json.lock", "data.json.locked", "data.json.new", "data.json.old")
"""What belongs to a save under way."""

_OF_OTHERS = (GIVEN, LOOKS, MARK)
"""What lies beside a person's data and names others: none of it comes back."""


def write(file: Path, root: Path, persons: list[str]) -> int:
    """Write the homes and the keys; each document is the old one or the new one, never something between.

    Raises:
        WrongUse: the file is there, or can't be made.
        NotSaved: it could not be written to its end, and is gone again.
    """
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError:
        raise WrongUse(f"{file} is there already, name another file") from None
    except OSError as error:
        raise WrongUse(f"{file} can't be written ({error.strerror}), name another file") from None
    try:
        with told_plainly(str(file)), os.fdopen(descriptor, "wb") as raw:
            with tarfile.open(fileobj=raw, mode="w:gz") as tar:
                for name in ("keys", *(f"persons/{each}" for each in persons)):
                    tar.add(root / name, name, filter=_worth_keeping)
            raw.flush()
            os.fsync(raw.fileno())
    except NotSaved:
        file.unlink(missing_ok=True)  # half a backup is none
        raise
    return len(persons)


def read(file: Path, root: Path, removed: set[str]) -> int:
    """Bring back whoever is not in `root`, and whose token is not among the hashes of `removed`."""
    back = 0
    with told_plainly(str(root)), TemporaryDirectory(dir=root, prefix="restoring-") as room:
        _unpack(file, room)
        keys, homes = Keys(Path(room, "keys")), Path(room, "persons")
        for home in sorted(homes.iterdir()) if homes.is_dir() else ():
            if (root / "persons" / home.name).exists() or _mark(home) in removed:
                continue
            home.rename(root / "persons" / home.name)
            back += 1
            _bring_back(Keys(root / "keys"), keys, home.name)
    return back


def _unpack(file: Path, room: str) -> None:
    """Unpack all of it, and read on to the sum at its end, by which gzip knows whether a byte has changed."""
    try:
        with gzip.open(file) as packed, tarfile.open(fileobj=packed, mode="r:") as tar:
            tar.extractall(room, filter="data")
            while packed.read(_PORTION):
                pass
    except (tarfile.TarError, EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Rejected(
            f"{file} is damaged, or is not a backup of a host ({type(error).__name__}), name another file"
        ) from None


def damaged(persons: Path, names: list[str]) -> Iterator[str]:
    """A line for each home that can't be opened, without a word of what is in it."""
    for name in names:
        try:
            open_store(str(persons / name / "data"))
        except CoachError as error:
            yield f"{name}: {type(error).__name__}, {persons / name}, look at it with imgcoach doctor"


def _worth_keeping(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    path = Path(entry.name)
    is_of_others = path.name in _OF_OTHERS and len(path.parts) == len(("persons", "alice", path.name))
    return None if path.name in _LEFT_OUT or is_of_others else entry


def _mark(home: Path) -> str:
    token = home / "token"
    return sha256(token.read_bytes()).hexdigest() if token.is_file() else ""


def _bring_back(here: Keys, kept: Keys, person: str) -> None:
    for owner, key in kept.all():
        if owner == person and here.owner(key.fingerprint) is None:
            here.add(person, key)
