"""Persons in PostgreSQL: a row each behind the same door as a folder, for one host or several.

psycopg is imported here and nowhere else; it comes with the extra `imgcoach[host]`.
"""

from collections.abc import Callable
from uuid import UUID

from imgcoach.store.rows import consents, keys, people
from imgcoach.store.rows.address import role_in
from imgcoach.store.rows.base import Base
from imgcoach.store.rows.migration import check, migrate
from imgcoach.store.rows.vault import RowVault, nothing
from imgcoach.store.store import Note, Store, no_note
from imgcoach.store.vault import Clock, local_now

__all__ = ["Base", "check", "consents", "keys", "migrate", "open_rows", "people", "role_in"]


def open_rows(
    base: Base,
    person: UUID,
    *,
    now: Clock = local_now,
    note: Note = no_note,
    heard: Callable[[], object] = nothing,
) -> Store:
    """Open the row of a person; the same store as that of a folder.

    Args:
        base: the database.
        person: the id of the row (`people.id_of`).
        now: says the time.
        note: what each save leaves in the first line of the document.
        heard: called in another thread when another window has saved; `Store.moved` is true then.

    Raises:
        DamagedData: the document can't be understood, or is gone while copies of it remain.
        Damaged: it can't be read now, or that person was removed.
    """
    return Store(RowVault(base, person, now, heard), now, note)
