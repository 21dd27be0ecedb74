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

_AT_ONCE = 2048
"""Bytes read at a time; then it is the others' turn."""

MOST_WAITING = 65_536
"""Bytes that wait here; the line itself holds back what is more."""

_BURST, _A_SECOND = 400, 30
"""Keys, pastes and clicks that may come at once, and that may come every second from then on."""

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
        fused: bool,
    ) -> None:
        """Begin with nothing.

        Args:
            hand_on: takes a message to the App.
            lost: says that something was let go; called once a flood.
            room_again: called when there is room again after `is_full`.
            fused: as for the Reader.
        """
        self._hand_on, self._lost, self._room_again = hand_on, lost, room_again
        self._reader = Reader(fused=fused)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._waiting = bytearray()
        self._came = asyncio.Event()
        self._allowance = float(_BURST)
        self._counted = self._heard = monotonic()
        self._moved = 0.0
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
            if not self._waiting and not await self._more():
                found = self._reader.give_up()
            else:
                data = bytes(self._waiting[:_AT_ONCE])
                was_full = self.is_full
                del self._waiting[:_AT_ONCE]
                if was_full and not self.is_full:
                    self._room_again()
                found = self._reader.read(self._decode(data))
            for message in _last_moves(found):
                if self._may_pass(message):
                    self._hand_on(message)
                    await asyncio.sleep(0)
            await asyncio.sleep(0)

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
        if self._allowance < 1 and not self._is_flooded:
            self._is_flooded = True
            self._lost()
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
