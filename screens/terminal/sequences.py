"""What a terminal sends for one key or one report: how far it goes, and what is said in it.

The forms are those of ECMA-48, of xterm's control sequences and of the kitty keyboard protocol.
"""

import re
from sys import maxunicode
from typing import NamedTuple

ESC = "\x1b"
PASTE, PASTE_END = f"{ESC}[200~", f"{ESC}[201~"

_ANSWER = r"(?:\]\d+;|P[>=!]|P\d+[$+]|_G)[^\x07\x1b]{0,65536}"
"""What a terminal answers in words."""

WHOLE = re.compile(
    r"\x1b(?:"
    r"\[M[^\x1b]{3}"  # a mouse report of old terminals
    r"|\[\[[A-E]"  # F1 to F5 on the Linux console
    r"|\[[0-9]+\$(?!y)"  # a key with Shift in rxvt
    r"|\[[0-?]{0,28}[ -/]?[@-Z\\-~]"  # any other key or report
    r"|O[A-DFHIMP-SXa-dj-y]"  # keys of the keypad, arrows, F1 to F4
    rf"|{_ANSWER}(?:\x07|\x1b\\))"
)
"""A sequence that has come whole."""

BEGUN = re.compile(rf"\x1b(?:\[M[^\x1b]{{0,2}}|\[\[?|\[[0-?]{{1,28}}[ -/]?|O|\]\d*|{_ANSWER}\x1b?)?\Z")
"""One that may not have come whole."""

LOST = re.compile(
    r"\x1b(?:\[[0-?]*[<-?;:][0-?]*[ -/]*[@-~]?|\[[0-9]+[~^@$nct]|\[[EG]|\[M[^\x1b]{3}"
    rf"|{_ANSWER}(?:\x07|\x1b\\)?)"
)
"""What nobody types: a report, or a part of one, or a key that Textual does not know."""

TORN = re.compile(r"\[<\d+;\d+;\d+[Mm]|[\[O][A-D]")
"""What comes behind a lone Esc when a slow line tears a mouse report or an arrow in two."""

ENDLESS = re.compile(r"\x1b\[[0-?]{29,}[ -/]*")
"""The beginning of a sequence longer than any that is known."""

MORE = re.compile("^[0-?]*[ -/]*")
END = re.compile("[@-~]")
"""How such a sequence goes on, and what ends it."""

_REPORTED = re.compile(
    r"\x1b\[(\d{1,7})(?::(\d{0,7}))?(?::(\d{1,7}))?(?:;(\d{0,3})(?::(\d))?)?(?:;((?:\d{0,7}:?){1,16}))?u"
)
_OTHER_KEY = re.compile(r"\x1b\[27;(\d+);(\d+)~")
_WITH_ALT = re.compile(r"\x1b\[(\d+);([34])([A-HP-S~u])")

_SHIFT, _ALT, _LOCKS = 1, 2, 64 | 128
_KEYPAD = {f"{ESC}Ol": ",", f"{ESC}OX": "="}
"""Keys of the keypad that Textual does not know."""
_UP = "3"
_HALVES = range(0xD800, 0xE000)
"""Halves of signs, which are none by themselves."""
_WITH_SHIFT = dict(zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True))
"""The signs of a US board that Shift makes another sign of, not another letter."""
_NO_TEXT = range(0xE000, 0xF900)
"""Numbers that the protocol gives to keys without a sign."""

_SIZE = re.compile(r"\x1b\[48;(\d+)[\d:]*;(\d+)[\d:]*;(\d+)[\d:]*;(\d+)[\d:]*t")

MOST_COLUMNS, MOST_LINES = 1000, 500
"""Of a window: one that says it is larger is drawn in a part of it. Each cell takes memory."""


class Report(NamedTuple):
    """A key as the kitty protocol tells it, in the words that Textual understands.

    Attributes:
        sequence: the same without locks and other names of the key; empty for a key that is let go.
        place: the sign of this key on a US board, with Shift if that is held; empty where it isn't told.
    """

    sequence: str
    place: str


def report(sequence: str) -> Report:
    """What `sequence` says; any but those of the protocol stay as they are.

    A key held with Alt types nothing, unless its text is another sign than the key's own: then the layout has
    made it.
    """
    if other := _OTHER_KEY.fullmatch(sequence):
        sequence = f"{ESC}[{other[2]};{other[1]}u"
    if not (said := _REPORTED.fullmatch(sequence)):
        return Report(_KEYPAD.get(sequence, sequence), "")
    code, shifted, base, modifiers, change, text = said.groups(default="")
    if change == _UP or not all(map(_exists, (code, shifted, base, *text.split(":")))):
        return Report("", "")
    held = max(int(modifiers or 1) - 1, 0) & ~_LOCKS
    sign = _sign(code, shifted, held)
    if not text and sign and held in (0, _SHIFT):
        text = str(ord(sign))
    if held & _ALT and _text(text).casefold() in (chr(int(code)).casefold(), sign):
        text = ""
    place = _sign(base, "", held) if base else ""
    place = _WITH_SHIFT.get(place, place) if held & _SHIFT else place
    held = 0 if held == _SHIFT and text else held
    keys = f";{held + 1};{text}" if text else f";{held + 1}" if held else ""
    return Report(f"{ESC}[{code}{keys}u", place)


def sized(sequence: str) -> str:
    """A report of the size of the window with numbers that can be; empty for a window without room.

    Where the terminal does not know its size in pixels, which it tells as 0, a cell counts as one. Any other
    sequence stays as it is.
    """
    if not (said := _SIZE.fullmatch(sequence)):
        return sequence
    lines, columns, high, wide = map(int, said.groups())
    if not (lines and columns):
        return ""
    lines, columns = min(lines, MOST_LINES), min(columns, MOST_COLUMNS)
    return f"{ESC}[48;{lines};{columns};{high or lines};{wide or columns}t"


def freed(sequence: str) -> str:
    """An arrow or another key with Alt, without it; empty for any other sequence."""
    if not (said := _WITH_ALT.fullmatch(sequence)):
        return ""
    number, held, end = said.groups()
    if held == "4":
        return f"{ESC}[{number};2{end}"
    return f"{ESC}[{number if end in '~u' else ''}{end}"


def _exists(code: str) -> bool:
    return not code or (int(code) <= maxunicode and int(code) not in _HALVES)


def _text(codes: str) -> str:
    return "".join(chr(int(code)) for code in codes.split(":") if code)


def _sign(code: str, shifted: str, held: int) -> str:
    """What the key types by itself; empty for keys that type nothing."""
    number = int(shifted) if shifted and held & _SHIFT else int(code)
    if number < ord(" ") or number == 0x7F or number in _NO_TEXT:
        return ""
    sign = chr(number)
    return sign.upper() if held & _SHIFT else sign
