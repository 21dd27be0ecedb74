"""Consents that are rows of a database."""

from datetime import datetime

from imgcoach.host.consents import LIST, Consent, Look, no_advisor, no_consent
from imgcoach.host.homes import PERSON, nobody
from imgcoach.store.rows import Base, consents


class RowConsents:
    """All consents of one database."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def mark(self, person: str, is_advisor: bool) -> None:
        """Let a person be named as an advisor, or no longer."""
        if not consents.mark(self._base, person, is_advisor):
            raise nobody(person)

    def advisors(self) -> list[str]:
        """Who may be named."""
        return consents.advisors(self._base)

    def give(self, person: str, advisor: str, level: str, now: datetime) -> None:
        """Let an advisor see so much of a person."""
        if not PERSON.fullmatch(advisor) or not consents.give(self._base, person, advisor, level, now):
            raise no_advisor()

    def withdraw(self, person: str, advisor: str) -> None:
        """Take a consent back at once."""
        if not PERSON.fullmatch(advisor):
            raise no_consent("nobody of that name")
        if not consents.withdraw(self._base, person, advisor):
            raise no_consent(advisor)

    def given(self, person: str) -> list[Consent]:
        """To whom a person has given one."""
        return [Consent(*each) for each in consents.given(self._base, person)]

    def people(self, advisor: str) -> list[Consent]:
        """Who has given an advisor one that counts now."""
        return [Consent(*each) for each in consents.people(self._base, advisor)]

    def allowed(self, advisor: str, person: str) -> str | None:
        """The level that counts at this moment."""
        return consents.allowed(self._base, advisor, person) if PERSON.fullmatch(person) else None

    def look(self, advisor: str, person: str, now: datetime, *, at_list: bool = False) -> Consent | None:
        """Note a look, if there is a consent, both or neither."""
        if not PERSON.fullmatch(person):
            return None
        found = consents.look(self._base, advisor, person, now, LIST if at_list else None)
        return None if found is None else Consent(*found)

    def looks(self, person: str) -> list[Look]:
        """Who has looked at what of a person."""
        return [Look(*each) for each in consents.looks(self._base, person)]
