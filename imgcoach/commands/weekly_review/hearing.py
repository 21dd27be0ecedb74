"""A talk in lines with somebody who may leave at any moment: by word, by Ctrl-C, or because the line is lost.

What was read is dealt with before anybody leaves: a signal is only noted, and counts when the next line is
waited for.
"""

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

import click

from imgcoach.output import drop_output, wrapped
from imgcoach.reading.answers import read_wish
from imgcoach.text import clean

_MOST = 4095
"""Bytes of a line that a terminal hands over; the rest of a longer one never arrives."""

_BLOCK = 65536


class Left(Exception):
    """Nobody answers any more.

    Attributes:
        code: the exit code that a shell expects: 0 at the end of input or of one's own will.
        by_word: whether the person said so.
    """

    def __init__(self, code: int = 0, by_word: bool = False) -> None:
        super().__init__()
        self.code, self.by_word = code, by_word


class Back(Exception):
    """The person wants to go to the question before."""


class Hearing:
    """Says paragraphs and hears lines."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._heard, self._ended, self._code = b"", False, 0
        self._wake = -1
        self.lost: OSError | None = None
        """Why nothing that is said can be written any more."""

    @contextmanager
    def open(self) -> Iterator[None]:
        """Note what signals ask for, and let them do their work no more than once."""
        self._wake, waker = os.pipe()
        os.set_blocking(waker, False)
        asked = [each for each in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM) if _is_heard(each)]
        before = {each: signal.signal(each, self._note) for each in asked}
        woken = signal.set_wakeup_fd(waker)
        try:
            yield
        finally:
            signal.set_wakeup_fd(woken)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(self._wake)
            os.close(waker)

    @property
    def is_person(self) -> bool:
        """Whether somebody sits at a terminal, who can be asked again."""
        return sys.stdin is not None and sys.stdin.isatty()

    def say(self, *paragraphs: str) -> None:
        """Print paragraphs, broken to the width; what is heard counts also where nobody reads them."""
        for each in paragraphs:
            try:
                click.echo("\n".join(wrapped(each, width=self._width)))
            except OSError as error:
                self.lost = error
                drop_output(1)

    def line(self, help: str, free: bool = False) -> str:
        """The next line that is meant for the question, clean and without its end.

        Args:
            help: said to whoever asks.
            free: whether any text may be written there.

        Raises:
            Left: there is none.
            Back: the question before is wanted.
        """
        while True:
            if self.lost is not None and self.is_person:
                raise Left
            line = clean(self._next()).strip()
            match read_wish(line, free):
                case "help":
                    self.say(help)
                case "leave":
                    raise Left(by_word=True)
                case "back":
                    raise Back
                case _:
                    return line

    def rest(self) -> list[str]:
        """The lines that were given and not heard; of somebody at a terminal none."""
        lines: list[str] = []
        with suppress(Left):
            while not self.is_person:
                lines.append(self._next().rstrip("\r\n"))
        return lines

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._code = 128 + number
        signal.signal(number, signal.SIG_DFL)

    def _next(self) -> str:
        try:
            number = sys.stdin.fileno() if sys.stdin is not None else -1
        except (OSError, ValueError):  # an input in memory
            return sys.stdin.readline() or self._leave()
        while number >= 0 and b"\n" not in self._heard and not self._ended:
            self._read(number)
        line, end, self._heard = self._heard.partition(b"\n")
        if not line and not end:
            self._leave()
        if len(line) >= _MOST and self.is_person:
            self.say(f"A terminal passes on {_MOST} bytes of a line: check that the end of yours is there.")
        return line.decode(sys.stdin.encoding or "utf-8", "replace") + "\n"

    def _read(self, number: int) -> None:
        select.select([number, self._wake], [], [])
        if self._code:
            self._leave()
        try:
            block = os.read(number, _BLOCK)
        except OSError:  # the terminal has gone
            block = b""
        self._heard += block
        self._ended = not block

    def _leave(self) -> NoReturn:
        raise Left(self._code)


def _is_heard(number: int) -> bool:
    """Whether a signal does something: under nohup it does not."""
    return signal.getsignal(number) is not signal.SIG_IGN
