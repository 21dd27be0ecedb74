"""Behind the door: `python -IB -m imgcoach.kiosk ROOT PERSON [COMMAND]`, in an environment of ours."""

import os
import signal
import sys

from imgcoach.errors import CoachError
from imgcoach.kiosk import asked, bolt, home, sessions
from imgcoach.output import put
from imgcoach.text import show


def main(root: str, person: str, command: str | None = None) -> int:
    """Serve a person: the app, or the command that their client asked for. Return the exit code."""
    os.umask(0o077)
    try:
        folder = home.of(root, person)
        home.settle(folder)
        bolt.shut(root, folder)
        return _app(folder) if command is None else _answer(folder, command)
    except CoachError as error:
        put(f"imgcoach: {show(str(error))}\n", error=True)
        return error.exit_code


def _app(folder: str) -> int:
    from imgcoach.commands.app import open_app
    from imgcoach.screens.terminal.watch import refusal
    from imgcoach.today import settle_zone

    if refusal():
        raise asked.refused("the app needs a terminal that can draw")
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)  # nobody could let it go on again
    with sessions.one_of_few(folder, "app"):
        options = {"data_dir": home.data(folder), "zone_trouble": settle_zone()}
        return open_app({**options, "ascii": False, "demo": False, "kiosk": True, "as_of": None})


def _answer(folder: str, command: str) -> int:
    from imgcoach.commands import run

    words = asked.allowed(command)
    with sessions.one_of_few(folder, "command"):
        return run(["--kiosk", "--data-dir", home.data(folder), *words])


if __name__ == "__main__":
    ended = main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(ended)  # Python's own tidying takes a fifth of a second; many lost at once would wait for it
