"""Long answers in a terminal: a page at a time, in the pager that the person has chosen."""

import os
import shlex
import subprocess
import sys

from imgcoach.output import put

_ITS_OWN = "less"
_LESS = "FRX"
"""For less, if LESS says nothing: end at once where all fits, and leave the screen as it is."""


def show_paged(text: str) -> None:
    """Write `text`, in a terminal through $PAGER; whoever leaves the pager early has seen enough."""
    command = _pager() if _in_a_terminal() else []
    if not command or not _through(command, text):
        put(text)


def _in_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") not in (None, "", "dumb")


def _pager() -> list[str]:
    """The words of the pager's command; none where the person wants none."""
    try:
        return shlex.split(os.environ.get("PAGER", _ITS_OWN))
    except ValueError:
        return [_ITS_OWN]


def _through(command: list[str], text: str) -> bool:
    """Whether there is such a pager; it is waited for."""
    environment = {"LESS": _LESS, **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    sent = text.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    while True:
        try:
            pager.communicate(sent)
        except KeyboardInterrupt:  # the pager's own business: less takes it as the end of a search
            sent = b""
        else:
            return True
