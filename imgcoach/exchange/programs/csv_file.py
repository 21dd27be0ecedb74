"""A list of programs as CSV: out to any spreadsheet, and back in from any."""

from collections.abc import Iterable

from imgcoach.exchange.csv_out import spreadsheet
from imgcoach.exchange.programs.columns import FIELDS
from imgcoach.model.records import Program


def dump(programs: Iterable[Program]) -> bytes:
    """The programs as CSV, a row each."""
    rows = (program.model_dump(mode="json") for program in programs)
    return spreadsheet(FIELDS, ([_cell(name, row[name]) for name in FIELDS] for row in rows))


def _cell(field: str, value: object) -> str:
    if value is None:
        return ""
    if field == "visas" and isinstance(value, list):
        return ";".join(value) if value else "none"
    return str(value)
