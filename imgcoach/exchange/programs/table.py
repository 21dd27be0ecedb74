"""A CSV file as a table, however the spreadsheet that wrote it parts its cells.

Rows are numbered as a spreadsheet shows them: the header is row 1, and a line break in a cell makes no new
row.
"""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NoReturn

from imgcoach.errors import Rejected

LIMIT = 8 * 1024 * 1024
"""Bytes a table may have; 500 programs with long notes take about three million."""

ROWS = 5000
"""Rows it may have: far more than a list holds, so that one with rows to skip fits too."""

COLUMNS = 200
"""Columns it may have."""

_PARTED_BY = ",;\t"
_SAYS_BY_WHAT = re.compile(r"sep=([,;\t])\r?\n", re.IGNORECASE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SAVE_AS = 'save it as "CSV UTF-8" in the spreadsheet'


@dataclass(frozen=True)
class Row:
    """One row below the header that is not empty."""

    number: int
    cells: tuple[str, ...]
    """Without empty ones at the end."""
    width: int
    """How many cells the file gives it, the empty ones at the end included."""


@dataclass(frozen=True)
class Table:
    """The header, and the rows that are not empty."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def parse(raw: bytes, source: str, known: Callable[[str], bool]) -> Table:
    """Read a table, parted by comma, semicolon or tab, in UTF-8 or UTF-16.

    Args:
        known: whether a column's name is one that is looked for; tells by what the cells are parted.

    Raises:
        Rejected: with one line that names `source`, what is wrong with the file, and what to do.
    """
    text = _text(raw, source)
    by, text = _parted_by(text, known)
    rows = []
    for row in _rows(text, by, source):
        rows.append(row)
        if len(rows) > ROWS + 1:
            _reject(source, f"has more than {ROWS} rows, too many for a list of programs")
    if not rows:
        _reject(source, "is empty; give a CSV file with a header")
    if len(rows[0].cells) > COLUMNS:
        _reject(source, f"has more than {COLUMNS} columns, too many for a list of programs")
    if any("\0" in cell for cell in rows[0].cells):
        _reject(source, f"is not UTF-8 text; {_SAVE_AS}")
    return Table(rows[0].cells, tuple(rows[1:]))


def _text(raw: bytes, source: str) -> str:
    if len(raw) > LIMIT:
        _reject(source, f"is larger than {LIMIT // 1024**2} MiB, too large for a list of programs")
    if raw.startswith(_WORKBOOKS):
        _reject(source, f"is a workbook, not CSV; {_SAVE_AS}")
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        _reject(source, f"is not UTF-8 text; {_SAVE_AS}")


def _parted_by(text: str, known: Callable[[str], bool]) -> tuple[str, str]:
    """What parts the cells, and the text without the line in which Excel says so."""
    if said := _SAYS_BY_WHAT.match(text):
        return said[1], text[said.end() :]

    def fit(by: str) -> tuple[int, int]:
        try:
            header = next(_rows(text, by, "")).cells
        except (StopIteration, Rejected):
            return 0, 0
        return sum(map(known, header[:COLUMNS])), len(header) - 1

    return max(_PARTED_BY, key=fit), text


def _rows(text: str, by: str, source: str) -> Iterator[Row]:
    number = 0
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=by, strict=True), 1
        ):
            filled = len(cells)
            while filled and not cells[filled - 1].strip():
                filled -= 1
            if filled:
                yield Row(number, tuple(cells[:filled]), len(cells))
    except csv.Error as error:
        reason = "a cell is too long" if "field limit" in str(error) else "its quotes don't pair up"
        _reject(source, f"row {number + 1}: {reason}; correct it and import again")


def _reject(source: str, reason: str) -> NoReturn:
    raise Rejected(f"{source}: {reason}; nothing was imported")
