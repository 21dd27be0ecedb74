"""Saving: off the event loop, one change after the other, and again where it failed.

What is said about it, and that the person's data is another than before, is told by signals.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from textual.app import App
from textual.signal import Signal
from textual.timer import Timer

from imgcoach.errors import Changed, Damaged, NotSaved, Unseen
from imgcoach.store import Aside, Change, Put, Remove, Settle, Store

from .dialogs.conflict import Conflict
from .dialogs.take_back import TakeBack

_RETRY = 5.0
"""Seconds until a save that failed is tried again."""


def nothing() -> None:
    """Nothing is to be done after a save."""


class Saver:
    """The changes of one App on their way to its store."""

    def __init__(self, app: App[Any], store: Store, saved: Callable[[float, bool], object]) -> None:
        """Begin with nothing; `saved` hears how many seconds each save took, and whether it went well."""
        self._app, self._store, self._saved = app, store, saved
        self._turn = asyncio.Lock()
        self._waiting: list[tuple[Change, Callable[[], None]]] = []
        self._retry: Timer | None = None
        self.asked = 0
        """How many changes were ever asked for."""
        self.decided = 0
        """How often the person took a change back or chose between two: they know what is stored then."""
        self.changed: Signal[None] = Signal(app, "person-changed")
        """Published when the person's data is another than before."""
        self.state_changed: Signal[str] = Signal(app, "save-state")
        """Published with the words of `state` when they change."""
        self.state = store.read_only or (f"CAN'T SAVE: {store.hindered}" if store.hindered else "")
        """What the screen says about saving; empty while there is nothing to say."""

    @property
    def waiting(self) -> list[Change]:
        """What the person gave that is not on disk yet, in order."""
        return [change for change, _ in self._waiting]

    @property
    def moved(self) -> bool:
        """Whether another window saved since we last looked; cheap, from any thread."""
        return self._store.moved

    def save(self, *changes: Change, then: Callable[[], None] = nothing) -> None:
        """Save `changes` soon, each on its own, after what is waiting; call `then` for each that is saved.

        A change of something that is waiting already has seen what waits, not what is on disk.
        """
        self.asked += len(changes)
        for change in changes:
            ahead = [each.wanted for each in self.waiting if _about(each) == _about(change)]
            self._waiting.append((change.over(ahead[-1]) if ahead else change, then))
        self.say("saving")
        self._start(self._save_waiting)

    async def rest(self, seconds: float = _RETRY) -> None:
        """Wait until what can be saved is saved, some seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds), self._turn:
                pass

    def save_now(self) -> None:
        """Save what is waiting at once, without asking anything: the terminal is going away.

        What another window changed meanwhile stays as it is there; this window's answer goes into the
        history, and a text stays a draft as well.
        """
        with suppress(NotSaved, Damaged):
            while self._waiting:
                change, then = self._waiting[0]
                try:
                    self._store.save(change)
                except Changed as conflict:
                    self._waiting[0] = (_aside(change, conflict), nothing)
                else:
                    self._waiting.pop(0)
                    then()

    async def save_aside(self) -> None:
        """As `save_now`, off the event loop, which goes on meanwhile."""
        with suppress(NotSaved, Damaged):
            while self._waiting:
                change, then = first = self._waiting[0]
                kept: Change | None = None
                try:
                    await self._timed(change)
                except Changed as conflict:
                    kept = _aside(change, conflict)
                if self._waiting[:1] == [first]:
                    self._waiting[:1] = [] if kept is None else [(kept, nothing)]
                    if kept is None:
                        then()

    def undo(self) -> None:
        """Take the last change back."""
        self._start(self._undo)

    def look(self) -> None:
        """Take in what another window saved."""
        self._start(self._refresh)

    def _start(self, work: Callable[[], Any]) -> None:
        self._app.run_worker(work, group="save")

    async def _save_waiting(self) -> None:
        async with self._turn:
            saved = False
            while self._waiting:
                change, then = self._waiting[0]
                try:
                    await self._save_or_ask(change, then)
                except (NotSaved, Damaged) as error:
                    self.say(f"NOT SAVED: {error}")
                    self._try_again()
                    break
                saved = True
            else:
                self.say(self._store.read_only or "saved")
        if saved and self._app.is_running:  # what is being taken off the screen need not know
            self.changed.publish(None)

    def _try_again(self) -> None:
        if self._retry is not None:
            self._retry.stop()
        self._retry = self._app.set_timer(_RETRY, self.save)

    async def _save_or_ask(self, change: Change, then: Callable[[], None]) -> None:
        """Save the first that waits, or ask which of two to keep; the one that loses is found by undo."""
        kept: Change | None = None
        try:
            await self._timed(change)
        except Changed as conflict:
            kept = _aside(change, conflict)
            if not isinstance(change, Aside) and await self._prefers_mine(conflict):
                kept = change.over(conflict.theirs)
        if self._waiting[:1] != [(change, then)]:
            return  # it was saved at once: the terminal goes away
        if kept is not None:
            self._waiting[0] = (kept, then)
            return
        self._waiting.pop(0)
        then()

    async def _timed(self, change: Change) -> None:
        begun, well = monotonic(), False
        try:
            await asyncio.to_thread(self._store.save, change)
            well = True
        finally:
            self._saved(monotonic() - begun, well)

    async def _prefers_mine(self, conflict: Changed) -> bool:
        mine = await self._app.push_screen_wait(Conflict(conflict))
        self.decided += 1
        return mine

    async def _undo(self) -> None:
        async with self._turn:
            try:
                undone = await asyncio.to_thread(self._store.undo, self._store.revision)
            except Unseen as unseen:  # by now this window has seen it
                if await self._app.push_screen_wait(TakeBack(unseen)):
                    self.undo()
            except (NotSaved, Damaged) as error:
                self.say(str(error))
                return
            else:
                self.decided += 1
                self.say(f"taken back: {undone}" if undone else "nothing to take back")
        self.changed.publish(None)

    async def _refresh(self) -> None:
        async with self._turn:
            try:
                moved = await asyncio.to_thread(self._store.refresh)
            except Damaged as error:
                self.say(str(error))
                return
        if moved:
            self.changed.publish(None)

    def say(self, words: str) -> None:
        """Show `words` about saving."""
        self.state = words
        self.state_changed.publish(words)


def _aside(change: Change, conflict: Changed) -> Aside:
    """What keeps a change for undo that another window's change won over."""
    over = change.over(conflict.theirs)
    return over if isinstance(over, Aside) else Aside(over)


def _about(change: Change) -> object:
    """What a change is of: two of the same thing must know of each other. Records may share a name.

    What is put aside is no longer of anything: nobody has to know of it.
    """
    if isinstance(change, Aside):
        return change
    if isinstance(change, Settle):
        return change.match_year, change.move
    return (change.kind, change.record.id) if isinstance(change, Put | Remove) else change.label
