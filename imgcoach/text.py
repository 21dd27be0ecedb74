"""What may come in as text, and what may go out to a terminal.

Names and notes travel through files, exports and other people's terminals. A control code in one of them
could move the cursor, set the title or write to the clipboard, so text is cleaned at every entrance, and
once more at every exit, because a data file can also be edited by hand.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

LINE = 200
"""Characters in a field of one line."""

NOTE = 4000
"""Characters in a note."""

PASTE = 20_000
"""Characters that a field takes; more is hardly meant, and would hold up the keys behind it."""

MORE = "..."
"""The mark of a text that goes on where it is not shown."""

_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")

_ODD_BYTE = re.compile("[\udc80-\udcff]")
"""How Python holds a byte of a file's name that is no UTF-8."""

_JOINERS = "\u200c\u200d"
"""Persian, Hindi and family emoji need them; every other invisible sign of layout goes."""


def _welcome(character: str) -> bool:
    if character in "\n\t" or character in _JOINERS:
        return True
    point = ord(character)
    if point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF:
        return False
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def clean(text: str) -> str:
    """Return `text` without anything that is not text: control codes, lone surrogates, overrides.

    Line ends become a newline, and letters are composed (NFC).
    """
    if text.replace("\n", " ").isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", "".join(filter(_welcome, _LINE_END.sub("\n", text))))


def show(text: str) -> str:
    """Return `text` fit for one line of a terminal: clean, with line ends and tabs as spaces."""
    cleaned = clean(text)
    return " ".join(cleaned.split()) if "\n" in cleaned or "\t" in cleaned else cleaned


def spelled(text: str) -> str:
    """Return `text` with each byte of a file's name that is no text spelled out, as \\xff."""
    return _ODD_BYTE.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", text)


def in_one_line(text: str) -> str:
    """Return what several lines say as one: each line end is a space, and nothing else is lost."""
    return " ".join(line.strip() for line in clean(text).splitlines() if line.strip())


def ended(text: str) -> str:
    """Return `text` as a sentence that ends once, be its last word `Hosp.` or a question."""
    return text if text.endswith((".", "!", "?", "\u2026")) else f"{text}."


def capital(text: str) -> str:
    """Return `text` as a sentence begins with it."""
    return text[:1].upper() + text[1:]


def cut(text: str, most: int) -> str:
    """Return `text` where it has at most `most` characters, else its beginning with a mark."""
    return text if len(text) <= most else text[: most - len(MORE)].rstrip() + MORE


def too_long(text: str, most: int) -> str:
    """Return what to say of a text that has more than `most` characters; nothing where it fits."""
    return f"{len(text):,} characters, {most:,} fit: shorten it" if len(text) > most else ""


def if_meant(word: str, known: Iterable[str]) -> str:
    """Return ` (is status meant?)` where one of `known` is much like `word`, else nothing."""
    from difflib import get_close_matches  # nobody waits for it but who made a mistake

    near = get_close_matches(word, known := list(known), 1) or get_close_matches(word.lower(), known, 1)
    return f" (is {near[0]} meant?)" if near else ""


def holding(things: Iterable[T], words: str, text: Callable[[T], str]) -> list[T]:
    """Those whose `text` has each of these words in it, in small letters or capitals; all without words."""
    wanted = words.casefold().split()
    return [each for each in things if not wanted or _has(text(each).casefold(), wanted)]


def _has(text: str, wanted: Iterable[str]) -> bool:
    return all(word in text for word in wanted)
