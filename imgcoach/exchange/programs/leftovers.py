"""Rows of a list that are no programs: totals, headings, a header said again, and a name with nothing else.

Each that is left out is named to the person with its row.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imgcoach.exchange.programs.column_names import CITY
from imgcoach.exchange.programs.columns import Columns
from imgcoach.exchange.programs.location import state_of
from imgcoach.exchange.programs.table import Table
from imgcoach.exchange.tables.grid import NoResult, Row
from imgcoach.text import cut, show

_SUM = (
    r"(?:grand |sub ?-?)?totals?|sum|averages?|avg\.?|mean|median|min(?:imum)?|max(?:imum)?|counts?|n|summary"
)
_TOTAL = re.compile(
    rf"(?:{_SUM})(?:\s+(?:number of )?(?:programs?|rows|applied|interviews?))?\s*[:=]?\s*[\d.,%]*"
    r"|(?:number of|#|no\. of) programs?\s*[:=]?\s*\d*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+]?[\d.,]+\s*(?:%|programs?|rows)?|-|–|—|#[A-Z/0]+[!?]?")
_LINE = re.compile(r"[\s:|=_–—-]{2,}")
_DECORATED = re.compile(r"([-–—=*#_~•►▶>]{2,}).*|.*[-–—=*#_~•]{2,}|[-–—=*#]+\s.*\s[-–—=*#]+")
_GROUP = re.compile(
    r"(?:tier|group|section|part|category|priority|region|list|round)\s*[-#]?\s*(?:\d+|[a-d]|[ivx]+)\b.*"
    r"|(?:reach|target|safety|likely|backup|dream|midwest|northeast|southeast|southwest|south|west"
    r"|(?:east|west) coast|mid-?atlantic|new england)(?:\s+(?:programs?|schools?|states?|region))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s*\(?\s*\d+\s*(?:programs?)?\s*\)?\s*$")


@dataclass(frozen=True)
class LeftOut:
    """A row that is no program."""

    row: int
    why: str
    """What it is: `a total`, `a heading`, …"""
    text: str
    """What stands there, short."""


BARE = "only a name"
"""Why a row is left out that may be a program of which nothing else is told."""


@dataclass(frozen=True)
class Sorted:
    """The rows of a table by what they are."""

    rows: tuple[Row, ...]
    """Those that hold programs."""
    left: tuple[LeftOut, ...]
    states: dict[int, str]
    """By the number of a row, the state that the heading above it names; none where a column says it."""


def sort_rows(table: Table, columns: Columns, *, name_only: bool) -> Sorted:
    """Part the programs from what stands between and below them.

    Args:
        name_only: whether a row with nothing but a name is a program too; in a table that holds nothing but
            names it is one anyhow.
    """
    name_at = columns.fields.index("name")
    others = {place for place, field in enumerate(columns.fields) if field} - {name_at}
    bare = name_only or not any(others.intersection(row.filled) for row in table.rows)
    said = {"state", CITY} & set(columns.fields)
    rows, left = [], []
    states: dict[int, str] = {}
    state = None
    for row in table.rows:
        why = _why(row, table, name_at)
        if why is None and not bare and not others.intersection(row.filled):
            why = BARE if row.cell(name_at).strip() else "without a name"
        if why is None:
            rows.append(row)
            states |= {row.number: state} if state and not said else {}
            continue
        text = row.cell(name_at) if why == BARE else row.cells[row.filled[0]]
        left.append(LeftOut(row.number, why, short(text)))
        state = _state(text) if why == "a heading" else state
    return Sorted(tuple(rows), tuple(left), states)


def short(text: str, most: int = 40) -> str:
    """A cell on one line of a terminal, cut where it is longer than `most`."""
    return cut(show(text).strip(), most)


def _why(row: Row, table: Table, name_at: int) -> str | None:
    """What a row is that is no program."""
    cells = [row.cells[place].strip() for place in row.filled]
    results = [cell.strip() for cell in row.cells if isinstance(cell, NoResult)]
    if all(map(_LINE.fullmatch, cells)):
        return "a line"
    if list(_again(row, table)) == row.filled and len(cells) > 1:
        return "the header again"
    others = [cell for cell in cells if not _TOTAL.fullmatch(cell) and cell not in results]
    if len(others) < len(cells) and _TOTAL.fullmatch(cells[0]) and all(map(_NUMBER.fullmatch, others)):
        return "a total"
    if len(cells) > 1:
        return None
    if _is_heading(cells[0]):
        return "a heading"
    return "without a name" if row.filled[0] != name_at and not row.cell(name_at) else None


def _again(row: Row, table: Table) -> Iterator[int]:
    """The columns in which a row says what the header says."""
    for place in row.filled:
        if place < len(table.header) and show(row.cells[place]).strip() == show(table.header[place]).strip():
            yield place


def _is_heading(cell: str) -> bool:
    return bool(
        _DECORATED.fullmatch(cell) or _GROUP.fullmatch(cell) or cell.endswith(":") or _state(cell) is not None
    )


def _state(cell: str) -> str | None:
    """The state of a heading like "-- New York (12) --" or "Ohio:"."""
    inside = cell.strip(" -–—=*#_~•►▶>:")
    return state_of(_COUNTED.sub("", inside)) or state_of(re.sub(r"(?i)\s+programs?$", "", inside))
