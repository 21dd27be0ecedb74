"""The door to who may see whose data: consents that people give to advisors, and the log of their looks.

An advisor is a person of the host whom its operator has marked as one. Nobody sees anything without a consent
that counts at that moment, and no look without a line in the log.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from imgcoach.errors import Rejected

LEVELS: Mapping[str, str] = {
    "brief": "your brief",
    "verdict": "your verdict and dates",
    "all": "everything except what you wrote in your own words",
}
"""What a person may let an advisor see."""

LIST = "list"
"""A look at the list of people, and none at a person's page."""


@dataclass(frozen=True)
class Consent:
    """What one person lets one advisor see."""

    person: str
    advisor: str
    level: str
    """One of LEVELS."""
    since: datetime
    looked: datetime | None
    """When the advisor last saw the page of this person, if ever."""


@dataclass(frozen=True)
class Look:
    """One look of an advisor, to the minute."""

    at: datetime
    advisor: str
    what: str
    """One of LEVELS, or LIST."""


class Consents(Protocol):
    """All consents of a host. What can't be written raises NotSaved, whoever is not there Unknown."""

    def mark(self, person: str, is_advisor: bool) -> None:
        """Let a person be named as an advisor, or no longer: then all consents to them end."""

    def advisors(self) -> list[str]:
        """Who may be named, by id; for the operator."""

    def give(self, person: str, advisor: str, level: str, now: datetime) -> None:
        """Let an advisor see so much of a person; raises Rejected, the same for whoever can't be one."""

    def withdraw(self, person: str, advisor: str) -> None:
        """Take a consent back at once; the looks stay in the log. Raises Rejected where there is none."""

    def given(self, person: str) -> list[Consent]:
        """To whom a person has given one, by id."""

    def people(self, advisor: str) -> list[Consent]:
        """Who has given an advisor one that counts now, by id."""

    def allowed(self, advisor: str, person: str) -> str | None:
        """The level that counts at this moment, without a look; None where there is none."""

    def look(self, advisor: str, person: str, now: datetime, *, at_list: bool = False) -> Consent | None:
        """Note a look, and return the consent that covers it, as it was before; None where none does."""

    def looks(self, person: str) -> list[Look]:
        """Who has looked at what of a person, newest first."""


def no_advisor() -> Rejected:
    """The answer to every id that can't be named, so that nobody learns which ids there are."""
    return Rejected("nobody of that name can be an advisor here, ask the people who run this server")


def no_consent(advisor: str) -> Rejected:
    """The answer where nothing is to be taken back."""
    return Rejected(f"{advisor} may see nothing of yours, `consent` lists who may")
