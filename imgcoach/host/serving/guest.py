"""One person at one terminal: the App on a line of SSH, from its data to its end."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import Any

from imgcoach.errors import NotSaved
from imgcoach.host.homes import Key
from imgcoach.host.log import log, where
from imgcoach.host.serving.channel import Channel
from imgcoach.host.serving.house import House
from imgcoach.host.terminals import fitted
from imgcoach.screens.dialogs.rescue import chosen
from imgcoach.screens.hosted.apps import Hosted, HostedCoach, HostedRescue, failed, hand_on, let_go, resized
from imgcoach.screens.hosted.feed import Feed
from imgcoach.session import Session
from imgcoach.store import DamagedData, Store

_BEHIND = 262_144
"""Bytes waiting for a slow reader from which nothing more is drawn until they have gone."""

_RESIZES = 0.2
"""Seconds between two changes of the size."""

_LAST_WORDS = 10.0
"""Seconds that saving may take when a line has gone."""

_END = 10.0
"""Seconds that an App may take to end."""

HUNG_UP = 129


class Guest:
    """The life of one App. It is the `Line` that the App is drawn on."""

    def __init__(
        self, house: House, person: str, key: Key, channel: Channel, environ: Mapping[str, str]
    ) -> None:
        """Prepare their visit.

        Args:
            house: whose guest it is.
            person: who it is.
            key: what they came with.
            channel: where their terminal is.
            environ: what that says of itself.
        """
        self.key = key.fingerprint
        self.environ = environ
        self.size = fitted(*channel.get_terminal_size()[:2])
        self.person = person
        self._house, self._channel = house, channel
        self._mark = house.marks.of(person)
        self._app: Hosted | None = None
        self._running: asyncio.Task[Any] | None = None
        fused = environ.get("TERM", "").startswith(("tmux", "screen"))
        self._feed = Feed(self._hand_on, self._lost, channel.resume_reading, self._is_busy, fused)
        self._resizes: asyncio.TimerHandle | None = None
        self._drawn = asyncio.Event()
        self._store: Store | None = None
        self._loop = asyncio.get_running_loop()
        self._is_gone = False
        self._code = HUNG_UP
        self._leaving: asyncio.Task[None] | None = None

    # what the App asks of its line

    @property
    def is_behind(self) -> bool:
        """Whether a slow reader has much to read yet."""
        return self._channel.backlog > _BEHIND

    def write(self, data: str) -> None:
        """Send it."""
        if not (self._is_gone or self._channel.is_closing()):
            self._channel.write(data.encode("utf-8", "replace"))
            if self._app is not None and self._app.is_running:
                self._drawn.set()

    def note_crash(self, error: BaseException | None) -> str:
        """Log where an error happened."""
        self._house.metrics.errors.inc()
        log.error("%s stopped by %s", self._mark, where(error))
        name = type(error).__name__
        return (
            f"imgcoach: stopped by an error ({name}); what was saved is safe, and the operator can see where."
        )

    # what comes from the terminal

    def take(self, data: bytes) -> None:
        """Keys have come."""
        self._feed.take(data)
        if self._feed.is_full:
            self._channel.pause_reading()

    def resize(self, columns: int, lines: int) -> None:
        """The terminal has another size; of many within a moment, the last counts."""
        self.size = fitted(columns, lines)
        if self._resizes is None:
            self._resizes = self._loop.call_later(_RESIZES, self._resized)

    def _resized(self) -> None:
        self._resizes = None
        if self._app is not None:
            resized(self._app)

    # what the server does

    @property
    def alone(self) -> float:
        """Seconds since the last key."""
        return self._app.alone() if self._app is not None else 0.0

    def glance(self) -> None:
        """Take in what another window saved; called in a thread of its own."""
        if self._store is not None and self._store.moved:
            self._loop.call_soon_threadsafe(self._look)

    def _look(self) -> None:
        if isinstance(self._app, HostedCoach):
            self._app.look()

    def hang_up(self, code: int, why: str = "") -> None:
        """Save and leave: the line has gone, nobody is there, or the server ends."""
        self._is_gone = self._is_gone or code == HUNG_UP
        if self._leaving is None:
            self._leaving = self._loop.create_task(self._leave(code, why))

    async def _leave(self, code: int, why: str) -> None:
        app, running = self._app, self._running
        if app is None or running is None:
            return
        try:
            async with asyncio.timeout(_LAST_WORDS):
                await app.last_words_aside()
                await app.gone_up()  # the last keys may not have reached their field
                await app.last_words_aside()
        except TimeoutError:
            log.warning("%s left before all was saved", self._mark)
        finally:
            app.leave(code, why)
            _, late = await asyncio.wait({running}, timeout=_END)
            for each in late:
                each.cancel()

    async def live(self) -> int:
        """Open the person's data, be their App, and return its exit code."""
        begun, session = monotonic(), await self._opened()
        if session is None:
            return self._code
        try:
            async with self._house.starts:
                if self._leaving is not None:
                    return HUNG_UP
                app = HostedCoach(self, session, self._house.styles)
                running, self._store = self._begin(app), session.store
                await self._first_screen(running)
            self._house.metrics.paint.observe(monotonic() - begun)
            await asyncio.wait({running})
            result: int | None = None if running.cancelled() else running.result()
            return app.return_code or (1 if result is None else result)
        finally:
            ended, self._app, self._store = self._app, None, None
            if self._resizes is not None:
                self._resizes.cancel()
            await asyncio.to_thread(session.store.close)
            del session.store
            if ended is not None:
                let_go(ended)

    async def _opened(self) -> Session | None:
        """The person's data; None where it can't be had, or nobody waits for it any more."""
        try:
            heard = partial(_soon, asyncio.get_running_loop(), self.glance)
            session = await asyncio.to_thread(self._house.open, self.person, self.environ, heard)
        except DamagedData as damage:
            return await self._rescued(damage)
        if self._leaving is None:
            return session
        await asyncio.to_thread(session.store.close)
        return None

    async def _first_screen(self, running: asyncio.Task[Any]) -> None:
        drawn = self._loop.create_task(self._drawn.wait())
        await asyncio.wait({drawn, running}, timeout=_END, return_when=asyncio.FIRST_COMPLETED)
        drawn.cancel()

    def _begin(self, app: Hosted) -> asyncio.Task[Any]:
        """Run an App while it is fed."""
        running = self._loop.create_task(app.run_async())
        feeding = self._loop.create_task(self._feed.run())
        feeding.add_done_callback(partial(_see, app))
        running.add_done_callback(lambda _: feeding.cancel())
        self._app, self._running = app, running
        return running

    def _hand_on(self, message: Any) -> None:
        if self._app is not None:
            hand_on(self._app, message)

    def _is_busy(self) -> bool:
        return self._app is not None and self._app.is_behind

    def _lost(self) -> None:
        if self._app is not None:
            self._app.lost_keys()

    async def _rescued(self, damage: DamagedData) -> Session | None:
        """Ask what to do about damaged data; no session where that is put off."""
        recovery, stays = damage.recovery, None
        try:
            await asyncio.to_thread(recovery.set_aside)
        except NotSaved as why:
            stays = str(why)
        await asyncio.to_thread(lambda: recovery.newest)
        session = self._house.session(self.environ)
        app = HostedRescue(self, recovery, session.settings.ascii, stays)
        choice = await self._begin(app)
        store = await asyncio.to_thread(chosen, recovery, choice)
        self._app, self._drawn = None, asyncio.Event()
        if store is None:
            self._code = app.return_code or 1
            return None
        session.store = store
        await asyncio.to_thread(lambda: session.left_behind)
        return session


def _soon(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    """Call it on the loop, from any thread; a loop that has ended calls nobody."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(call)


def _see(app: Hosted, feeding: asyncio.Task[None]) -> None:
    """End an App that is fed no more."""
    if not feeding.cancelled() and (error := feeding.exception()) is not None:
        failed(app, error)
