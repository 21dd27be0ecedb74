"""A list of programs as CSV: out to any spreadsheet, and back in from any."""

from collections.abc import Iterable, Sequence

from imgcoach.exchange.csv_out import spreadsheet
from imgcoach.exchange.programs.column_names import FIELDS, NOT_IMPORTED
from imgcoach.exchange.tables.grid import Row
from imgcoach.model.records import Program


def dump(programs: Iterable[Program]) -> bytes:
    """The programs as CSV, a row each."""
    rows = (program.model_dump(mode="json") for program in programs)
    return spreadsheet(FIELDS, ([_cell(name, row[name]) for name in FIELDS] for row in rows))


def cell_of(program: Program, field: str) -> str:
    """A value as an export writes it; empty when it is not known."""
    return _cell(field, program.model_dump(mode="json")[field])


def _cell(field: str, value: object) -> str:
    if value is None:
        return ""
    if field == "visas" and isinstance(value, list):
        return ";".join(value) if value else "none"
    return str(value)


def dump_rows(header: Sequence[str], rows: Iterable[tuple[Row, str]]) -> bytes:
    """Rows of somebody's list that could not be taken, whole, each with why in a column of its own."""
    filled = ([row.cell(place) for place in range(len(header))] + [why] for row, why in rows)
    return spreadsheet([*header, NOT_IMPORTED], filled)
