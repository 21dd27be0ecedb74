"""What is done every two seconds, for all guests together."""

import asyncio
from contextlib import suppress
from time import monotonic

from imgcoach.errors import NotSaved
from imgcoach.host.log import log, where
from imgcoach.host.serving.collecting import Collecting
from imgcoach.host.serving.house import House, Present
from imgcoach.screens.terminal.watch import LEFT_ALONE

_TICK = 2.0
"""Seconds between two looks at the data and at who was left alone."""

_ROUNDS = 10
"""Looks after which the keys of all guests are looked at again."""

_LATE = 10.0
"""Seconds without a look after which the server is not well."""

_MINUTE = 60

_CLOSED = "this key is no longer accepted"


class Watch:
    """Looks at the data, at who was left alone or is let in no longer, and at what Apps have left behind."""

    def __init__(self, house: House) -> None:
        self._house, self._last, self._rounds = house, monotonic(), 0
        self._garbage = Collecting(house.metrics)

    def is_well(self) -> bool:
        """Whether the last look was not long ago; any thread may ask."""
        return monotonic() - self._last < _LATE

    async def run(self) -> None:
        """Look again and again."""
        self._garbage.begin()
        while True:
            await asyncio.sleep(_TICK)
            try:
                await self._look()
            except Exception as error:  # noqa: BLE001 (a look that fails must not be the last one)
                log.error("a look failed: %s", where(error))

    async def _look(self) -> None:
        guests = list(self._house.guests)
        await asyncio.to_thread(_glance, guests)
        self._leave_alone(guests)
        self._rounds += 1
        if self._rounds % _ROUNDS == 0:
            await self._turn_out(guests)
        self._garbage.look(self._house.ended, len(guests))
        self._house.metrics.tasks.set(len(asyncio.all_tasks()))
        self._last = monotonic()

    def _leave_alone(self, guests: list[Present]) -> None:
        patience = self._house.settings.app.idle_exit * _MINUTE
        for guest in guests:
            if patience and guest.alone > patience:
                guest.hang_up(LEFT_ALONE)

    async def _turn_out(self, guests: list[Present]) -> None:
        """End the Apps of those who were suspended or removed, or whose key was."""
        with suppress(NotSaved):  # while nobody can be asked, everybody stays
            for guest in await asyncio.to_thread(self._shut_out, guests):
                guest.hang_up(0, _CLOSED)

    def _shut_out(self, guests: list[Present]) -> list[Present]:
        return [guest for guest in guests if self._house.homes.owner(guest.key) != guest.person]


def _glance(guests: list[Present]) -> None:
    for guest in guests:
        guest.glance()
