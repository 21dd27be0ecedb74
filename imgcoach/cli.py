"""The command `imgcoach`.

`--help`, `--version` and `due` are answered here, with nothing imported that they don't need: `due` stands in
login files and must not slow a login down. A kiosk starts anew before anything else is done. The app opens
without click, which nothing in it needs. All else is in `imgcoach.commands`.
"""

import gc
import os
import sys

from imgcoach.output import fitted, put

_COMPLETE = "_IMGCOACH_COMPLETE"
"""The variable by which a shell asks click how a word may go on."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    os.umask(0o077)
    gc.disable()  # a command is over before it is worth its time; what lives longer lets the collector in
    try:
        _answer(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.enable()


def _answer(arguments: list[str]) -> None:
    match arguments:
        case ["-h" | "--help"]:
            from imgcoach.folders.places import config_in_words
            from imgcoach.usage import USAGE

            put(fitted(f"{USAGE}{config_in_words()}\n"))
        case ["--version"]:
            from imgcoach.usage import VERSION

            put(VERSION)
        case [*words, "due"] if (options := _options(words)) is not None and not options.get("--demo"):
            from imgcoach.due import main as due

            if "--demo" not in options:
                due(options.get("--data-dir"), options.get("--today"))
        case ["kiosk", person] if not person.startswith("-"):
            from imgcoach.kiosk.door import enter

            enter(person)
        case ["host", *words]:
            from imgcoach.host.admin import main as host

            sys.exit(host(words))
        case words if _COMPLETE not in os.environ and (options := _options(words)) is not None:
            from imgcoach.commands.app import start

            sys.exit(start(options, words))
        case _:
            from imgcoach.commands import run

            sys.exit(run(arguments))


def _options(words: list[str]) -> dict[str, str] | None:
    """The options before a command, as click reads them; None where it has something to say about them."""
    found, rest = dict[str, str](), iter(words)
    for word in rest:
        name, joined, value = word.partition("=")
        if name in ("--data-dir", "--today") and (given := value if joined else next(rest, None)) is not None:
            found[name] = given
        elif word in ("--ascii", "--demo") or (name == "--demo" and value):
            found[name] = value
        else:
            return None
    return found
