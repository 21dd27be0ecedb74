"""Keys and invitations as files: what must be there once only is a name in a folder."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from imgcoach.errors import Rejected
from imgcoach.folders.files import read, write_new
from imgcoach.host.homes import Key


class Keys:
    """A folder with a file a key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def owner(self, fingerprint: str) -> str | None:
        """Whose it is."""
        return _of(_read(self._at(fingerprint)))

    def all(self) -> list[tuple[str, Key]]:
        """All of them, each with its person, oldest first."""
        found = [each for path in self._folder.glob("*.json") for each in _key(_read(path))]
        return sorted(found, key=lambda each: (each[1].added, each[1].fingerprint))

    def add(self, person: str, key: Key) -> None:
        """Add one; raises Rejected where it is there already."""
        told = {"person": person, "fingerprint": key.fingerprint, "line": key.line, "name": key.name}
        try:
            write_new(self._at(key.fingerprint), _encoded({**told, "added": key.added.isoformat()}))
        except FileExistsError:
            raise Rejected("this key is in use already, make another with ssh-keygen") from None

    def remove(self, fingerprint: str) -> None:
        """Take one away."""
        self._at(fingerprint).unlink(missing_ok=True)

    def forget(self, person: str) -> None:
        """Take all of a person's away."""
        for owner, key in self.all():
            if owner == person:
                self.remove(key.fingerprint)

    def _at(self, fingerprint: str) -> Path:
        return self._folder / f"{sha256(fingerprint.encode()).hexdigest()}.json"


class Invitations:
    """A folder with a file an invitation; whoever takes the file away has used it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, person: str, code: str, until: datetime) -> None:
        """Remember one, by the hash of its code."""
        write_new(self._folder / f"{code}.json", _encoded({"person": person, "until": until.isoformat()}))

    def take(self, code: str, now: datetime) -> str | None:
        """Use one up: whose it was, or None where there is none that counts."""
        path = self._folder / f"{code}.json"
        found = _read(path)
        try:
            path.unlink()
        except FileNotFoundError:
            return None
        return _of(found) if _until(found) > now else None

    def forget(self, person: str) -> None:
        """Take all of a person's away."""
        for path in self._folder.glob("*.json"):
            if _of(_read(path)) == person:
                path.unlink(missing_ok=True)

    def clear(self, now: datetime) -> None:
        """Take away those that are over."""
        for path in self._folder.glob("*.json"):
            if _until(_read(path)) <= now:
                path.unlink(missing_ok=True)


def _encoded(told: dict[str, str]) -> bytes:
    return json.dumps(told).encode("ascii")


def _read(path: Path) -> dict[str, Any]:
    """What a file says; nothing where it is not there or makes no sense."""
    try:
        found = json.loads(read(path)[1])
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _of(found: dict[str, Any]) -> str | None:
    person = found.get("person")
    return person if isinstance(person, str) else None


def _until(found: dict[str, Any]) -> datetime:
    with suppress(KeyError, TypeError, ValueError):
        return datetime.fromisoformat(found["until"]).astimezone()
    return datetime.fromtimestamp(0).astimezone()


def _key(found: dict[str, Any]) -> Iterator[tuple[str, Key]]:
    with suppress(KeyError, TypeError, ValueError):
        added = datetime.fromisoformat(found["added"]).astimezone()
        yield found["person"], Key(found["fingerprint"], found["line"], found["name"], added)
