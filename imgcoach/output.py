"""Writing to an output that may be closed, full, or read by nobody: no reason for a traceback."""

import os
import sys

PIPE = 79
"""Columns of a line that no terminal shows: what eighty columns hold with a margin."""


def columns() -> int:
    """Columns a line may have: those of COLUMNS, or of the terminal, but never so few that words break.

    shutil says the same, and takes as long to import as the rest of `--help`.
    """
    try:
        said = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        said = 0
    try:
        width = said if said > 0 else os.get_terminal_size(1).columns
    except OSError:
        width = 0
    return min(PIPE, max(20, width or PIPE))


def wrapped(text: str, first: str = "", width: int | None = None) -> list[str]:
    """`text` in lines of `width` columns, by default those of the terminal.

    The first line begins with `first`, the others as far in as that reaches. A word longer than a line,
    such as a path or an id, stays whole.
    """
    from textwrap import wrap

    from imgcoach.text import show

    return wrap(
        show(text),
        width or columns(),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )


def fitted(page: str) -> str:
    """A page of at most 80 columns, its longer lines broken where the terminal has fewer."""
    width = columns()
    if width >= PIPE:
        return page
    return "".join("\n".join(_fitted(line, width)) + "\n" for line in page.splitlines())


def _fitted(line: str, width: int) -> list[str]:
    """A line as it is where it fits; else what it explains on one line, and below it the explanation."""
    if len(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()))
    term, gap, meaning = line.strip().partition("  ")
    lines = wrapped(term, indent, width=width)
    return [*lines, *wrapped(meaning.strip(), indent + "    ", width=width)] if gap else lines


def put(text: str, error: bool = False) -> None:
    """Write `text` to the output, or to the error output."""
    try:
        print(text, end="", file=sys.stderr if error else sys.stdout, flush=True)
    except UnicodeEncodeError:
        put(text.encode("ascii", "backslashreplace").decode(), error)
    except OSError:
        drop_output()


def drop_output(*numbers: int) -> None:
    """Lead what is still to be written nowhere, so that Python does not trip over it at its end.

    Args:
        numbers: of the outputs that are lost; without any, the output and the error output.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for each in numbers or (1, 2):
        os.dup2(nowhere, each)
    os.close(nowhere)
