"""`imgcoach` without a command: open the app."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from imgcoach.commands import run, told
from imgcoach.commands.shared.lacking_signs import mark_in_columns
from imgcoach.errors import WrongUse
from imgcoach.screens.terminal import watch as terminal
from imgcoach.today import day_meant, settle_zone
from imgcoach.usage import EXAMPLES

if TYPE_CHECKING:
    from imgcoach.session import Session


def start(given: Mapping[str, str], words: Sequence[str]) -> int:
    """Open the app with the options `given`, and return the exit code.

    Args:
        given: by name; those without a value are there or not.
        words: the same as they were written, for the one who says what is wrong with a value.
    """
    if given.get("--demo", "") not in ("", *EXAMPLES):
        return run(words)
    try:
        day = day_meant(given["--today"], date.today()) if "--today" in given else None
    except ValueError:
        return run(words)
    options = {
        "data_dir": given.get("--data-dir"),
        "demo": "--demo" in given,
        "example": given.get("--demo") or None,
        "ascii": "--ascii" in given,
        "as_of": day,
    }
    return told(lambda: open_app({**options, "zone_trouble": settle_zone()}))


def open_app(options: dict[str, Any]) -> int:
    """Open the app on this terminal and return its exit code.

    Raises:
        WrongUse: there is no terminal to draw on, or the clock can't be right; nothing was opened or written.
        Rejected: the configuration, or a content file of the person's own, is broken.
    """
    reason = terminal.refusal()
    if reason is not None:
        raise WrongUse(reason)
    from imgcoach.commands.shared.new_folder import missing
    from imgcoach.session import Session, Settings

    lacking = mark_in_columns(sys.__stderr__)  # where Textual draws
    session = Session(Settings.of({**options, "ascii": options["ascii"] or lacking}))
    session.settings.check_clock()
    if missing(session.settings) and not _begins(session):
        return 1
    session.content  # noqa: B018 (a broken file is told before anything is drawn)
    terminal.prepare()
    from imgcoach.screens.launch import run as live

    return live(session)


def _begins(session: "Session") -> bool:
    """Ask whether a folder that was named and is not there is meant."""
    from imgcoach.commands.shared.session import may_keep  # it brings what reads the other commands

    return may_keep(session)
