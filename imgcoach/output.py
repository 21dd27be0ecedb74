"""Writing to an output that may be closed, full, or read by nobody: no reason for a traceback."""

import os
import sys

PIPE = 79
"""Columns of a line that no terminal shows: what eighty columns hold with a margin."""


def columns() -> int:
    """Columns a line may have: those of the terminal, or of COLUMNS, but never so few that words break."""
    from shutil import get_terminal_size

    return min(PIPE, max(20, get_terminal_size((PIPE, 24)).columns))


def put(text: str, error: bool = False) -> None:
    """Write `text` to the output, or to the error output."""
    try:
        print(text, end="", file=sys.stderr if error else sys.stdout, flush=True)
    except OSError:
        drop_output()


def drop_output() -> None:
    """Lead what is still to be written nowhere, so that Python does not trip over it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
