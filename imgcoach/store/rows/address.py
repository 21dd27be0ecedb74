"""What the address of a database says; it may hold a password, which is told to nobody."""

from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from imgcoach.errors import Rejected


def name_of(url: str) -> str:
    """What an operator calls it; raises Rejected."""
    told = _parts(url)
    return f"database {told.get('dbname', 'of the default name')} at {told.get('host', 'this machine')}"


def role_in(url: str) -> str | None:
    """The role that it names, if any; raises Rejected."""
    role = _parts(url).get("user")
    return None if role is None else str(role)


def _parts(url: str) -> dict[str, Any]:
    try:
        return conninfo_to_dict(url)
    except ProgrammingError:
        raise Rejected(
            "the address can't be understood, the database, write it like postgresql://imgcoach@HOST/imgcoach"
        ) from None  # what it says may quote the password
