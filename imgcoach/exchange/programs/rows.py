"""Rows of a table as programs: all that can be taken, and every cell that can't."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from imgcoach.exchange.csv_out import restore
from imgcoach.exchange.programs.columns import TICKS, Columns, heading
from imgcoach.exchange.programs.table import Row, Table
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary
from imgcoach.reading.dictionary import Read
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.words.amounts import some

_TEXTS = ("name", "state", "source", "note", "interview_note")


@dataclass(frozen=True)
class Trouble:
    """A cell, or a row, that can't be taken."""

    row: int
    """As a spreadsheet shows it."""
    column: str
    """Its name; empty when the whole row is meant."""
    rule: str

    def __str__(self) -> str:
        return (
            f"row {self.row}, {self.column}: {self.rule}" if self.column else f"row {self.row}: {self.rule}"
        )


@dataclass(frozen=True)
class Reading:
    """What a table of programs holds."""

    programs: tuple[Program, ...]
    skipped: tuple[int, ...]
    """Rows with a program that is there already: on the list, or further up."""
    troubles: tuple[Trouble, ...]
    """In the order of the rows; with any, nothing may be taken."""


def read(table: Table, columns: Columns, dictionary: Dictionary, listed: Iterable[Program]) -> Reading:
    """Make programs of the rows.

    Args:
        dictionary: the readers of the cells.
        listed: the programs that are there already; the same one is skipped.
    """
    reader = _Reader(columns, dictionary)
    there = {_same(program, columns) for program in listed}
    programs, skipped, troubles = [], [], []
    for row, short in zip(table.rows, _too_short(table), strict=True):
        found = [_width(row, table)] if short else reader.program(row)
        if isinstance(found, list):
            troubles += found
        elif _same(found, columns) in there:
            skipped.append(row.number)
        else:
            there.add(_same(found, columns))
            programs.append(found)
    return Reading(tuple(programs), tuple(skipped), tuple(troubles))


class _Reader:
    """Reads the cells of a row by the fields that their columns hold."""

    def __init__(self, columns: Columns, dictionary: Dictionary) -> None:
        self._columns = columns
        self._own = columns.certain
        self._dictionary = dictionary

    def program(self, row: Row) -> Program | list[Trouble]:
        """The program of a row, or all that is wrong with it, in the order of the columns."""
        values: dict[str, Any] = {}
        broken: dict[int, str] = {}
        for place, field in enumerate(self._columns.fields):
            cell = row.cells[place] if place < len(row.cells) else ""
            try:
                if "\0" in cell:
                    raise ValueError("the cell holds a NUL character")
                if field is not None:
                    values[field] = self._reader(field)(cell)
            except ValueError as error:
                broken[place] = str(error)
        given = {field: value for field, value in _with_visas(values).items() if value is not None}
        try:
            program = Program.model_validate(given)
        except ValidationError as error:
            broken = self._unfit(error) | broken
        else:
            if not broken:
                return program
        return [
            Trouble(row.number, heading(self._columns.header, place), broken[place])
            for place in sorted(broken)
        ]

    def _reader(self, field: str) -> Read:
        return self._text if field in _TEXTS else self._dictionary.program(field)

    def _unfit(self, error: ValidationError) -> dict[int, str]:
        """By column, the rule that its value breaks."""
        found = {str(each["loc"][0]): each.get("ctx", {}) for each in error.errors(include_url=False)}
        return {self._columns.fields.index(name): _rule(name, context) for name, context in found.items()}

    def _text(self, cell: str) -> str | None:
        """Text as it stands in a file of our own; in others, without what only fills a cell."""
        text = restore(cell)
        if self._own or text != cell:
            return text or None
        return None if self._dictionary.unknown(text) else text.strip()


def _rule(field: str, context: Mapping[str, Any]) -> str:
    most = context.get("max_length")
    return RULES[field] if most is None else f"the text is longer than {most} characters"


def _with_visas(values: dict[str, Any]) -> dict[str, Any]:
    """The ticks of single visas as one list; it is empty only when the row says no to each of them."""
    ticks = {visa: values.pop(visa) for visa in TICKS if visa in values}
    if ticks:
        sponsored = [visa for visa, said in ticks.items() if said]
        refused = all(ticks.get(visa) is False for visa in TICKS)
        values["visas"] = sponsored if sponsored or refused else None
    return values


def _too_short(table: Table) -> list[bool]:
    """By row, whether its number of cells is wrong.

    Excel leaves out the separators of empty columns at the end, for blocks of rows; so a row is too short
    only when the rows beside it are not just as short.
    """
    widths = [row.width for row in table.rows]
    beside = zip([0, *widths], widths, [*widths[1:], 0], strict=False)
    full = len(table.header)
    return [
        len(row.cells) > full or (width < full and width not in (before, after))
        for row, (before, width, after) in zip(table.rows, beside, strict=False)
    ]


def _width(row: Row, table: Table) -> Trouble:
    count, full = row.width, len(table.header)
    return Trouble(
        row.number,
        "",
        f"{some(count, 'cell')}, but the header has {full}; look for a line break or an extra sign",
    )


def _same(program: Program, columns: Columns) -> tuple[str | None, ...]:
    """Name, specialty, state and track, as far as the table has columns of the last two."""
    state = plain(program.state or "") if "state" in columns.fields else None
    return plain(program.name), program.specialty, state, program.track if "track" in columns.fields else None
