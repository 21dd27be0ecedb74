"""The bytes of a list as text, in the encoding that its spreadsheet wrote.

UTF-8 and UTF-16 with a mark say what they are. Without one, UTF-16 shows by its NUL bytes, and what is no
UTF-8 is read as Windows-1252, which Excel writes where nothing else is asked for, if that makes text.
"""

import codecs
import re

_SIGNS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What stands in no list: a file that holds it is something else."""

_UTF_8_SEEN_AS_1252 = re.compile("[ÂÃâ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]")
"""Two letters that in Windows-1252 mean nothing, and one in UTF-8: then the file mixes the two."""

_LOOKED_AT = 4096
"""Bytes by which an encoding without a mark is told."""


def text_of(raw: bytes) -> tuple[str, str | None]:
    """The text, and the name of its encoding where it is told to the person: one that was guessed.

    Raises:
        ValueError: it is no text in any of them.
    """
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ValueError("UTF-32")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16"), None
    if wide := _wide(raw[:_LOOKED_AT]):
        return _sensible(raw.decode(wide)), "UTF-16"
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        return _sensible(raw.decode("cp1252")), "Windows-1252"


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is written in Latin letters is NUL."""
    pairs = len(raw) // 2
    for name, high, low in (("utf-16-le", raw[1::2], raw[::2]), ("utf-16-be", raw[::2], raw[1::2])):
        if pairs > 1 and high.count(0) > pairs / 2 and not low.count(0):
            return name
    return None


def _sensible(text: str) -> str:
    if _SIGNS.search(text) or _UTF_8_SEEN_AS_1252.search(text):
        raise ValueError("no text in this encoding")
    return text
