"""Text measured as the terminal draws it: a Chinese sign or an emoji takes two columns."""

from rich.cells import cell_len, chop_cells
from textual.content import Content

_MORE = " ..."
_PART = 4
"""A word that would leave more than one of so many parts of the line empty is cut instead."""


def columns(text: str) -> int:
    """How many columns `text` takes."""
    return cell_len(text)


def rows(text: str, width: int) -> int:
    """How many rows `text` takes where there are `width` columns."""
    return Content(text).get_height({}, width)


def padded(text: str, width: int) -> str:
    """`text` on one line of exactly `width` columns."""
    shown = fitted(text, width)
    return shown + " " * (width - columns(shown))


def shortened(text: Content, width: int, most: int) -> Content:
    """`text` on at most `most` rows of `width` columns; cut, if it must be, behind a word, with a mark."""
    if text.get_height({}, width) <= most:
        return text
    plain, shown = text.plain, Content("")
    for end in (at for at, sign in enumerate(plain) if sign == " "):
        longer = text[:end].rstrip() + Content(_MORE)
        if longer.get_height({}, width) > most:
            break
        shown = longer
    return shown


def fitted(text: str, width: int) -> str:
    """`text` on one line of at most `width` columns; cut, if it must be, behind a word, with a mark."""
    room, words = width - len(_MORE), " ".join(text.split())
    for whole in (text, words):
        if cell_len(whole) <= width:
            return whole
    if room < 1:
        return ""
    start = chop_cells(words, room)[0]
    last = start if words[len(start)] == " " else start.rpartition(" ")[0]
    return (last if cell_len(start) - cell_len(last) <= room // _PART else start).rstrip() + _MORE
