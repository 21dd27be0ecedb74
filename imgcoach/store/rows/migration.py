"""The tables of the database, made and brought up to date.

The role that servers connect as makes no tables: an operator migrates as the owner. Old and new servers do
not work side by side: each refuses a schema that is not its own.
"""

from typing import LiteralString

from psycopg import sql

from imgcoach.errors import WrongUse
from imgcoach.store.rows.base import PARAMETERS, Patient
from imgcoach.store.rows.presence import SPACE
from imgcoach.store.rows.refusals import told_to_operators
from imgcoach.store.rows.schema import FILES, NEWEST

_HOURS = 4 * 3600.0
_MIGRATING = 0
"""The second half of the name of the lock that is held meanwhile; no worker has this number."""

_ROOM = """
    CREATE SCHEMA IF NOT EXISTS imgcoach;
    CREATE TABLE IF NOT EXISTS versions (version integer PRIMARY KEY, since timestamptz DEFAULT now());
"""
_GRANTS = """
    GRANT USAGE ON SCHEMA imgcoach TO {role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA imgcoach TO {role};
    REVOKE INSERT, UPDATE, DELETE ON versions FROM {role};
"""
_BURY = "DELETE FROM people WHERE encode(sha256(convert_to(token, 'UTF8')), 'hex') IN (TABLE tombstones)"
_VERSION = "SELECT coalesce(max(version), 0) FROM versions"
_MAY_CREATE = "SELECT has_schema_privilege('imgcoach', 'CREATE')"
_LOGS = """
    SELECT current_setting('log_parameter_max_length') <> '0' AND
        (current_setting('log_min_duration_statement'), current_setting('log_statement')) <> ('-1', 'none')
"""
_IS_THERE = "SELECT to_regclass('imgcoach.versions') IS NOT NULL"

_ODD: dict[LiteralString, str] = {
    _MAY_CREATE: "the role of the servers may make tables, the database, let them have one that may not",
    _LOGS: "its log holds what people write, the database, set log_parameter_max_length = 0 there",
}
"""What may be odd, and what to say of it."""


def migrate(url: str, role: str | None = None) -> list[int]:
    """Bring the database at `url` to the schema that this imgcoach knows, all or nothing.

    Persons who were removed and came back with an older dump are removed again.

    Args:
        url: names a role that owns the schema, or may make it.
        role: whom the servers connect as.

    Returns:
        The numbers of the files that were carried out; none when the schema was there.

    Raises:
        WrongUse: the database is that of a newer imgcoach.
        Rejected: the database refuses.
    """
    with told_to_operators(), Patient.connect(url, **PARAMETERS) as connection:
        connection.patience = _HOURS
        connection.execute("SET statement_timeout = 0")
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s, %s)", (SPACE, _MIGRATING))
            connection.execute(_ROOM)
            found = _version(connection)
            _check(min(found, NEWEST), found)
            done = [number for number in sorted(FILES) if number > found]
            for number in done:
                connection.execute(FILES[number])
                connection.execute("INSERT INTO versions VALUES (%s)", (number,))
            if role is not None:
                connection.execute(sql.SQL(_GRANTS).format(role=sql.Identifier(role)))
            connection.execute(_BURY)
    return done


def check(url: str) -> list[str]:
    """What an operator should look at in the database at `url`, a line each.

    Raises:
        WrongUse: the schema is not the one that this imgcoach works with.
        Rejected: the database can't be reached, or refuses.
    """
    with told_to_operators(), Patient.connect(url, **PARAMETERS) as connection:
        is_there = connection.execute(_IS_THERE).fetchone() == (True,)
        _check(NEWEST, _version(connection) if is_there else 0)
        return [words for query, words in _ODD.items() if connection.execute(query).fetchone() == (True,)]


def _check(wanted: int, found: int) -> None:
    if found < wanted:
        raise WrongUse(
            f"the database has schema {found} and this imgcoach works with {wanted}, the database, "
            "run `imgcoach host migrate` as its owner"
        )
    if found > wanted:
        raise WrongUse(
            f"the database has schema {found} and this imgcoach knows {wanted}, the database, "
            "use the imgcoach that the other servers have"
        )


def _version(connection: Patient) -> int:
    found = connection.execute(_VERSION).fetchone()
    return int(found[0]) if found else 0
