"""The door to the place where all persons of a host live: their data, their keys, who was invited.

A server knows no folder and no database: it asks `Homes`. FolderHomes is a folder a person; rows of a
database can stand behind the same door. Any thread may call; a call may take as long as a save.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from imgcoach.errors import Rejected, WrongUse
from imgcoach.host.consents import Consents
from imgcoach.store import Store
from imgcoach.store.locking import silent
from imgcoach.store.store import Note, no_note
from imgcoach.store.vault import Clock

PERSON = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
"""The form of a person's id: as in a kiosk, so that its folder can become a host's."""

MOST_KEYS = 10
"""Keys that one person may have."""


class Unknown(Rejected):
    """There is nobody, or no key, of that name."""


@dataclass(frozen=True)
class Resident:
    """One person of a host, as an operator sees them: nothing of what they have written."""

    person: str
    suspended: bool
    keys: int


@dataclass(frozen=True)
class Key:
    """A public key that opens one person's data."""

    fingerprint: str
    """As ssh-keygen -l says it, like SHA256:..."""
    line: str
    """As in a .pub file, without its comment: the type and the base64."""
    name: str
    """What its owner calls it; may be empty."""
    added: datetime


def nothing() -> None:
    """Nothing is to be done."""


@dataclass(frozen=True)
class Opening:
    """What a window brings when it opens a person's data."""

    now: Clock
    note: Note = no_note
    tell: Callable[[str], None] = silent
    heard: Callable[[], object] = nothing
    """Called, in a thread of the homes, when another window has saved; where they never hear of it, never."""


class Homes(Protocol):
    """All persons of a host. What can't be written raises NotSaved, whoever is not there Unknown."""

    @property
    def place(self) -> str:
        """Where it is, for the operator."""

    @property
    def consents(self) -> Consents:
        """Who may see whose data. They are in no backup, so that none comes back that was taken back."""

    def open(self, person: str, opening: Opening) -> Store:
        """A window of this person's; its end is `Store.close`. Raises DamagedData."""

    def owner(self, fingerprint: str) -> str | None:
        """Whose key it is; None where nobody's, or where that person is suspended."""

    def persons(self) -> list[Resident]:
        """Everybody, by id."""

    def add(self, person: str) -> bool:
        """Give a home to somebody new; whether they were new. Raises WrongUse for an id that is none."""

    def suspend(self, person: str, suspended: bool) -> None:
        """Close the door to a person, or open it again; their data stays as it is."""

    def remove(self, person: str) -> int:
        """Delete everything of a person: data, drafts, copies, damaged files, keys, invitations.

        What stays is a hash of a random number, by which `restore` knows that they must not come back.
        Returns how many documents are gone.
        """

    def keys(self, person: str | None = None) -> list[tuple[str, Key]]:
        """The keys of a person, or of all, each with its person, oldest first."""

    def add_key(self, person: str, key: Key) -> None:
        """Let a key in; raises Rejected where it is somebody's already, or they have MOST_KEYS."""

    def remove_key(self, person: str, fingerprint: str) -> None:
        """Let a key of theirs in no longer; raises Unknown."""

    def invite(self, person: str, code: str, until: datetime) -> None:
        """Remember an invitation; `code` is a hash, and opens one key to that person's home, once."""

    def accept(self, code: str, key: Key, now: datetime) -> str | None:
        """Use an invitation up and let the key in; None where there is none, or its time is over."""

    def hold_to(self, person: str) -> None:
        """Hold this process to what is that person's, to its end, as far as the place allows it."""

    def check(self) -> list[str]:
        """What an operator must look at, one line each; also clears away invitations that are over."""

    def backup(self, file: Path) -> int:
        """Write all of it to a new file; how many persons it holds. Raises WrongUse where that is there."""

    def restore(self, file: Path) -> int:
        """Bring back from a backup whoever is not here and was not removed; how many that are."""


def nobody(person: str) -> Unknown:
    """The error where there is nobody of that name."""
    return Unknown(f"nobody here is called {person}, `imgcoach host list` names everyone")


def checked(person: str) -> str:
    """The id of a person; raises WrongUse for what is none."""
    if not PERSON.fullmatch(person):
        raise WrongUse("a person's id must be 1 to 32 of a-z, 0-9 and -, and begin with no -")
    return person
