"""Textual's driver for a terminal at the other end of a line: it asks nothing of this process or machine."""

import asyncio
from typing import Any

from textual.driver import Driver
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.messages import InBandWindowResize

from .line import Line

_BEGIN = (
    "\x1b[?1049h"  # the other screen
    "\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h"  # the mouse
    "\x1b[?25l\x1b[?1004h"  # no cursor, tell of focus
    "\x1b[>25u\x1b[=4;2u"  # keys by the kitty protocol, with their places
    "\x1b[?2026$p\x1b[?2004h\x1b[?7l"  # can it draw at once? pastes are marked, lines are not wrapped
)
_END = (
    "\x1b[?2004l\x1b[?7h"
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"  # the protocol ends before its screen does
)
_AGAIN = 0.2
"""Seconds until a line that was behind is looked at again."""


class LineDriver(Driver):
    """What is drawn goes to the line; what a slow reader can't take is left out, and drawn anew later."""

    def __init__(self, app: Any, **options: Any) -> None:
        """Prepare it for an App that has a `line`."""
        super().__init__(app, **options)
        self._line: Line = app.line
        self._size = self._line.size
        self._has_begun = False
        self._missed: asyncio.TimerHandle | None = None
        # Textual's eager tasks stall the logins of the server that shares this loop
        self._loop.set_task_factory(None)

    def write(self, data: str) -> None:
        """Draw, or leave it out while the line is behind."""
        if self._missed is not None:
            return
        if self._line.is_behind:
            self._missed = self._loop.call_later(_AGAIN, self._catch_up)
        else:
            self._line.write(data)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._has_begun = True
        self._line.write(_BEGIN)
        self.resized()

    def resized(self) -> None:
        """Tell the App how large its terminal is by now."""
        size = Size(*self._line.size)
        self.send_message(Resize(size, size))

    def send_message(self, message: Message) -> None:
        """Hand a message to the App, whose loop this is."""
        self._app.post_message(message)

    def process_message(self, message: Message) -> None:
        """Hand it on; sizes come by the line, in no other way."""
        if not isinstance(message, InBandWindowResize):
            super().process_message(message)

    def disable_input(self) -> None:
        """Nothing is left to do: whoever feeds this App sees that it ends."""

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was, however slow its reader is."""
        if self._has_begun:
            self._has_begun = False
            self._line.write(_END)

    def close(self) -> None:
        """Wait for nothing any more."""
        if self._missed is not None:
            self._missed.cancel()

    def _catch_up(self) -> None:
        if self._line.is_behind:
            self._missed = self._loop.call_later(_AGAIN, self._catch_up)
        else:
            self._missed = None
            self._app.refresh(layout=True)
