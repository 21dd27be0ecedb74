"""Who may see whose data, and the log of looks, as rows."""

from datetime import datetime
from typing import NamedTuple

from imgcoach.store.rows.base import Base, first

_MARK = "UPDATE people SET advisor = %s WHERE person = %s RETURNING id"
_END = "DELETE FROM consents WHERE advisor = %s"
_ADVISORS = "SELECT person FROM people WHERE advisor ORDER BY person"
_GIVE = """
    INSERT INTO consents (id, advisor, level, since)
    SELECT whose.id, advisor.id, %s, %s FROM people AS whose, people AS advisor
    WHERE whose.person = %s AND advisor.person = %s AND advisor.id <> whose.id
    AND advisor.advisor AND NOT advisor.suspended
    ON CONFLICT (id, advisor) DO UPDATE SET level = excluded.level, since = excluded.since
    RETURNING 1
"""
_WITHDRAW = """
    DELETE FROM consents USING people AS whose, people AS advisor
    WHERE whose.id = consents.id AND advisor.id = consents.advisor
    AND whose.person = %s AND advisor.person = %s RETURNING 1
"""
_CONSENT = """
    SELECT whose.person, advisor.person, level, since,
        (SELECT max(minute) FROM looks WHERE looks.id = consents.id AND looks.advisor = consents.advisor
            AND what <> 'list' AND minute >= date_trunc('minute', since))
    FROM consents JOIN people AS whose ON whose.id = consents.id
    JOIN people AS advisor ON advisor.id = consents.advisor
"""
_COUNTS = "advisor.advisor AND NOT advisor.suspended AND NOT whose.suspended"
_GIVEN = f"{_CONSENT} WHERE whose.person = %s ORDER BY 2"
_PEOPLE = f"{_CONSENT} WHERE advisor.person = %s AND {_COUNTS} ORDER BY 1"
_ONE = f"{_CONSENT} WHERE advisor.person = %s AND whose.person = %s AND {_COUNTS}"
_LOCKED = f"{_ONE} FOR UPDATE OF consents"
_NOTE = """
    INSERT INTO looks (id, advisor, minute, what)
    SELECT whose.id, advisor.id, date_trunc('minute', %s::timestamptz), %s
    FROM people AS whose, people AS advisor WHERE advisor.person = %s AND whose.person = %s
    ON CONFLICT DO NOTHING
"""
_LOOKS = """
    SELECT minute, advisor.person, what FROM looks JOIN people AS whose ON whose.id = looks.id
    JOIN people AS advisor ON advisor.id = looks.advisor
    WHERE whose.person = %s ORDER BY minute DESC, 2, 3
"""


class RowConsent(NamedTuple):
    """A consent, as `Consent` of the host has it."""

    person: str
    advisor: str
    level: str
    since: datetime
    looked: datetime | None


def mark(base: Base, person: str, is_advisor: bool) -> bool:
    """Let a person be named, or no longer, which ends all consents to them; whether there is somebody."""
    with base.transaction() as connection:
        found = first(connection, _MARK, is_advisor, person)
        if found is not None and not is_advisor:
            connection.execute(_END, found)
    return found is not None


def advisors(base: Base) -> list[str]:
    """Who may be named, by id."""
    return [person for (person,) in base.ask(_ADVISORS)]


def give(base: Base, person: str, advisor: str, level: str, now: datetime) -> bool:
    """Let an advisor see so much of a person; whether that one can be named."""
    return bool(base.ask(_GIVE, level, now, person, advisor))


def withdraw(base: Base, person: str, advisor: str) -> bool:
    """Take a consent back; whether there was one."""
    return bool(base.ask(_WITHDRAW, person, advisor))


def given(base: Base, person: str) -> list[RowConsent]:
    """To whom a person has given one, by id."""
    return [RowConsent(*each) for each in base.ask(_GIVEN, person)]


def people(base: Base, advisor: str) -> list[RowConsent]:
    """Who has given an advisor one that counts now, by id."""
    return [RowConsent(*each) for each in base.ask(_PEOPLE, advisor)]


def allowed(base: Base, advisor: str, person: str) -> str | None:
    """The level that counts at this moment."""
    found = [RowConsent(*each) for each in base.ask(_ONE, advisor, person)]
    return found[0].level if found else None


def look(base: Base, advisor: str, person: str, now: datetime, what: str | None) -> RowConsent | None:
    """Note a look at `what` (None = at what the consent allows) in one stroke with asking for the consent."""
    with base.transaction() as connection:
        found = first(connection, _LOCKED, advisor, person)
        if found is None:
            return None
        consent = RowConsent(*found)
        connection.execute(_NOTE, (now, what or consent.level, advisor, person))
    return consent


def looks(base: Base, person: str) -> list[tuple[datetime, str, str]]:
    """When, who, and at what; newest first."""
    return [(minute, advisor, what) for minute, advisor, what in base.ask(_LOOKS, person)]
