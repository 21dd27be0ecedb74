"""An Excel workbook as rows of text, each cell as the spreadsheet shows it.

Its reader, openpyxl, is an extra (`imgcoach[xlsx]`) and is imported when a workbook is read, never before.
"""

import re
import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, LargeZipFile, ZipFile

from imgcoach.exchange.tables.grid import NoResult, Row, Sheet, row_of

LIMIT = 32 * 1024 * 1024
"""Bytes that the parts of a workbook may unpack to; a list of 5000 rows takes about six million."""

_PARTS = 500
_SHEETS = 50
_ROWS_LOOKED_AT = 20_000
"""Row numbers up to which rows are looked for: a sheet may have gaps."""

_SAVE_AS = 'save it as "CSV UTF-8" in the spreadsheet'
_OTHERS = {
    "content.xml": "is an OpenDocument file",
    "xl/workbook.bin": "is a binary Excel workbook (.xlsb)",
    "Index/Document.iwa": "is a Numbers file",
    "word/document.xml": "is a Word document",
}
_BROKEN = (
    AttributeError,
    BadZipFile,
    EOFError,
    IndexError,
    KeyError,
    LargeZipFile,
    NotImplementedError,
    OSError,
    OverflowError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What openpyxl and zipfile raise for a workbook that is none, or is damaged."""

_QUOTED = re.compile(r'"[^"]*"|\\.')


class Unreadable(Exception):
    """A workbook that can't be taken; the message says why and what to do."""


def sheets(raw: bytes, most_rows: int, most_columns: int) -> list[Sheet]:
    """The sheets that are not hidden, each with one row and one column more than asked for at most.

    Raises:
        Unreadable: it is no workbook that can be read here.
    """
    if not raw.startswith(b"PK"):
        raise Unreadable(
            "is an old Excel workbook (.xls), or one with a password; "
            f"save it as .xlsx without one, or {_SAVE_AS}"
        )
    try:
        formulas = _look(raw)
    except _BROKEN:
        raise Unreadable(f"is a workbook that is damaged or cut short; {_SAVE_AS}") from None
    try:
        import openpyxl
    except ImportError:
        raise Unreadable(
            "is an Excel workbook, which needs the extra imgcoach[xlsx]: pip install openpyxl "
            f"where imgcoach is installed, or {_SAVE_AS}"
        ) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and rules that are nothing to a list
            pages = _shown(openpyxl.load_workbook(BytesIO(raw), read_only=True, data_only=True))
            written = _shown(openpyxl.load_workbook(BytesIO(raw), read_only=True)) if formulas else pages
            return [_sheet(*each, most_rows, most_columns) for each in zip(pages, written, strict=True)]
    except _BROKEN:
        raise Unreadable(f"is a workbook that is damaged or of a kind not known here; {_SAVE_AS}") from None


def _look(raw: bytes) -> bool:
    """Look at a workbook's parts before they are unpacked; whether one holds a formula."""
    with ZipFile(BytesIO(raw)) as parts:
        names = parts.namelist()
        for part, what in _OTHERS.items():
            if part in names:
                raise Unreadable(f"{what}; save it as .xlsx, or {_SAVE_AS}")
        if "[Content_Types].xml" not in names:
            raise Unreadable(f"is a ZIP file, not a workbook; {_SAVE_AS}")
        inside = [each for each in parts.infolist() if each.filename.endswith((".xml", ".rels"))]
        if len(names) > _PARTS or sum(each.file_size for each in inside) > LIMIT:
            raise Unreadable(f"unpacks to more than {LIMIT // 1024**2} MiB, too large for a list of programs")
        pages = [each for each in inside if each.filename.startswith("xl/worksheets/sheet")]
        return any(b"<f>" in page or b"<f " in page for page in map(parts.read, pages))


def _shown(book: Any) -> list[Any]:
    return [each for each in book.worksheets if each.sheet_state == "visible"][:_SHEETS]


def _sheet(page: Any, written: Any, most_rows: int, most_columns: int) -> Sheet:
    """A sheet's rows, all of the width of the widest.

    Args:
        written: the same sheet with its formulas, or `page` where there are none.
    """
    rows = list(islice(_rows(page, written, most_columns + 1), most_rows + 1))
    width = max((len(row.cells) for row in rows), default=0)
    return Sheet(page.title, tuple(Row(row.number, row.cells, width) for row in rows))


def _rows(page: Any, written: Any, columns: int) -> Iterator[Row]:
    cells = _cells(page, columns)
    formulas = cells if page is written else _cells(written, columns)
    for number, row in enumerate(cells, 1):
        beside = row if page is written else next(formulas)
        if found := row_of(number, [_text(*each) for each in zip(row, beside, strict=True)]):
            yield found


def _cells(page: Any, columns: int) -> Iterator[tuple[Any, ...]]:
    page.reset_dimensions()  # what a file says of its size may be wrong
    return iter(page.iter_rows(max_row=_ROWS_LOOKED_AT, max_col=columns))


def _text(cell: Any, written: Any) -> str:
    value = cell.value
    if value is None and written.data_type == "f" and cell.data_type == "n":  # "str" is a result, empty text
        return NoResult(written.value)
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            share = "%" in _QUOTED.sub("", cell.number_format or "")
            return f"{value * 100:.12g}%" if share else f"{value:.15g}"
        case datetime():
            return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
        case date():
            return f"{value:%Y-%m-%d}"
        case time():
            return f"{value:%H:%M}"
    return str(value)
