"""What the commands read from a file or a pipe, and where they write to."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from imgcoach.errors import NotSaved, WrongUse
from imgcoach.folders.files import read_named, write_new
from imgcoach.folders.written import file_meant
from imgcoach.text import spelled


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
        return read_named(file_meant(source), limit + 1)
    except OSError as error:
        raise WrongUse(f"{source} can't be read ({error.strerror}), give the path of a file or -") from None


def put_out(content: bytes, output: Path | None, force: bool) -> None:
    """Write to the terminal, or to a private file, whole or not at all.

    Raises:
        WrongUse: the file is there already and `force` is not given, or it is a link or a folder.
        NotSaved: the disk says no; what was there before still is.
    """
    if output is None or str(output) == "-":
        click.echo(content, nl=False)
        return
    output = Path(file_meant(str(output)))
    try:
        if force and output.is_file() and not output.is_symlink():
            _replace(output, content)
        else:
            write_new(output, content)
    except FileExistsError:
        raise _taken(output) from None
    except OSError as error:
        raise NotSaved(f"{output} can't be written ({error.strerror}), name another file") from None
    click.echo(f"Written to {spelled(str(output))}.", err=True)


def _taken(output: Path) -> WrongUse:
    if output.is_dir():
        return WrongUse(f"{output} is a folder, name a file in it")
    if output.is_symlink() or not output.is_file():
        return WrongUse(f"{output} is a link or no ordinary file, name another one")
    return WrongUse(f"{output} is there already, name another file or add --force")


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    write_new(fresh, content)
    try:
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise
