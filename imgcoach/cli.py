"""The command `imgcoach`.

`--help`, `--version` and `due` are answered here, with nothing imported that they don't need: `due` stands in
login files and must not slow a login down. Everything else is in `imgcoach.commands`.
"""

import os
import sys

from imgcoach.output import fitted, put


def main() -> None:
    """Run the command line and leave with its exit code."""
    os.umask(0o077)
    arguments = sys.argv[1:]
    match arguments:
        case ["-h" | "--help"]:
            from imgcoach.usage import USAGE

            put(fitted(USAGE))
        case ["--version"]:
            from imgcoach.usage import VERSION

            put(VERSION)
        case ["due"] | ["--data-dir" | "--today", _, "due"]:
            _due(arguments)
        case ["--data-dir", _, "--today", _, "due"] | ["--today", _, "--data-dir", _, "due"]:
            _due(arguments)
        case _:
            from imgcoach.commands import run

            sys.exit(run(arguments))


def _due(arguments: list[str]) -> None:
    from imgcoach.due import main as due

    options = dict(zip(arguments[:-1:2], arguments[1:-1:2], strict=True))
    due(options.get("--data-dir"), options.get("--today"))
