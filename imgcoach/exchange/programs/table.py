"""A file as a table: its header, wherever it stands, and the rows below it.

Rows are numbered as a spreadsheet shows them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NoReturn

from imgcoach.errors import Rejected, WrongUse
from imgcoach.exchange.programs.header import named_columns, names_in, place_of_header
from imgcoach.exchange.tables.delimited import Unpaired, rows_of
from imgcoach.exchange.tables.encoding import text_of
from imgcoach.exchange.tables.grid import COLUMNS, LOOKED_AT, Row, Sheet
from imgcoach.text import show

LIMIT = 8 * 1024 * 1024
"""Bytes a table may have; 500 programs with long notes take about three million."""

ROWS = 5000
"""Rows it may have: far more than a list holds, so that one with rows to skip fits too."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SAVE_AS = 'save it as "CSV UTF-8" in the spreadsheet'


@dataclass(frozen=True)
class Table:
    """The header, and the rows below it that are not empty."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    at: int = 1
    """The row of the header; 0 = there is none."""
    recognised: bool = True
    """Whether the header was said, or holds a name that is known."""
    above: tuple[Row, ...] = ()
    """What stands above the header."""
    told: tuple[str, ...] = ()
    """What had to be guessed or chosen to read it, each for a line of its own."""


def parse(
    raw: bytes,
    source: str,
    known: Callable[[str], bool],
    *,
    at: int | None = None,
    sheet: str | None = None,
) -> Table:
    """Read a table from CSV or from an Excel workbook.

    Args:
        known: whether a column's name is one that is looked for; tells by what cells are parted, and
            which row is the header.
        at: the row of the header, where the person says it; 0 = there is none.
        sheet: the name of the sheet, where the person says it.

    Raises:
        Rejected: with one line that names `source`, what is wrong with the file, and what to do.
        WrongUse: `at` or `sheet` is not there, or several sheets hold a list.
    """
    if len(raw) > LIMIT:
        _reject(source, f"is larger than {LIMIT // 1024**2} MiB, too large for a list of programs")
    if raw.startswith(_WORKBOOKS):
        from imgcoach.exchange.tables import workbook  # its parts are wanted for nothing else

        try:
            sheets = workbook.sheets(raw, ROWS + LOOKED_AT, COLUMNS)
        except workbook.Unreadable as why:
            _reject(source, str(why))
        chosen, told = _chosen(sheets, source, known, sheet)
    elif sheet is not None:
        raise WrongUse(f"{source}: --sheet is for an Excel workbook, and this is not one, leave it out")
    else:
        chosen, told = _csv(raw, source, known)
    return _table(chosen, source, known, at, told)


def _csv(raw: bytes, source: str, known: Callable[[str], bool]) -> tuple[Sheet, tuple[str, ...]]:
    try:
        text, guessed = text_of(raw)
        rows = tuple(islice(rows_of(text, known), ROWS + LOOKED_AT + 1))
    except Unpaired as why:
        _reject(source, str(why))
    except ValueError:
        _reject(source, f"is not UTF-8 text; {_SAVE_AS}")
    told = f"Read as {guessed}; if letters look wrong, {_SAVE_AS}."
    return Sheet("", rows), (told,) if guessed else ()


def _chosen(
    sheets: Sequence[Sheet], source: str, known: Callable[[str], bool], name: str | None
) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet that is asked for; else the only one that is filled or has a known header."""
    names = ", ".join(show(each.name) for each in sheets)
    if name is not None:
        for each in sheets:
            if each.name.casefold().strip() == name.casefold().strip():
                return each, ()
        raise WrongUse(f"{source}: there is no sheet {show(name)!r}, take one of {names}")
    filled = [each for each in sheets if each.rows]
    best = [each for each in filled if _known(each.rows, known) > 1] or filled
    if len(best) > 1:
        both = ", ".join(show(each.name) for each in best)
        raise WrongUse(f"{source}: several sheets hold a list, say which with --sheet NAME: {both}")
    if not best:
        _reject(source, "is empty; give a file with a header")
    others = [show(each.name) for each in filled if each is not best[0]]
    told = f"Sheet {show(best[0].name)}; left out: {', '.join(others)}."
    return best[0], (told,) if others else ()


def _known(rows: Iterable[Row], known: Callable[[str], bool]) -> int:
    return max((names_in(row, known) for row in islice(rows, LOOKED_AT)), default=0)


def _table(
    sheet: Sheet, source: str, known: Callable[[str], bool], at: int | None, told: tuple[str, ...]
) -> Table:
    rows = sheet.rows
    if not rows:
        _reject(source, "is empty; give a CSV file with a header")
    place = place_of_header(rows, known) if at is None else _said(rows, source, at)
    recognised, place = place is not None, place or 0
    header, below = (rows[place], rows[place + 1 :]) if place >= 0 else (None, rows)
    _check(source, header, below)
    return Table(
        named_columns(header, below),
        below,
        header.number if header else 0,
        recognised,
        rows[: max(place, 0)],
        told,
    )


def _said(rows: Sequence[Row], source: str, at: int) -> int:
    """The place of the row that is said to be the header; -1 for none."""
    for place, row in enumerate(rows):
        if row.number == at:
            return place
    if at == 0:
        return -1
    raise WrongUse(f"{source}: row {at} is empty or not there, --header names the row of the header")


def _check(source: str, header: Row | None, below: Sequence[Row]) -> None:
    widest = header or max(below, key=lambda row: len(row.cells))
    if len(below) > ROWS:
        _reject(source, f"has more than {ROWS} rows, too many for a list of programs")
    if len(widest.cells) > COLUMNS:
        _reject(source, f"has more than {COLUMNS} columns, too many for a list of programs")
    if header and any("\0" in cell for cell in header.cells):
        _reject(source, f"is not UTF-8 text; {_SAVE_AS}")


def _reject(source: str, reason: str) -> NoReturn:
    raise Rejected(f"{source}: {reason}; nothing was imported")
