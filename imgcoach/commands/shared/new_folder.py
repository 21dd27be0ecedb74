"""A data folder that was named and is not there: often a slip of the keys, so nothing is made unasked."""

import os
from pathlib import Path

from imgcoach.errors import WrongUse
from imgcoach.folders.trust import prepare
from imgcoach.output import put
from imgcoach.session import Settings
from imgcoach.text import if_meant


def missing(settings: Settings) -> str | None:
    """The folder that --data-dir or IMGCOACH_DATA_DIR names, where it is not there; None for all others.

    The folder that is used where none is named is made without a question, and that of a kiosk too.
    """
    named = settings.data_dir or os.environ.get("IMGCOACH_DATA_DIR")
    if not named or settings.demo or settings.kiosk or os.path.lexists(settings.folder):
        return None
    return settings.folder


def nothing_there(folder: str) -> str:
    """What to say of it, with the name of a folder beside it that is much like it."""
    path = Path(folder)
    try:
        beside = [each.name for each in path.parent.iterdir() if each.is_dir()]
    except OSError:
        beside = []
    return f"there is nothing at {folder} yet{if_meant(path.name, beside)}"


def begin_in(folder: str, sure: bool = False) -> bool:
    """Make it if that is meant; whether it was made.

    Args:
        folder: one that is `missing`.
        sure: whether the person has said yes already.

    Raises:
        WrongUse: nobody is there to be asked.
    """
    from imgcoach.commands.shared.asking import asked
    from imgcoach.commands.shared.files import can_ask

    said = nothing_there(folder)
    if not sure and not can_ask(folder):
        from shlex import quote

        raise WrongUse(f"{said}; if your data is to be kept there, make it first: mkdir -p {quote(folder)}")
    if not sure:
        put(f"T{said[1:]}.\n", error=True)
        if not asked("Make this folder, and keep your data there?"):
            return False
    prepare(folder)
    return True
