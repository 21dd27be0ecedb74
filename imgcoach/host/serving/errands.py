"""What a person asks for in words: answers that only read, their own keys, and to leave for good."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from imgcoach.errors import Rejected
from imgcoach.host.answering import ANSWER, SIGHT
from imgcoach.host.homes import Key
from imgcoach.host.log import log
from imgcoach.host.public_keys import hashed, read_key
from imgcoach.host.serving import consenting
from imgcoach.host.serving.asked import HELP, Asked, understood
from imgcoach.host.serving.children import ask
from imgcoach.host.serving.house import House
from imgcoach.store.vault import local_now
from imgcoach.words.amounts import day

_ENDING = 12.0
"""Seconds that the other windows of somebody who leaves for good may take to end."""

_LEAVE = """\
This would delete, at once and for good:
  your profile, records, reviews and notes, with their history, backups and drafts
  the consents you gave or were given, and the log of looks
  your keys and invitations
What stays: a hash of a random number, so that a restored backup does not bring you back.
The operator's backups still have your data until they are thrown away; ask how long that is.
`ssh ... export > me.json` takes your data along first, `ssh ... leave --yes` deletes.
"""

_TEXTS = {"help": HELP, "leave": _LEAVE}


@dataclass(frozen=True)
class Errand:
    """One thing that a person asks for.

    Attributes:
        house: whose guest it is.
        person: who asks.
        read: what they sent along, to its end.
        put: takes the answer.
        environ: of their session.
    """

    house: House
    person: str
    read: Callable[[], Awaitable[str]]
    put: Callable[[bytes], None]
    environ: Mapping[str, str]

    async def run(self, command: str) -> int:
        """Do it, and return the exit code; raises CoachError where it is refused."""
        asked = understood(command)
        if asked.what == "answer":
            return await self._answer(ANSWER, *asked.words)
        if asked.what in ("people", "page"):
            return await self._answer(SIGHT, *asked.words)
        if asked.what in consenting.WHATS:
            self._say(await asyncio.to_thread(self._consent, asked))
            return 0
        if asked.what == "add":
            await self._add()
        elif asked.what == "remove":
            await self._remove(asked.words[0])
        elif asked.what in _TEXTS:
            self._say(_TEXTS[asked.what])
        elif asked.what == "gone":
            await self._leave()
        else:
            for _, key in await asyncio.to_thread(self.house.homes.keys, self.person):
                self._say(f"{key.fingerprint}  {day(key.added.date())}  {key.name}".rstrip() + "\n")
        return 0

    def _say(self, words: str) -> None:
        self.put(words.encode())

    async def _add(self) -> None:
        key = read_key(await self.read(), local_now())
        await asyncio.to_thread(self.house.homes.add_key, self.person, key)
        self._say(f"Added {key.fingerprint}. It opens your data from now on.\n")

    async def _remove(self, fingerprint: str) -> None:
        keys = await asyncio.to_thread(self.house.homes.keys, self.person)
        if [key.fingerprint for _, key in keys] == [fingerprint]:
            raise Rejected("that is your only key, add another one before you remove it")
        await asyncio.to_thread(self.house.homes.remove_key, self.person, fingerprint)
        self._say(f"Removed {fingerprint}. Sessions it has open go on until they end.\n")

    async def _leave(self) -> None:
        mark = self.house.marks.of(self.person)
        await self.house.end_all("your data is being deleted", 0, _ENDING, self.person)
        gone = await asyncio.to_thread(self.house.homes.remove, self.person)
        log.info("%s left for good", mark)
        self._say(f"Deleted: {gone} files, your keys, invitations and consents.\n")

    async def _answer(self, module: str, *words: str) -> int:
        """Let a process of its own answer."""
        code, said, refused = await ask(self.house, self.environ, module, self.person, *words)
        self.put(said)
        self.put(refused)
        return code

    def _consent(self, asked: Asked) -> str:
        """Do what is asked about who may see this person's data."""
        now = self.house.session(self.environ).settings.now()
        return consenting.done(self.house.homes.consents, self.person, now, asked)


async def accept(house: House, code: str, key: Key) -> str:
    """Let the key of a connection in for the code of an invitation; what to say then.

    Raises:
        Rejected: the code is none that counts, or the key is somebody's.
    """
    person = await asyncio.to_thread(house.homes.accept, hashed(code), key, local_now())
    if person is None:
        raise Rejected("that code opens nothing: it was used, has expired, or was mistyped; ask for another")
    log.info("%s accepted an invitation", house.marks.of(person))
    return f"Welcome. This key opens your data from now on: {house.settings.line}\n"
