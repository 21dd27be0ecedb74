"""CSV as rows, whatever parts its cells: a comma, a semicolon, a tab or a bar.

Rows are numbered as a spreadsheet shows them: a line break in a cell makes no new row.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator

from imgcoach.exchange.tables.grid import COLUMNS, LOOKED_AT, Row, row_of

_PARTED_BY = ",;\t|"
_SAYS_BY_WHAT = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)


class Unpaired(ValueError):
    """A row that is no CSV; the message names it and says why."""


def rows_of(text: str, known: Callable[[str], bool]) -> Iterator[Row]:
    """The rows that are not empty.

    Args:
        known: whether a column's name is one that is looked for; tells by what the cells are parted.

    Raises:
        Unpaired: when it comes to the row.
    """
    by, text = _parted_by(text, known)
    return _rows(text, by)


def _parted_by(text: str, known: Callable[[str], bool]) -> tuple[str, str]:
    """What parts the cells, and the text without the line in which Excel says so."""
    if said := _SAYS_BY_WHAT.match(text):
        return said[1], text[said.end() :]

    def fit(by: str) -> tuple[int, int]:
        rows = _first(_rows(text, by))
        return max(
            ((sum(map(known, row.cells[:COLUMNS])), len(row.cells) - 1) for row in rows), default=(0, 0)
        )

    return max(_PARTED_BY, key=fit), text


def _first(rows: Iterable[Row]) -> Iterator[Row]:
    try:
        for row, _ in zip(rows, range(LOOKED_AT), strict=False):
            yield row
    except Unpaired:
        return


def _rows(text: str, by: str) -> Iterator[Row]:
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=by, strict=True)
    try:
        for number, cells in enumerate(reader, 1):
            if row := row_of(number, cells):
                yield row
    except csv.Error as error:
        reason = "a cell is too long" if "field limit" in str(error) else "its quotes don't pair up"
        raise Unpaired(f"row {number + 1}: {reason}; correct it and import again") from None
