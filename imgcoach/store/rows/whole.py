"""All that is kept of one person, as one piece: for a backup, and for a move from folders or to them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from imgcoach.store.rows.base import Base, Patient, first
from imgcoach.store.rows.keys import ADD, RowKey
from imgcoach.store.vault import Draft

_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_PATIENT = "SET LOCAL idle_in_transaction_session_timeout = 0"
_PEOPLE = "SELECT id, person, token, suspended, document::text FROM people ORDER BY person"
_BACKUPS = "SELECT taken, revision, document::text FROM backups WHERE id = %s ORDER BY revision, taken"
_DAMAGED = "SELECT taken, document FROM damaged WHERE id = %s ORDER BY taken"
_DRAFTS = "SELECT field, words, kept, base FROM drafts WHERE id = %s ORDER BY kept"
_KEYS = "SELECT fingerprint, line, name, added FROM keys WHERE id = %s ORDER BY added"
_RETURN = """
    INSERT INTO people (person, token, suspended, document, updated, copied) SELECT %s, %s, %s, %s, now(), %s
    WHERE NOT EXISTS (SELECT FROM tombstones WHERE hash = encode(sha256(convert_to(%s, 'UTF8')), 'hex'))
    ON CONFLICT DO NOTHING RETURNING id
"""
_BACKUP = "INSERT INTO backups (id, taken, revision, document) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING"
_ASIDE = "INSERT INTO damaged (id, taken, document) VALUES (%s, %s, %s)"
_DRAFT = "INSERT INTO drafts (id, seat, field, words, kept, base) VALUES (%s, %s, %s, %s, %s, %s)"


@dataclass
class Whole:
    """One person; documents are text, as they were written."""

    person: str
    token: str
    """The random number whose hash stays when they are removed."""
    suspended: bool = False
    document: str | None = None
    backups: list[tuple[datetime, int, str]] = field(default_factory=list)
    """When each was taken, its revision, and the document."""
    damaged: list[tuple[datetime, str]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    keys: list[RowKey] = field(default_factory=list)


def all_of_them(base: Base) -> Iterator[Whole]:
    """Everybody as they are at one moment, by name; raises NotSaved where the database is away."""
    with base.transaction() as connection:
        connection.execute(_SNAPSHOT)
        connection.execute(_PATIENT)
        for key, person, token, suspended, document in connection.execute(_PEOPLE).fetchall():
            yield Whole(
                person,
                token,
                suspended,
                document,
                connection.execute(_BACKUPS, (key,)).fetchall(),
                connection.execute(_DAMAGED, (key,)).fetchall(),
                [Draft(*each) for each in connection.execute(_DRAFTS, (key,))],
                [RowKey(*each) for each in connection.execute(_KEYS, (key,))],
            )


def bring_back(base: Base, whole: Whole) -> bool:
    """Put somebody in who is not there and was not removed; keys that are others' by now stay out.

    Returns:
        Whether they were put in.
    """
    newest = max((taken for taken, _, _ in whole.backups), default=None)
    with base.transaction() as connection:
        told = whole.person, whole.token, whole.suspended, whole.document, newest, whole.token
        found = first(connection, _RETURN, *told)
        if found is None:
            return False
        _fill(connection, found[0], whole)
    return True


def _fill(connection: Patient, person: UUID, whole: Whole) -> None:
    for copy in whole.backups:
        connection.execute(_BACKUP, (person, *copy))
    for aside in whole.damaged:
        connection.execute(_ASIDE, (person, *aside))
    for each in whole.drafts:
        connection.execute(_DRAFT, (person, uuid4(), each.field, each.text, each.when, each.base))
    for key in whole.keys:
        connection.execute(ADD, (person, *key))
