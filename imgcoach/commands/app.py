"""`imgcoach` without a command: open the app."""

import sys
from typing import Any

from imgcoach.commands.lacking_signs import mark_in_columns
from imgcoach.errors import WrongUse
from imgcoach.screens.terminal import watch as terminal
from imgcoach.session import Session, Settings


def open_app(options: dict[str, Any]) -> int:
    """Open the app on this terminal and return its exit code.

    Raises:
        WrongUse: there is no terminal to draw on, or the clock can't be right; nothing was opened or written.
        Rejected: the configuration, or a content file of the person's own, is broken.
    """
    reason = terminal.refusal()
    if reason is not None:
        raise WrongUse(reason)
    lacking = mark_in_columns(sys.__stderr__)  # where Textual draws
    session = Session(Settings.of({**options, "ascii": options["ascii"] or lacking}))
    session.settings.check_clock()
    session.content  # noqa: B018 (a broken file is told before anything is drawn)
    terminal.prepare()
    from imgcoach.screens.launch import run

    return run(session)
