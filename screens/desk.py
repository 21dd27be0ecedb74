"""What all screens share: the person's data, what the coach makes of it, and saving.

A screen never touches the store. It hands over an intention with `save` and is told by a signal when the
person's data has changed, by itself or by another window. Saving happens off the event loop, in order.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.signal import Signal
from textual.timer import Timer

from imgcoach.errors import Changed, Damaged, NotSaved
from imgcoach.knowledge import Content
from imgcoach.model.paths import with_value
from imgcoach.model.person import Person
from imgcoach.model.profile import Profile
from imgcoach.model.records import Entry
from imgcoach.session import Session, Settings
from imgcoach.status import Status, status_of
from imgcoach.store import Change, Put, Remove, SetProfile

from .dialogs.conflict import Conflict

_RETRY = 5.0
"""Seconds until a save that failed is tried again."""


def nothing() -> None:
    """Nothing is to be done after a save."""


class Desk:
    """One App's view of one person's data."""

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app, self._session = app, session
        self._turn = asyncio.Lock()
        self._waiting: list[tuple[Change, Callable[[], None]]] = []
        self._status: Status | None = None
        self._retry: Timer | None = None
        self.asked = 0
        """How many changes were ever asked for."""
        self.changed: Signal[None] = Signal(app, "person-changed")
        """Published when the person's data is another than before."""
        self.state_changed: Signal[str] = Signal(app, "save-state")
        """Published with the words of `state` when they change."""
        self.state = session.store.read_only or ""
        """What the screen says about saving; empty while there is nothing to say."""

    @property
    def settings(self) -> Settings:
        """The options this run was started with."""
        return self._session.settings

    @property
    def content(self) -> Content:
        """What the coach knows."""
        return self._session.content

    @property
    def person(self) -> Person:
        """The person's data as last seen on disk."""
        return self._session.store.person

    @property
    def status(self) -> Status:
        """What the coach says today."""
        person, today = self.person, self.settings.today
        if self._status is None or self._status.person is not person or self._status.as_of != today:
            self._status = status_of(person, self.content, today, self.settings.config.review_day)
        return self._status

    @property
    def unsaved(self) -> bool:
        """Whether something the person gave is not on disk yet."""
        return bool(self._waiting)

    @property
    def ahead(self) -> Profile:
        """The profile with the answers that are not on disk yet."""
        profile = self.person.profile
        for change, _ in self._waiting:
            if isinstance(change, SetProfile):
                profile = with_value(profile, change.path, change.value)
        return profile

    def records(self, kind: str) -> list[Entry]:
        """The records of a kind on disk, each with the answers that are not there yet."""
        puts = [each for each, _ in self._waiting if isinstance(each, Put) and each.kind == kind]
        ahead = {each.record.id: each.record for each in puts}
        return [ahead.get(each.id, each) for each in getattr(self.person, kind)]

    def save(self, *changes: Change, then: Callable[[], None] = nothing) -> None:
        """Save `changes` soon, each on its own, after what is waiting; call `then` for each that is saved.

        A change of something that is waiting already has seen what waits, not what is on disk.
        """
        self.asked += len(changes)
        for change in changes:
            ahead = [each.wanted for each, _ in self._waiting if _about(each) == _about(change)]
            self._waiting.append((change.over(ahead[-1]) if ahead else change, then))
        self._say("saving")
        self._start(self._save_waiting)

    async def rest(self) -> None:
        """Wait until what can be saved is saved, some seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_RETRY), self._turn:
                pass

    def save_now(self) -> None:
        """Save what is waiting at once, without asking anything: the terminal is going away."""
        while self._waiting:
            try:
                self._session.store.save(self._waiting[0][0])
            except (NotSaved, Damaged):
                return
            self._waiting.pop(0)[1]()

    def undo(self) -> None:
        """Take the last change back."""
        self._start(self._undo)

    def look(self) -> None:
        """Take in what another window saved."""
        self._start(self._refresh)

    @property
    def moved(self) -> bool:
        """Whether another window saved since we last looked; cheap, from any thread."""
        return self._session.store.moved

    def _start(self, work: Callable[[], Any]) -> None:
        self._app.run_worker(work, group="save")

    async def _save_waiting(self) -> None:
        async with self._turn:
            saved = False
            while self._waiting:
                change, then = self._waiting[0]
                try:
                    await asyncio.to_thread(self._session.store.save, change)
                except Changed as conflict:
                    await self._settle(change, then, conflict)
                    continue
                except (NotSaved, Damaged) as error:
                    self._say(f"NOT SAVED: {error}")
                    self._try_again()
                    break
                self._waiting.pop(0)
                then()
                saved = True
            else:
                self._say(self._session.store.read_only or "saved")
        if saved:
            self.changed.publish(None)

    def _try_again(self) -> None:
        if self._retry is not None:
            self._retry.stop()
        self._retry = self._app.set_timer(_RETRY, self.save)

    async def _settle(self, change: Change, then: Callable[[], None], conflict: Changed) -> None:
        """Ask which of two answers to keep; the other one stays in the history."""
        mine = await self._app.push_screen_wait(Conflict(conflict))
        over = change.over(conflict.theirs)
        self._waiting[0] = (over, then)
        if not mine:
            self._waiting.pop(0)
            await asyncio.to_thread(self._put_aside, over)
            then()
            self.changed.publish(None)

    def _put_aside(self, change: Change) -> None:
        """Store what lost and take it back at once, so that it stays in the history."""
        self._session.store.save(change)
        self._session.store.undo()

    async def _undo(self) -> None:
        async with self._turn:
            try:
                undone = await asyncio.to_thread(self._session.store.undo)
            except (NotSaved, Damaged) as error:
                self._say(str(error))
                return
        self._say(f"taken back: {undone}" if undone else "nothing to take back")
        self.changed.publish(None)

    async def _refresh(self) -> None:
        async with self._turn:
            try:
                moved = await asyncio.to_thread(self._session.store.refresh)
            except Damaged as error:
                self._say(str(error))
                return
        if moved:
            self.changed.publish(None)

    def _say(self, words: str) -> None:
        self.state = words
        self.state_changed.publish(words)


def _about(change: Change) -> object:
    """What a change is of: two of the same thing must know of each other. Records may share a name."""
    return (change.kind, change.record.id) if isinstance(change, Put | Remove) else change.label
