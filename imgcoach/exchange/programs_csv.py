"""A list of programs as CSV: out to any spreadsheet, and back in from any."""

import csv
import io
from collections.abc import Iterable

from imgcoach.exchange.columns import FIELDS
from imgcoach.exchange.defuse import defuse
from imgcoach.records import Program


def dump(programs: Iterable[Program]) -> bytes:
    """The programs as CSV that survives a spreadsheet: UTF-8 with a mark, CRLF, all quoted, no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(FIELDS)
    for program in programs:
        fields = program.model_dump(mode="json")
        writer.writerow([_cell(name, fields[name]) for name in FIELDS])
    return text.getvalue().encode("utf-8-sig")


def _cell(field: str, value: object) -> str:
    if value is None:
        return ""
    if field == "visas" and isinstance(value, list):
        return ";".join(value) if value else "none"
    return defuse(value) if isinstance(value, str) else str(value)
