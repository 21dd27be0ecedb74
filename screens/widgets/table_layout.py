"""Where the columns of a table stand in the room there is, and a row of them as one line."""

from collections.abc import Iterator, Sequence
from typing import Any

from imgcoach.words.tables.column import UNKNOWN, Column

from .cells import columns as wide
from .cells import fitted

GAP = 2
"""Columns between two, of which the first is free for the mark of the order."""

MARGIN = 1
"""Columns before the first."""

_NOTHING = {"", UNKNOWN}
"""Where no more than this stands in a column, it is not shown, unless it always is."""


def widths(columns: Sequence[Column[Any]], rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The width of each column in `room` columns of the terminal; 0 = it is not shown.

    What can be cut is cut first, the widest one most; then those go that are said to go.
    """
    texts = [[row[at] for row in rows] for at in range(len(columns))]
    whole = [
        max([wide(column.heading), *map(wide, words)]) if set(words) - _NOTHING or not column.gone else 0
        for column, words in zip(columns, texts, strict=True)
    ]
    least = [
        min(width, max(column.least, wide(column.heading))) if column.least else width
        for column, width in zip(columns, whole, strict=True)
    ]
    while (over := _taken(least) - room) > 0:
        last = max(
            (at for at, width in enumerate(least) if width), key=lambda at: columns[at].gone, default=0
        )
        if not least or columns[last].gone == 0:
            break
        whole[last] = least[last] = 0
    return _narrowed(whole, least, room) if over <= 0 else least


def line(words: Sequence[str], columns: Sequence[Column[Any]], widths: Sequence[int]) -> str:
    """A row: each text in its column, cut with a mark where it is longer."""
    parts = []
    for text, column, width in zip(words, columns, widths, strict=True):
        shown = fitted(text, width)
        space = " " * (width - wide(shown))
        if width:
            parts.append(f"{space}{shown}" if column.right else f"{shown}{space}")
    return (" " * MARGIN + (" " * GAP).join(parts)).rstrip()


def head(columns: Sequence[Column[Any]], widths: Sequence[int], sorted_by: Any, mark: str) -> str:
    """The row of headings, with `mark` right behind that of the column which is sorted by."""
    headings = line([each.heading for each in columns], columns, widths)
    for column, begin, width in placed(columns, widths):
        if column is sorted_by:
            end = begin + (width if column.right else wide(column.heading))
            return f"{headings[:end]}{mark}{headings[end + 1 :]}"
    return headings


def placed(columns: Sequence[Column[Any]], widths: Sequence[int]) -> Iterator[tuple[Column[Any], int, int]]:
    """The columns that are shown, each with where it begins and how wide it is."""
    begin = MARGIN
    for column, width in zip(columns, widths, strict=True):
        if width:
            yield column, begin, width
            begin += width + GAP


def is_cut(words: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether something in a row is cut."""
    return any(0 < width < wide(text) for text, width in zip(words, widths, strict=True))


def _taken(widths: Sequence[int]) -> int:
    shown = [each for each in widths if each]
    return MARGIN + sum(shown) + GAP * len(shown)


def _narrowed(whole: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths, the widest of those that can be cut made narrower until all fit."""
    given = list(whole)
    for _ in range(max(0, _taken(given) - room)):
        given[max((at for at in range(len(given)) if given[at] > least[at]), key=given.__getitem__)] -= 1
    return given
