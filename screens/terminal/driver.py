"""Textual's driver for this terminal, made to outlive input that nobody should have sent.

In Textual 8.2.8 one byte that is not UTF-8, or a key code out of range, ends the app with a traceback
(Textual issue 6456). Here that input is dropped and reading goes on with a fresh parser.
"""

from textual.drivers.linux_driver import LinuxDriver


class SturdyDriver(LinuxDriver):
    """A LinuxDriver whose input thread begins anew after input it can't read."""

    def run_input_thread(self) -> None:
        """Read keys until the app ends. What was read together with the bad input is lost with it."""
        while not self.exit_event.is_set():
            try:
                super().run_input_thread()
            except (ValueError, OverflowError):
                continue

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a stop that we made ourselves.

        The system sends SIGCONT with each hang-up too. Textual would begin a second time then, beside what
        runs already, with threads that nobody ends.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
