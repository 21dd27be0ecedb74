"""An App that belongs to one terminal: it can be stopped there, and knows how long it was left alone."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any, ClassVar

from textual.app import ReturnType
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Event, InputEvent, MouseEvent
from textual.message_pump import MessagePump
from textual.widgets import TextArea

from imgcoach.output import put
from imgcoach.words.amounts import some

from .confined import ConfinedApp
from .driver import SturdyDriver
from .job_control import can_stop, stop

_MINUTE = 60
_PATIENCE = 0.3
"""Seconds that one part of the screen may hold up the next key."""


class TerminalApp(ConfinedApp[ReturnType]):
    """An App with Ctrl-Z and Ctrl-C, as in any other program, and in a text as well."""

    BINDINGS = [
        Binding("ctrl+z", "stop", "Stop", show=False, priority=True),
        Binding("ctrl+c", "quit", "", show=False, priority=True),
    ]
    DRIVER: ClassVar[type[Driver]] = SturdyDriver
    """What reads and draws; another one where the terminal is not that of the process."""

    def __init__(self, **options: Any) -> None:
        """Prepare the App; `options` are those of Textual's App."""
        super().__init__(driver_class=self.DRIVER, **options)
        self._touched = monotonic()

    async def on_event(self, event: Event) -> None:
        """Note when the person was last heard of."""
        if isinstance(event, InputEvent):
            self.touch()
        if not (isinstance(event, MouseEvent) and event.button and self._is_gone(event)):
            await super().on_event(event)

    def _is_gone(self, event: MouseEvent) -> bool:
        """Whether what is under the mouse has been taken off the screen since that was drawn.

        Textual (8.2.8) would look for the parent of what has none, and end.
        """
        widget, _ = self.screen.get_widget_and_offset_at(event.x, event.y)
        return widget is not None and widget.parent is None

    def touch(self) -> None:
        """Note that somebody is there; any thread may call this."""
        self._touched = monotonic()

    def alone(self) -> float:
        """Seconds since the person was last heard of."""
        return monotonic() - self._touched

    def hang_up(self, code: int) -> None:
        """Save and leave with this exit code: the terminal is going away, or nobody is there."""
        self.last_words()
        self.leave(code)

    def leave(self, code: int, why: str = "") -> None:
        """End with this exit code: all is saved that can be; `why` is told where somebody may hear it."""
        self.exit(return_code=code)

    def last_words(self) -> None:
        """Save what is not saved; any thread may call this."""

    async def last_words_aside(self) -> None:
        """The same off the event loop, which other Apps may share."""

    def glance(self) -> None:
        """Look at the data; any thread may call this."""

    async def before_stop(self) -> None:
        """Save what could not be saved while this is stopped."""

    async def gone_up(self) -> None:
        """Wait until what was pressed has gone its way up from the widget in focus."""
        way = [*(self.focused.ancestors_with_self if self.focused else ()), self.screen, self]
        for node in way * 2:
            if isinstance(node, MessagePump) and node.is_running:
                done = asyncio.Event()
                node.call_next(done.set)
                with suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), _PATIENCE)

    def left_alone(self) -> str:
        """Why it ends, for a person who comes back to a terminal that was left."""
        return f"ended after {some(max(1, round(self.alone() / _MINUTE)), 'minute')} without a key"

    def stop_or_go_on(self, number: int) -> None:
        """Do as the signal says, SIGTSTP or SIGCONT."""
        if number == signal.SIGTSTP:
            self._stop_if_possible()
            return
        self.touch()
        if isinstance(self._driver, SturdyDriver):
            self._driver.take_again()
            self.refresh(layout=True)

    def action_stop(self) -> None:
        """Give the terminal back to the shell, until that brings this back."""
        if isinstance(self.focused, TextArea) and not self._can_stop:
            self.focused.action_undo()
        else:
            self._stop_if_possible()

    @property
    def _can_stop(self) -> bool:
        """Whether the process is this App's alone, and a shell would bring it back."""
        return isinstance(self._driver, SturdyDriver) and can_stop()

    def _stop_if_possible(self) -> None:
        if self._can_stop:
            work: Callable[[], Any] = self._stop
            self.run_worker(work, group="stop")
        else:
            self.notify("There is no shell here to go to; q leaves.", markup=False)

    async def _stop(self) -> None:
        await self.gone_up()
        await self.before_stop()
        with self.suspend():
            put("imgcoach waits here; fg brings it back.\n", error=True)
            stop()
            self.touch()
