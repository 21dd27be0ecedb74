"""What a terminal sends on its way to one App among many: bounded by what it makes, not by its bytes.

A key takes some ten milliseconds to draw, and a paste of a thousand lines may be two thousand of them. What
comes faster than a hand types is taken for a while; then all is let go until there is a pause, and that is
said: a gap in the middle would give the keys after it another meaning.
"""

import asyncio
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from time import monotonic

from textual.events import Key, MouseMove
from textual.message import Message

from ..terminal.reader import Reader
from ..terminal.sequences import PASTE

_AT_ONCE = 256
"""Bytes read at a time; then it is the others' turn."""

MOST_WAITING = 65_536
"""Bytes that wait here; the line itself holds back what is more."""

_BURST, _A_SECOND = 150, 30
"""Keys, pastes and clicks that may come at once, and that may come every second from then on."""

_BYTES, _BYTES_A_SECOND = 262_144, 65_536
"""Bytes that are read as they come, and every second from then on: more than any field takes as a paste."""

_QUICK = 20
"""Of those at once, so many are taken as they come; for the rest the others get as much time as they take."""

_BEHIND = 2048
"""Bytes waiting then that nobody types: what they would do comes when it is not meant any more."""

_LOOK = 0.005
"""Seconds between two looks whether the App has done what was handed on."""

_LEAVE = (b"\x03", b"\x1b[99;5u")
"""Ctrl+C, with which a person makes an end of it."""

_MOVES = 20
"""Movements of the mouse a second; more say nothing more."""

_PAUSE = 0.3
"""Seconds without input that end a flood."""


class Feed:
    """The input of one App."""

    def __init__(
        self,
        hand_on: Callable[[Message], None],
        lost: Callable[[], None],
        room_again: Callable[[], None],
        is_busy: Callable[[], bool],
        fused: bool,
    ) -> None:
        """Begin with nothing.

        Args:
            hand_on: takes a message to the App.
            lost: says that something was let go; called once a flood.
            room_again: called when there is room again after `is_full`.
            is_busy: whether the App has not done yet what was handed on.
            fused: as for the Reader.
        """
        self._hand_on, self._lost, self._room_again = hand_on, lost, room_again
        self._is_busy, self._fused = is_busy, fused
        self._reader = Reader(fused=fused)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._waiting = bytearray()
        self._came = asyncio.Event()
        self._allowance = float(_BURST)
        self._counted = self._heard = monotonic()
        self._moved = 0.0
        self._budget, self._read_at = float(_BYTES), monotonic()
        self._is_flooded = False

    @property
    def is_full(self) -> bool:
        """Whether nothing more should come for now."""
        return len(self._waiting) > MOST_WAITING

    def take(self, data: bytes) -> None:
        """Take what has come."""
        now = monotonic()
        if self._is_flooded and now - self._heard > _PAUSE:
            self._is_flooded = False
        self._heard = now
        self._waiting += data
        self._came.set()

    async def run(self) -> None:
        """Read what comes, bit by bit, for as long as the App lives."""
        while True:
            there_is_more = self._waiting or await self._more()
            for message in _last_moves(self._read() if there_is_more else self._reader.give_up()):
                if self._may_pass(message):
                    self._hand_on(message)
                    await self._let_others()
            await asyncio.sleep(0 if self._may_read() else _AT_ONCE / _BYTES_A_SECOND)

    def _may_read(self) -> bool:
        """Whether more can be read at once."""
        now = monotonic()
        self._budget = min(_BYTES, self._budget + (now - self._read_at) * _BYTES_A_SECOND) - _AT_ONCE
        self._read_at = now
        return self._budget > 0

    def _read(self) -> Iterator[Message]:
        """What the next bytes mean; in a flood nobody looks, but for whoever wants to make an end of it."""
        was_full = self.is_full
        data = bytes(self._waiting[:_AT_ONCE])
        if self._is_flooded:
            data = next((each for each in _LEAVE if each in self._waiting), b"")
            self._waiting.clear()
            self._reader = Reader(fused=self._fused)
            self._decode = getincrementaldecoder("utf-8")("replace").decode
        else:
            del self._waiting[:_AT_ONCE]
        if was_full and not self.is_full:
            self._room_again()
        return self._reader.read(self._decode(data))

    async def _let_others(self) -> None:
        """Where many come, wait until the App is done with one, and as long again."""
        begun = monotonic()
        await asyncio.sleep(0)
        if self._allowance < _BURST - _QUICK:
            while self._is_busy():
                await asyncio.sleep(_LOOK)
            await asyncio.sleep(monotonic() - begun)
            if len(self._waiting) > _BEHIND and PASTE.encode() not in self._waiting:
                self._flood()

    def _flood(self) -> None:
        """Let all go until there is a pause."""
        if not self._is_flooded:
            self._is_flooded = True
            self._lost()

    async def _more(self) -> bool:
        """Wait for more; whether it came before what is begun has to be given up."""
        self._came.clear()
        try:
            async with asyncio.timeout(self._reader.patience):
                await self._came.wait()
        except TimeoutError:
            return False
        return True

    def _may_pass(self, message: Message) -> bool:
        now = monotonic()
        if isinstance(message, MouseMove):
            may = now - self._moved > 1 / _MOVES
            self._moved = now if may else self._moved
            return may
        self._allowance = min(_BURST, self._allowance + (now - self._counted) * _A_SECOND)
        self._counted = now
        if self._allowance < 1:
            self._flood()
        if self._is_flooded and not _leaves(message):
            return False
        self._allowance = max(0.0, self._allowance - 1)
        return True


def _leaves(message: Message) -> bool:
    """Whether it is Ctrl+C, which a person presses to have an end of it."""
    return isinstance(message, Key) and message.key == "ctrl+c"


def _last_moves(found: Iterator[Message]) -> Iterator[Message]:
    """The same without movements that another one follows."""
    last: Message | None = None
    for message in found:
        if last is not None and not (isinstance(last, MouseMove) and isinstance(message, MouseMove)):
            yield last
        last = message
    if last is not None:
        yield last
