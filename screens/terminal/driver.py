"""Textual's driver for this terminal, with a reading of keys that outlives whatever is sent.

In Textual 8.2.8 one byte that is not UTF-8, or a key code out of range, ends the app with a traceback (issue
6456 of Textual), and keys that come together are taken for other keys; `reader` says how they are read here.
"""

import os
import select
from codecs import getincrementaldecoder
from time import monotonic

from textual.drivers.linux_driver import LinuxDriver

from .reader import Reader
from .sequences import MOST_COLUMNS, MOST_LINES

_GLANCE = 0.1
"""Seconds between two looks whether the app has ended."""

_AT_ONCE = 4096
"""Bytes read at a time."""

_WITH_PLACES = "\x1b[=4;2u"
"""Asks a terminal that speaks the kitty protocol to tell where on the board a key is."""


class SturdyDriver(LinuxDriver):
    """A LinuxDriver that reads keys in its own way."""

    def run_input_thread(self) -> None:
        """Read keys until the app ends or the terminal is gone; a byte that is no text is read as a mark."""
        kind = os.environ.get("TERM", "")
        reader = Reader(fused=kind.startswith(("tmux", "screen")), console=kind == "linux")
        if kind != "linux":  # an old one would show what it does not know
            self.write(_WITH_PLACES)
            self.flush()
        decode = getincrementaldecoder("utf-8")("replace").decode
        last = monotonic()
        while not self.exit_event.is_set():
            if select.select([self.fileno], [], [], _GLANCE)[0]:
                if not (read := self._read()):
                    return
                last, found = monotonic(), reader.read(decode(read))
            elif reader.patience is not None and monotonic() - last >= reader.patience:
                found = reader.give_up()
            else:
                continue
            for message in found:
                self.process_message(message)

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

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a stop that we made ourselves.

        The system sends SIGCONT with each hang-up too. Textual would begin a second time then, beside what
        runs already, with threads that nobody ends.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
