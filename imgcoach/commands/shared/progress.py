"""A sign that something goes on, where it takes longer than one waits without a word."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from imgcoach.output import put

_TAKES_A_WHILE = 2 * 1024 * 1024
"""Bytes from which on reading and storing take a second or more."""


@contextmanager
def told_meanwhile(words: str, size: int) -> Iterator[None]:
    """Show `words` while the body works on so many bytes, if these are many and a terminal shows errors.

    The line is gone afterwards; nothing is written to a pipe or a file.
    """
    shown = f"{words} {size // 1024**2} MiB ..." if size > _TAKES_A_WHILE and sys.stderr.isatty() else ""
    put(shown, error=True)
    try:
        yield
    finally:
        put(f"\r{' ' * len(shown)}\r" if shown else "", error=True)
