"""What a terminal sends becomes keys, pastes and reports, however it was cut up on the way.

Textual's parser takes Esc and a key that come together for Alt and that key, a report it does not know for
typed letters, and loses what follows input that it can't read. Here the stream is cut into whole sequences
first, and Textual's parser gets one after the other. Esc and a key are Esc and then that key: nobody can tell
how fast they were pressed, and no key of this program is pressed with Alt.
"""

import re
from collections.abc import Iterator
from typing import Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

from .sequences import (
    BEGUN,
    END,
    ENDLESS,
    ESC,
    LOST,
    MORE,
    PASTE,
    PASTE_END,
    TORN,
    WHOLE,
    freed,
    report,
    sized,
)

_ONE_KEY = re.compile("ل[اأإآ]")
"""Two letters that are one key of an Arabic board."""

_RUN = re.compile("[^\x00-\x1f\x7f-\x9f]+")
"""Signs without a key between them that does anything in a text field."""

_TYPED_AT_ONCE = 32
"""Signs that may come in one read and still be keys, pressed while the line stood still; more are a paste."""

_FEW = 8
"""Different signs: with fewer, a key was held down."""

_PATIENCE = 0.5
"""Seconds until the rest of a sequence is not waited for any more; those of a lone Esc are Textual's."""

_PASTE_PATIENCE = 2.0
"""The same for a paste, whose end may be lost."""

_MOST = 64_000
"""Signs of a paste without an end from which its middle is let go; no field takes so many."""

_IN_WORDS = ("]", "P", "_")
"""What stands behind Esc where a terminal answers in words, to what nobody asked."""

_WHOLE_WITH_ESC = {f"{ESC}\x7f", f"{ESC}\x08"}
"""Alt and Backspace: takes a word back."""


class _Parser(XTermParser):
    """Textual's parser without a memory that all parsers share: it held each App that a key was handed to."""

    _parse_extended_key: Any = XTermParser._parse_extended_key.__wrapped__


class PlacedKey(Key):
    """A key whose place on the board is known: `place` is the sign that it has on a US board."""

    def __init__(self, key: str, character: str | None, place: str) -> None:
        super().__init__(key, character)
        self.place = place


PlacedKey.handler_name = Key.handler_name


class Reader:
    """The input of one terminal.

    Attributes:
        patience: seconds after which `give_up` is due if nothing comes; None where nothing is begun.
    """

    patience: float | None

    def __init__(self, *, fused: bool = False, console: bool = False) -> None:
        """Begin with nothing.

        Args:
            fused: what is between here and the keyboard, like tmux, makes one report of Esc and an arrow.
            console: this is the console of Linux, where Esc and Tab is Shift+Tab.
        """
        self._fused = fused
        self._whole = _WHOLE_WITH_ESC | ({f"{ESC}\t"} if console else set())
        self._parser = _Parser()
        self._rest = ""
        self._torn = False
        self._goes_on = False
        self._endless = False
        self.patience = None

    def read(self, text: str) -> Iterator[Message]:
        """What has come whole with `text`; the rest is kept."""
        if self._endless:
            text = self._behind_the_endless(text)
        if self._torn and TORN.match(text):
            text = ESC + text
        self._torn = False
        self._rest += text
        if len(self._rest) > _MOST and self._waits() == _PASTE_PATIENCE:
            self._rest = self._rest[: _MOST // 2] + self._rest[1 - len(PASTE_END) :]
        while self._rest and not self._waits():
            yield from self._next()
        if self._rest:
            self.patience = self._waits()
        else:
            self.patience = _PATIENCE if self._endless else constants.ESCAPE_DELAY if self._goes_on else None

    def give_up(self) -> Iterator[Message]:
        """What is begun will not be ended: it was typed, or it is lost."""
        rest, self._rest, self.patience = self._rest, "", None
        self._goes_on = self._endless = False
        if rest.startswith(PASTE):
            yield Paste(rest.removeprefix(PASTE))
        elif not LOST.match(rest):
            self._torn = rest == ESC
            yield from self._typed(rest)

    def _waits(self) -> float | None:
        """How long to wait for more before what is there can be read."""
        if self._rest.startswith(PASTE):
            return None if PASTE_END in self._rest else _PASTE_PATIENCE
        if WHOLE.match(self._rest) or not BEGUN.match(self._rest):
            return None
        return constants.ESCAPE_DELAY if self._rest == ESC else _PATIENCE

    def _next(self) -> Iterator[Message]:
        """The first thing of what is there."""
        if self._rest.startswith(PASTE):
            text, _, self._rest = self._rest.removeprefix(PASTE).partition(PASTE_END)
            yield Paste(text.replace("\0", ""))
        elif found := WHOLE.match(self._rest):
            self._rest = self._rest[found.end() :]
            yield from self._sequence(found[0])
        elif (pair := self._rest[:2]) in self._whole:
            self._rest = self._rest[2:]
            yield from self._parse(pair)
        elif found := LOST.match(self._rest):
            self._rest = self._rest[found.end() :]
            self._endless = not self._rest and bool(ENDLESS.fullmatch(found[0]))
        elif self._rest[0] == ESC:
            self._rest = self._rest[1:]
            yield from self._typed(ESC)
        elif (run := self._pasted()) is not None:
            self._rest = self._rest[len(run) :]
            self._goes_on = not self._rest
            yield Paste(run)
        else:
            length = 2 if _ONE_KEY.match(self._rest) else 1
            key, self._rest = self._rest[:length], self._rest[length:]
            yield from self._typed(key)

    def _behind_the_endless(self, text: str) -> str:
        """What comes behind a sequence longer than any, of which only the beginning had come."""
        rest = MORE.sub("", text, count=1)
        self._endless = not rest
        return rest[1:] if END.match(rest) else rest

    def _pasted(self) -> str | None:
        """A text that comes at once, from a terminal that does not mark what is pasted."""
        goes_on, self._goes_on = self._goes_on, False
        if not (run := _RUN.match(self._rest)):
            return None
        is_long = len(run[0]) > _TYPED_AT_ONCE and len(set(run[0])) > _FEW
        return run[0] if goes_on or is_long else None

    def _typed(self, text: str) -> Iterator[Message]:
        """Keys that type, one by one, and Esc."""
        if _ONE_KEY.fullmatch(text):
            yield Key(text, text)
            return
        for key in text:
            if key == ESC:
                yield Key("escape", ESC)
            else:
                yield from self._parse(key)

    def _sequence(self, sequence: str) -> Iterator[Message]:
        """A key or a report, as far as Textual knows it; a number it can't place, it takes for a letter's."""
        said = report(sized(sequence))
        if self._fused and (inner := freed(said.sequence)):
            yield Key("escape", ESC)
            yield from self._sequence(inner)
            return
        found = [] if said.sequence[1:2] in _IN_WORDS else list(self._parse(said.sequence))
        for each in found:
            if isinstance(each, Key) and said.place:
                yield PlacedKey(each.key, each.character, said.place)
            elif not (isinstance(each, Key) and each.is_printable and said.sequence.endswith("~")):
                yield each
        if not found and said.sequence and not LOST.match(sequence):
            yield from self._typed(sequence)

    def _parse(self, sequence: str) -> Iterator[Message]:
        """What Textual's parser makes of one sequence; it begins anew behind what it does not understand."""
        try:
            found = list(self._parser.feed(sequence)) if sequence else []
        except (ValueError, ArithmeticError):
            found = []
        if not found:
            self._parser = _anew(self._parser)
        yield from found


def _anew(parser: _Parser) -> _Parser:
    """One that has begun nothing, and knows as much of the window: how its mouse counts."""
    fresh = _Parser()
    fresh.mouse_pixels = parser.mouse_pixels
    fresh.terminal_size, fresh.terminal_pixel_size = parser.terminal_size, parser.terminal_pixel_size
    return fresh
