"""What all sessions of one server share. Nothing of a person is kept here, but who is in."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Protocol

from imgcoach.host.homes import Homes, Opening
from imgcoach.host.log import Marks
from imgcoach.host.serving.limits import Knocks, Windows
from imgcoach.host.serving.metrics import Metrics
from imgcoach.host.settings import HostSettings
from imgcoach.host.terminals import is_plain, zone
from imgcoach.knowledge import Content
from imgcoach.screens.hosted.styles import SharedStyles
from imgcoach.session import Session, Settings


class Present(Protocol):
    """Somebody who is in."""

    @property
    def person(self) -> str:
        """Who it is."""

    @property
    def key(self) -> str:
        """The fingerprint of what they came with."""

    @property
    def alone(self) -> float:
        """Seconds since the last key."""

    def glance(self) -> None:
        """Take in what another window saved; called in a thread of its own."""

    def hang_up(self, code: int, why: str = "") -> None:
        """Save and leave."""


_LOOK = 0.05
"""Seconds between two looks whether all have left."""

_ANSWERS = 2
"""Commands that are answered at once; each is a process of its own."""


class House:
    """One server's settings, the homes behind it, and its guests."""

    def __init__(self, settings: HostSettings, homes: Homes, content: Content, marks: Marks) -> None:
        """Begin without guests; `content` has been read whole."""
        self.settings, self.homes, self.content, self.marks = settings, homes, content, marks
        self.metrics = Metrics()
        self.styles = SharedStyles()
        self.windows = Windows(settings.limits)
        self.knocks = Knocks(settings.limits.connections)
        self.strangers = 0
        self.starts = asyncio.Semaphore(settings.limits.starts)
        self.answers = asyncio.Semaphore(_ANSWERS)
        self.guests: set[Present] = set()
        self.ended = 0
        """How many Apps have ended."""
        self.is_closing = False

    def open(self, person: str, environ: Mapping[str, str], heard: Callable[[], object]) -> Session:
        """Open a person's data for a window; it may take as long as a save. Raises DamagedData.

        `heard` is called in another thread when another window has saved, where that can be heard of.
        """
        session = self.session(environ)
        opening = Opening(session.settings.now, session.note, session.told, heard)
        session.store = self.homes.open(person, opening)
        session.left_behind  # noqa: B018 (read here, and not while others wait)
        return session

    def session(self, environ: Mapping[str, str]) -> Session:
        """A run on such a terminal, before the data is open; days are those of its time zone."""
        config = self.settings.app
        config = config.model_copy(update={"time_zone": zone(environ) or config.time_zone})
        session = Session(Settings(ascii=config.ascii or is_plain(environ), config=config))
        session.content = self.content
        session.saved = self._saved
        return session

    def example(self) -> Session:
        """A run with the example person, whose answers are kept nowhere."""
        session = Session(Settings(demo=True, config=self.settings.app))
        session.content = self.content
        return session

    def _saved(self, seconds: float, well: bool) -> None:
        self.metrics.save.observe(seconds)
        if not well:
            self.metrics.not_saved.inc()

    async def end_all(self, why: str, code: int, seconds: float, person: str | None = None) -> None:
        """Have all guests leave, or those of a person, and wait for them some seconds at most."""
        leaving = [each for each in self.guests if person in (None, each.person)]
        for guest in leaving:
            guest.hang_up(code, why)
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.guests & {*leaving}:
                    await asyncio.sleep(_LOOK)
