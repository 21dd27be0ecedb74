"""What the commands read from a file or a pipe, and where they write to."""

import sys
from pathlib import Path

import click

from imgcoach.errors import WrongUse
from imgcoach.exchange.file import read, write


def can_ask(source: str) -> bool:
    """Whether there is somebody to ask: a terminal, and standard input is not what is read."""
    return source != "-" and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def read_source(source: str, limit: int) -> bytes:
    """What FILE or - holds: at most one byte more than `limit`, so that too much is seen as too much.

    Raises:
        WrongUse: it can't be read.
    """
    try:
        if source == "-":
            if sys.stdin is None:
                raise WrongUse("standard input is closed, give the path of a file")
            return sys.stdin.buffer.read(limit + 1)
        return read(Path(source), limit + 1)
    except OSError as error:
        raise WrongUse(f"{source} can't be read ({error.strerror}), give the path of a file or -") from None


def put_out(content: bytes, output: Path | None, force: bool) -> None:
    """Write to the terminal, or to a private file that is not there yet."""
    if output is None or str(output) == "-":
        click.echo(content, nl=False)
        return
    write(output, content, force=force)
    click.echo(f"Written to {output}.", err=True)
