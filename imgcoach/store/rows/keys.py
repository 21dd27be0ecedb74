"""Keys, each of one person, and invitations, each used once."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from imgcoach.errors import Rejected
from imgcoach.store.rows.base import Base, Patient, first

_OWNER = "SELECT person FROM keys JOIN people USING (id) WHERE fingerprint = %s AND NOT suspended"
_ALL = """
    SELECT person, fingerprint, line, name, added FROM keys JOIN people USING (id)
    WHERE %s::text IS NULL OR person = %s ORDER BY added, fingerprint
"""
_ID = "SELECT id FROM people WHERE person = %s FOR UPDATE"
_COUNT = "SELECT count(*) FROM keys WHERE id = %s"
ADD = """
    INSERT INTO keys (id, fingerprint, line, name, added) VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING
"""
_REMOVE = """
    DELETE FROM keys USING people WHERE keys.id = people.id AND person = %s AND fingerprint = %s RETURNING 1
"""
_INVITE = (
    "INSERT INTO invitations (code, id, until) SELECT %s, id, %s FROM people WHERE person = %s RETURNING 1"
)
_TAKE = """
    DELETE FROM invitations USING people WHERE people.id = invitations.id AND code = %s
    RETURNING person, until
"""


class RowKey(NamedTuple):
    """A public key, as `Key` of the host has it."""

    fingerprint: str
    line: str
    name: str
    added: datetime


def owner(base: Base, fingerprint: str) -> str | None:
    """Whose key it is; None where nobody's, or where that person is suspended."""
    found = base.ask(_OWNER, fingerprint)
    return found[0][0] if found else None


def keys(base: Base, person: str | None) -> list[tuple[str, RowKey]]:
    """The keys of a person, or of all, each with its person, oldest first."""
    return [(whose, RowKey(*key)) for whose, *key in base.ask(_ALL, person, person)]


def add(base: Base, person: str, key: RowKey, most: int) -> bool:
    """Let a key in; whether there is somebody of that name.

    Raises:
        Rejected: it is somebody's already, or they have `most` keys.
    """
    with base.transaction() as connection:
        found = first(connection, _ID, person)
        if found is None:
            return False
        add_to(connection, found[0], key, most)
    return True


def add_to(connection: Patient, person: UUID, key: RowKey, most: int) -> None:
    """The same within a transaction, under the lock of the row with this id."""
    count = first(connection, _COUNT, person)
    if count and count[0] >= most:
        raise Rejected(f"there are {most} keys already, remove one of them first")
    if not connection.execute(ADD, (person, *key)).rowcount:
        raise Rejected("this key is in use already, log in with it or make another with ssh-keygen")


def remove(base: Base, person: str, fingerprint: str) -> bool:
    """Let a key of theirs in no longer; whether they had it."""
    return bool(base.ask(_REMOVE, person, fingerprint))


def invite(base: Base, person: str, code: str, until: datetime) -> bool:
    """Remember an invitation by the hash of its code; whether there is somebody of that name."""
    return bool(base.ask(_INVITE, code, until, person))


def accept(base: Base, code: str, key: RowKey, now: datetime, most: int) -> str | None:
    """Use an invitation up and let the key in; where that is refused, the invitation stays as it is.

    Returns:
        Whose it was; None where there is none, or its time is over.

    Raises:
        Rejected: as `add`.
    """
    with base.transaction() as connection:
        taken = first(connection, _TAKE, code)
        if taken is None or taken[1] <= now:
            return None
        person: str = taken[0]
        found = first(connection, _ID, person)
        if found is None:
            return None
        add_to(connection, found[0], key, most)
    return person


def clear(base: Base, now: datetime) -> None:
    """Take away the invitations that are over."""
    base.ask("DELETE FROM invitations WHERE until <= %s", now)
