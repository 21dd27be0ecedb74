"""`imgcoach` without a command: open the app."""

from typing import Any

from imgcoach.errors import WrongUse
from imgcoach.screens import terminal
from imgcoach.session import Session, Settings


def open_app(options: dict[str, Any]) -> int:
    """Open the app on this terminal and return its exit code.

    Raises:
        WrongUse: there is no terminal to draw on; nothing was opened and nothing written.
    """
    reason = terminal.refusal()
    if reason is not None:
        raise WrongUse(reason)
    terminal.prepare()
    from imgcoach.screens.launch import run

    return run(Session(Settings(**options)))
