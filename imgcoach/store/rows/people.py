"""Who is in the database, and their going.

A person's name stands in one row; all else hangs on the row's id and goes with it.
"""

from uuid import UUID

from imgcoach.store.rows.base import Base, first

_ALL = """
    SELECT person, suspended, (SELECT count(*) FROM keys WHERE keys.id = people.id) FROM people
    ORDER BY person
"""
_HASH = "encode(sha256(convert_to(token, 'UTF8')), 'hex')"
_COUNT = """
    SELECT (document IS NOT NULL)::int + (SELECT count(*) FROM backups WHERE id = people.id)
        + (SELECT count(*) FROM damaged WHERE id = people.id)
        + (SELECT count(DISTINCT seat) FROM drafts WHERE id = people.id)
    FROM people WHERE person = %s FOR UPDATE OF people
"""
_ADD = "INSERT INTO people (person) VALUES (%s) ON CONFLICT (person) DO NOTHING RETURNING id"
_MARK = f"INSERT INTO tombstones SELECT {_HASH} FROM people WHERE person = %s ON CONFLICT DO NOTHING"


def everybody(base: Base) -> list[tuple[str, bool, int]]:
    """By name: who, whether suspended, and how many keys they have."""
    return [(person, suspended, keys) for person, suspended, keys in base.ask(_ALL)]


def id_of(base: Base, person: str) -> UUID | None:
    """The id of a person's row; None where there is nobody of that name."""
    found = base.ask("SELECT id FROM people WHERE person = %s", person)
    return found[0][0] if found else None


def add(base: Base, person: str) -> bool:
    """Make a row for somebody; whether they are new."""
    return bool(base.ask(_ADD, person))


def suspend(base: Base, person: str, suspended: bool) -> bool:
    """Close the door to a person, or open it again; whether there is somebody of that name."""
    query = "UPDATE people SET suspended = %s WHERE person = %s RETURNING 1"
    return bool(base.ask(query, suspended, person))


def remove(base: Base, person: str) -> int | None:
    """Delete a person and all that hangs on them, in one transaction; only the hash of a random number stays.

    Returns:
        How many documents are gone; None where there is nobody of that name.
    """
    with base.transaction() as connection:
        found = first(connection, _COUNT, person)
        if found is None:
            return None
        connection.execute(_MARK, (person,))
        connection.execute("DELETE FROM people WHERE person = %s", (person,))
    return int(found[0])
