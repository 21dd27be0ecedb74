"""Textual's driver for this terminal, with a reading of keys that outlives whatever is sent.

In Textual 8.2.8 one byte that is not UTF-8, or a key code out of range, ends the app with a traceback (issue
6456 of Textual), keys that come together are taken for other keys, and the input is looked at ten times a
second; `reader` says how it is read here.
"""

import os
import select
import signal
import termios
import tty
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

from .bell import Bell
from .job_control import wait_for_foreground
from .reader import Reader
from .sequences import MOST_COLUMNS, MOST_LINES

_AT_ONCE = 4096
"""Bytes read at a time."""

_WITH_PLACES = "\x1b[=4;2u"
"""Asks a terminal that speaks the kitty protocol to tell where on the board a key is."""

_AS_BEGUN = "\x1b[?1049h\x1b[?25l\x1b[?1004h\x1b[<u\x1b[>25u"
"""The other screen, no cursor, tell of focus, keys by the kitty protocol: as Textual's driver begins."""


class SturdyDriver(LinuxDriver):
    """A LinuxDriver that reads keys in its own way, and leaves signals to the watch on the terminal."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Prepare it; the arguments are those of LinuxDriver."""
        signals = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
        super().__init__(*arguments, **options)
        for number, handler in signals.items():
            signal.signal(number, handler)
        self.exit_event = self._bell = Bell()
        self._modes: list[Any] | None = None
        self._bare = os.environ.get("TERM", "") == "linux"

    def start_application_mode(self) -> None:
        """Take the terminal, once it is ours; what it was like before is known from the first time."""
        before = self.attrs_before
        wait_for_foreground(self.fileno)
        begin: Callable[[], None] = super().start_application_mode
        begin()
        now = self.attrs_before
        if before and now and not now[tty.LFLAG] & termios.ICANON:
            self.attrs_before = before
        with suppress(termios.error):
            self._modes = termios.tcgetattr(self.fileno)

    def take_again(self) -> None:
        """Take the terminal anew after a stop that nobody could prepare for; no key that waits is lost."""
        if self._modes is None:
            return
        wait_for_foreground(self.fileno)
        with suppress(termios.error):
            termios.tcsetattr(self.fileno, termios.TCSANOW, self._modes)
        self.write(_AS_BEGUN)
        self._ask_for_places()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self._enable_mouse_support()
        if self._in_band_window_resize:
            self._enable_in_band_window_resize()
            self._enable_mouse_pixels()
        size = Size(*self._get_terminal_size())
        self._app.post_message(Resize(size, size))

    def run_input_thread(self) -> None:
        """Read keys until the app ends or the terminal is gone; a byte that is no text is read as a mark."""
        kind = os.environ.get("TERM", "")
        reader = Reader(fused=kind.startswith(("tmux", "screen")), console=self._bare)
        self._ask_for_places()
        decode = getincrementaldecoder("utf-8")("replace").decode
        last = monotonic()
        while not self.exit_event.is_set():
            left = None if reader.patience is None else max(0.0, last + reader.patience - monotonic())
            ready = select.select([self.fileno, self._bell.fileno()], [], [], left)[0]
            if self.fileno in ready:
                if not (read := self._read()):
                    return
                last, found = monotonic(), reader.read(decode(read))
            elif not ready:
                found = reader.give_up()
            else:
                return
            for message in found:
                self.process_message(message)

    def _run_input_thread(self) -> None:
        """Read keys; an error meanwhile ends the app as any other does, where Textual prints all it knows."""
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 (it ends a thread, and nobody else would hear of it)
            self._app.call_later(self._app._handle_exception, error)

    def _read(self) -> bytes:
        """What has come; nothing where the terminal has gone, which the watch on it will see."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""

    def _get_terminal_size(self) -> tuple[int, int]:
        """Columns and lines: a client of sshd may claim 65,535 of each."""
        columns, lines = super()._get_terminal_size()
        return min(columns, MOST_COLUMNS), min(lines, MOST_LINES)

    def _ask_for_places(self) -> None:
        if not self._bare:  # an old console would show what it does not know
            self.write(_WITH_PLACES)
            self.flush()
