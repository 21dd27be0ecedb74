"""Homes that are rows of a database: what `imgcoach host` has where one is named, for one server or more."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from imgcoach.errors import CoachError
from imgcoach.host.homes import MOST_KEYS, Key, Opening, Resident, Unknown, checked, nobody
from imgcoach.host.in_rows import archive
from imgcoach.host.in_rows.consents import RowConsents
from imgcoach.kiosk import bolt
from imgcoach.store import Store
from imgcoach.store.rows import Base, check, keys, open_rows, people

_NOWHERE = "/nonexistent"


class RowHomes:
    """All persons of one database.

    Args:
        url: its address.
        connections: how many this process may have.
        folder: where the server's key is.

    Raises:
        WrongUse: its schema is not the one that this imgcoach works with.
        Rejected: it can't be reached.
    """

    def __init__(self, url: str, connections: int = 8, folder: str = _NOWHERE) -> None:
        self._folder = folder
        self._odd = check(url)
        self._base = Base(url, connections)
        self.place = self._base.name
        self.consents = RowConsents(self._base)

    def close(self) -> None:
        """Let go of the database."""
        self._base.close()

    def open(self, person: str, opening: Opening) -> Store:
        """A window of this person's data."""
        row = self._id(person)
        return open_rows(self._base, row, now=opening.now, note=opening.note, heard=opening.heard)

    def owner(self, fingerprint: str) -> str | None:
        """Whose key it is."""
        return keys.owner(self._base, fingerprint)

    def persons(self) -> list[Resident]:
        """Everybody, by id."""
        return [Resident(*each) for each in people.everybody(self._base)]

    def add(self, person: str) -> bool:
        """Make a row for somebody new."""
        return people.add(self._base, checked(person))

    def suspend(self, person: str, suspended: bool) -> None:
        """Close the door to a person, or open it again."""
        _known(person, people.suspend(self._base, checked(person), suspended))

    def remove(self, person: str) -> int:
        """Delete everything of a person in one transaction."""
        gone = people.remove(self._base, checked(person))
        _known(person, gone is not None)
        return gone or 0

    def keys(self, person: str | None = None) -> list[tuple[str, Key]]:
        """The keys of a person, or of all."""
        return [(whose, Key(*key)) for whose, key in keys.keys(self._base, person)]

    def add_key(self, person: str, key: Key) -> None:
        """Let a key in."""
        _known(person, keys.add(self._base, checked(person), _row(key), MOST_KEYS))

    def remove_key(self, person: str, fingerprint: str) -> None:
        """Let a key of theirs in no longer."""
        if not keys.remove(self._base, checked(person), fingerprint):
            raise Unknown("no key of theirs has that fingerprint, `keys` lists them")

    def invite(self, person: str, code: str, until: datetime) -> None:
        """Remember an invitation."""
        _known(person, keys.invite(self._base, checked(person), code, until))

    def accept(self, code: str, key: Key, now: datetime) -> str | None:
        """Use an invitation up and let the key in, both or neither."""
        return keys.accept(self._base, code, _row(key), now, MOST_KEYS)

    def hold_to(self, person: str) -> None:
        """Start nothing, reach nothing but the database, write no file, look at nothing of the server.

        What is read of the database is that person's because nothing else is asked for.
        """
        bolt.shut(self._folder, _NOWHERE)

    def check(self) -> list[str]:
        """What is odd: a role that may too much, rows that can't be opened."""
        keys.clear(self._base, datetime.now().astimezone())
        return [*self._odd, *(each for one in self.persons() for each in self._damage(one.person))]

    def _damage(self, person: str) -> list[str]:
        try:
            open_rows(self._base, self._id(person))
        except CoachError as error:
            return [f"{person}: {type(error).__name__}, {self.place}, they are asked when they log in"]
        return []

    def backup(self, file: Path) -> int:
        """Everybody as they are at one moment, in one archive."""
        return archive.write(file, self._base)

    def restore(self, file: Path) -> int:
        """Whoever is not here and was not removed, with their keys."""
        return archive.read(file, self._base)

    def _id(self, person: str) -> UUID:
        found = people.id_of(self._base, checked(person))
        if found is None:
            raise nobody(person)
        return found


def _known(person: str, found: bool) -> None:
    if not found:
        raise nobody(person)


def _row(key: Key) -> keys.RowKey:
    return keys.RowKey(key.fingerprint, key.line, key.name, key.added)
