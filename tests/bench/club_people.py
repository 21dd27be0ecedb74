"""People at their terminals, by asyncssh."""

import asyncio
from contextlib import suppress
from time import monotonic

import asyncssh
import pyte

_LONG = 120
_LETTERS = {"y": "yes", "p": "partly", "n": "no"}
_PAUSE = 40
"""Seconds that a person takes over an answer, on average."""


class Person:
    """Somebody at a terminal."""

    def __init__(self, name, key):
        self.name, self.key = name, key
        self.came, self.last, self.ended = 0, monotonic(), False
        self.saved, self.maybe, self.given = {}, {}, 0
        self._screen = self._stream = None

    async def log_in(self, port, sees=False):
        """Come in, and wait for the first screen; the seconds that took."""
        begun = monotonic()
        own = {"username": "coach", "known_hosts": None, "config": None, "agent_path": None}
        self.line = await asyncssh.connect(
            "127.0.0.1", port, client_keys=[self.key], login_timeout=_LONG, **own
        )
        self.process = await self.line.create_process(
            term_type="xterm-256color", term_size=(80, 24), encoding=None
        )
        if sees:
            self._screen = pyte.Screen(80, 24)
            self._stream = pyte.ByteStream(self._screen)
        self._reading = asyncio.ensure_future(self._read())
        await self._until(lambda: self.came > 1500)
        return monotonic() - begun

    async def _read(self):
        with suppress(asyncssh.Error, OSError):
            while read := await self.process.stdout.read(65_536):
                self.came += len(read)
                self.last = monotonic()
                if self._stream is not None:
                    self._stream.feed(read)
        self.ended = True

    async def _until(self, condition):
        end = monotonic() + _LONG
        while not condition():
            assert not self.ended, f"{self.name} was ended"
            assert monotonic() < end, f"{self.name} waits in vain before\n" + self._shown
            await asyncio.sleep(0.05)

    @property
    def _shown(self):
        """What stands on the screen."""
        return "\n".join(self._screen.display) if self._screen is not None else "a screen that nobody reads"

    def _shows(self, *texts):
        return all(each in self._shown for each in texts)

    async def review(self, end, chance):
        """Answer the five over and over; note what was called saved."""
        await self._until(lambda: self._shows("Welcome"))
        self.process.stdin.write(b"\x1b")
        await self._until(lambda: self._shows("Five questions"))
        self.process.stdin.write(b"r")
        await self._until(lambda: self._shows("question 1 of 5"))
        number = 0
        while monotonic() < end:
            await asyncio.sleep(chance.expovariate(1 / _PAUSE))
            await self._answer(number, chance)
            number = (number + 1) % 5
            if number == 0:
                for back in range(5, 0, -1):
                    self.process.stdin.write(b"\x1b[5~")
                    await self._until(lambda back=back: self._shows(f"question {back} of 5"))

    async def _answer(self, number, chance):
        letter, note = chance.choice("ypn"), f"{self.name} {self.given}"
        self.maybe[number] = (_LETTERS[letter], note)
        for key in (letter, "w", "\x01\x0b", note, "\x0e"):
            self.process.stdin.write(key.encode())
            await asyncio.sleep(0.1)
        follows = f"question {number + 2} of 5" if number < 4 else ": done"
        await self._until(lambda: self._shows(follows) and self._screen.display[0].startswith("saved"))
        self.saved[number] = self.maybe.pop(number)
        self.given += 1
