"""Homes that are folders: what `imgcoach host` keeps where no database is named.

persons/alice/data/   her data, in the store's own format; the same as in a kiosk
persons/alice/token   a random number; its hash is all that stays when she is removed
persons/alice/closed  there while she is suspended
persons/alice/...     what she lets others see, and who has looked: consents.py
keys/                 a file a key, by its fingerprint: nobody else can have the same
invitations/          a file an invitation, by the hash of its code
removed               hashes of tokens
"""

import os
import secrets
import shutil
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from imgcoach.errors import Rejected
from imgcoach.folders.files import write_new
from imgcoach.folders.refusals import told_plainly
from imgcoach.folders.trust import prepare
from imgcoach.host.homes import MOST_KEYS, PERSON, Key, Opening, Resident, Unknown, checked, nobody
from imgcoach.host.in_folders import archive
from imgcoach.host.in_folders.consents import FolderConsents
from imgcoach.host.in_folders.keys import Invitations, Keys
from imgcoach.kiosk import bolt
from imgcoach.store import Store, open_store, own_files
from imgcoach.store.wording import HOSTED

TOKEN, CLOSED = "token", "closed"


class FolderHomes:
    """All persons below one folder, which is made when it is not there.

    Raises:
        FolderRefused: the folder can't be trusted.
        NotSaved: it can't be made.
    """

    def __init__(self, root: str) -> None:
        self.place = os.path.abspath(root)  # noqa: PTH100 (Path.resolve would follow a link)
        self._root = Path(self.place)
        self._persons = self._root / "persons"
        for each in (self._root, self._persons, self._root / "keys", self._root / "invitations"):
            prepare(str(each))
        self._keys = Keys(self._root / "keys")
        self._invitations = Invitations(self._root / "invitations")
        self.consents = FolderConsents(self._persons, CLOSED)

    def open(self, person: str, opening: Opening) -> Store:
        """A window of this person's data."""
        folder = str(self._home(person) / "data")
        return open_store(folder, now=opening.now, note=opening.note, tell=opening.tell, wording=HOSTED)

    def owner(self, fingerprint: str) -> str | None:
        """Whose key it is."""
        person = self._keys.owner(fingerprint)
        is_open = person and (self._persons / person / TOKEN).is_file() and not self._is_closed(person)
        return person if is_open else None

    def persons(self) -> list[Resident]:
        """Everybody, by id."""
        keys = [person for person, _ in self._keys.all()]
        homes = [each.parent for each in self._persons.glob(f"*/{TOKEN}")]
        found = sorted(each.name for each in homes if PERSON.fullmatch(each.name))
        return [Resident(each, self._is_closed(each), keys.count(each)) for each in found]

    def add(self, person: str) -> bool:
        """Give a home to somebody new."""
        home = self._persons / checked(person)
        with told_plainly(self.place):
            is_new = not home.exists()
            prepare(str(home))
            if not (home / TOKEN).exists():
                write_new(home / TOKEN, secrets.token_hex().encode())
        return is_new

    def suspend(self, person: str, suspended: bool) -> None:
        """Close the door to a person, or open it again."""
        mark = self._home(person) / CLOSED
        with told_plainly(self.place):
            if suspended and not mark.exists():
                write_new(mark, b"")
            elif not suspended:
                mark.unlink(missing_ok=True)

    def remove(self, person: str) -> int:
        """Delete everything of a person; they can't come in from the first step on."""
        home = self._home(person)
        with told_plainly(self.place):
            self._keys.forget(person)
            self._invitations.forget(person)
            self.consents.forget(person)
            token = home / TOKEN
            if token.exists():
                self._note_removed(sha256(token.read_bytes()).hexdigest())
            gone = len(own_files(str(home / "data")))
            shutil.rmtree(home)
        return gone

    def keys(self, person: str | None = None) -> list[tuple[str, Key]]:
        """The keys of a person, or of all."""
        return [each for each in self._keys.all() if person in (None, each[0])]

    def add_key(self, person: str, key: Key) -> None:
        """Let a key in."""
        self._home(person)
        if len(self.keys(person)) >= MOST_KEYS:
            raise Rejected(f"there are {MOST_KEYS} keys already, remove one of them first")
        with told_plainly(self.place):
            self._keys.add(person, key)

    def remove_key(self, person: str, fingerprint: str) -> None:
        """Let a key of theirs in no longer."""
        if self._keys.owner(fingerprint) != person:
            raise Unknown("no key of theirs has that fingerprint, `keys` lists them")
        with told_plainly(self.place):
            self._keys.remove(fingerprint)

    def invite(self, person: str, code: str, until: datetime) -> None:
        """Remember an invitation."""
        self._home(person)
        with told_plainly(self.place):
            self._invitations.add(person, code, until)

    def accept(self, code: str, key: Key, now: datetime) -> str | None:
        """Use an invitation up and let the key in; a key that is somebody's leaves it as it is."""
        if self._keys.owner(key.fingerprint) is not None:
            raise Rejected("this key is in use already, log in with it")
        with told_plainly(self.place):
            person = self._invitations.take(code, now)
            if person is None or not (self._persons / person / TOKEN).is_file():
                return None
            self.add_key(person, key)
        return person

    def hold_to(self, person: str) -> None:
        """As a kiosk does: nothing is started, reached, written elsewhere or opened of somebody else."""
        bolt.shut(str(self._persons), str(self._persons / checked(person)))

    def check(self) -> list[str]:
        """What is odd: homes that can't be opened, keys of nobody."""
        with told_plainly(self.place):
            self._invitations.clear(datetime.now().astimezone())
        names = {each.person for each in self.persons()}
        lost = {f"a key is of {person}, who is not here" for person, _ in self.keys() if person not in names}
        strays = {each.name for each in self._persons.iterdir()} - names
        lost |= {
            f"{self._persons / each} is nobody's, `imgcoach host add` makes it theirs" for each in strays
        }
        return [*sorted(lost), *archive.damaged(self._persons, sorted(names))]

    def backup(self, file: Path) -> int:
        """All but the key of the server, in one archive."""
        return archive.write(file, self._root, [each.person for each in self.persons()])

    def restore(self, file: Path) -> int:
        """Whoever is not here and was not removed, with their keys."""
        return archive.read(file, self._root, self._removed())

    def _home(self, person: str) -> Path:
        home = self._persons / checked(person)
        if not (home / TOKEN).is_file():
            raise nobody(person)
        return home

    def _is_closed(self, person: str) -> bool:
        return (self._persons / person / CLOSED).exists()

    def _removed(self) -> set[str]:
        path = self._root / "removed"
        return set(path.read_text("ascii").split()) if path.exists() else set()

    def _note_removed(self, mark: str) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(self._root / "removed", flags, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{mark}\n")
            file.flush()
            os.fsync(file.fileno())
