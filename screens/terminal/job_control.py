"""Stopping, as Ctrl-Z and a shell mean it, and going on."""

import os
import signal
from contextlib import suppress

_OF_STOPS = (signal.SIGTSTP, signal.SIGCONT)


def can_stop() -> bool:
    """Whether there is a shell that would bring back what is stopped.

    There is none where this is all that runs in the session, as for a forced command of ssh, where the shell
    has gone, and where whoever started this has said that it can't be stopped.
    """
    session = os.getsid(0)
    return (
        signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN
        and os.getpgrp() != session
        and os.getsid(os.getppid()) == session
    )


def stop() -> None:
    """Stop this process, and what else belongs to its command, until the shell lets it go on.

    The signals have their default meanings meanwhile: the system stops nothing that nobody could wake again.
    """
    before = {number: signal.signal(number, signal.SIG_DFL) for number in _OF_STOPS}
    try:
        os.kill(0, signal.SIGTSTP)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def wait_for_foreground(terminal: int) -> None:
    """Stop while the shell has given the terminal to somebody else, as whatever wants to write there."""
    with suppress(OSError):  # this is not the terminal of the session: nobody hands it round
        while (
            can_stop()
            and signal.getsignal(signal.SIGTTOU) is signal.SIG_DFL
            and os.tcgetpgrp(terminal) != os.getpgrp()
        ):
            os.kill(0, signal.SIGTTOU)
