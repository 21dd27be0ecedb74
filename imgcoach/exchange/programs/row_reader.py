"""One row of a table as a program, cell by cell; the one place that asks the readers of cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from imgcoach.exchange.csv_out import restore
from imgcoach.exchange.programs.column_names import CITY, TICKS
from imgcoach.exchange.programs.columns import Columns, heading
from imgcoach.exchange.programs.differences import Found
from imgcoach.exchange.programs.fractions import MIXED, is_fraction, percents
from imgcoach.exchange.programs.leftovers import short
from imgcoach.exchange.programs.location import location_of
from imgcoach.exchange.programs.table import Table
from imgcoach.exchange.tables.grid import NoResult, Row
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary, Unread
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.text import clean

_TEXTS = ("name", "state", "source", "note", "interview_note", CITY)


@dataclass(frozen=True)
class Trouble:
    """A cell, or a row, that can't be taken."""

    row: int
    """As a spreadsheet shows it."""
    column: str
    """Its name; empty when the whole row is meant."""
    rule: str
    cell: str = ""
    """What stands there, short; empty for text, which may be private."""
    readings: tuple[str, ...] = ()
    """What the cell can stand for, when that is the trouble."""

    def __str__(self) -> str:
        return (
            f"row {self.row}, {self.column}: {self.rule}" if self.column else f"row {self.row}: {self.rule}"
        )

    @property
    def quoted(self) -> str:
        """The same, with what the cell holds."""
        return f'{self} (here "{self.cell}")' if self.cell else str(self)


class RowReader:
    """Reads the cells of a row by the fields that their columns hold."""

    def __init__(
        self,
        table: Table,
        columns: Columns,
        dictionary: Dictionary,
        means: Mapping[str, str],
        states: Mapping[int, str],
    ) -> None:
        self._columns, self._dictionary = columns, dictionary
        self._means, self._states = means, states
        self._mixed, self._shares = _shares(table, columns)

    def program(self, row: Row) -> Found | list[Trouble]:
        """The program of a row, or all that is wrong with it, in the order of the columns."""
        values: dict[str, Any] = {}
        broken: dict[int, ValueError] = {}
        for place, field in enumerate(self._columns.fields):
            try:
                if "\0" in row.cell(place):
                    raise ValueError("the cell holds a NUL character")
                if field is not None:
                    values[field] = self._value(field, row, place)
            except ValueError as error:
                broken[place] = error
        city = self._settle(values, row)
        given = {field: value for field, value in values.items() if value is not None}
        try:
            program = Program.model_validate(given)
        except ValidationError as error:
            broken = self._unfit(error) | broken
        else:
            if not broken:
                return Found(row.number, program, city)
        return [self._trouble(row, place, broken[place]) for place in sorted(broken)]

    def _value(self, field: str, row: Row, place: int) -> object:
        cell = row.cell(place)
        if isinstance(cell, NoResult):
            raise ValueError(
                "a formula without its result; open the file in the spreadsheet and save it there"
            )
        if field in _TEXTS:
            return self._text(cell, field)
        cell = restore(cell)
        if field == "img_percent":
            cell = self._share(row, cell)
        return self._dictionary.program(field)(self._meant(cell, place))

    def _meant(self, cell: str, place: int) -> str:
        """What the person says to read instead of a cell, in this column or in any."""
        in_any = self._means.get(plain(cell), cell)
        return self._means.get(plain(f"{heading(self._columns.header, place)}: {cell}"), in_any)

    def _settle(self, values: dict[str, Any], row: Row) -> str | None:
        """Make one value of the columns that share it; the city, where it is no part of the state."""
        values |= _with_visas(values)
        for visa in TICKS:
            values.pop(visa, None)
        city, state = values.pop(CITY, None), values.get("state")
        where = location_of(city or "")
        if state is None:
            values["state"] = where.state or self._states.get(row.number) or city
            return where.city if values["state"] != city else None
        there = location_of(state)
        if there.state and there.city and not self._columns.own(self._columns.fields.index("state")):
            values["state"] = there.state
            return where.city or there.city
        return None if there.city else where.city

    def _share(self, row: Row, cell: str) -> str:
        """A share as percent, where the column holds fractions."""
        if self._mixed and is_fraction(cell):
            raise Unread(MIXED)
        return self._shares.get(row.number, cell)

    def _trouble(self, row: Row, place: int, error: ValueError) -> Trouble:
        readings = error.readings if isinstance(error, Unread) else ()
        name = heading(self._columns.header, place)
        quoted = "" if self._columns.fields[place] in _TEXTS else short(row.cell(place))
        return Trouble(row.number, name, str(error), quoted, readings)

    def _unfit(self, error: ValidationError) -> dict[int, ValueError]:
        """By column, the rule that its value breaks."""
        found = {str(each["loc"][0]): each.get("ctx", {}) for each in error.errors(include_url=False)}
        return {
            self._columns.fields.index(name): ValueError(_rule(name, context))
            for name, context in found.items()
        }

    def _text(self, cell: str, field: str) -> str | None:
        """Text as it stands in a file of our own; in others, without what only fills a cell."""
        text = restore(cell)
        if not clean(text).strip() and field != "name":
            return None
        if self._columns.certain or text != cell:
            return text or None
        return None if self._dictionary.unknown(text) else text.strip()


def _shares(table: Table, columns: Columns) -> tuple[bool, dict[int, str]]:
    """Whether fractions and percents are mixed, and by row the share as percent where all are fractions."""
    place = columns.fields.index("img_percent") if "img_percent" in columns.fields else None
    if place is None or columns.own(place):
        return False, {}
    given = [(row.number, restore(row.cell(place))) for row in table.rows]
    try:
        return False, dict(
            zip([number for number, _ in given], percents([cell for _, cell in given]), strict=True)
        )
    except ValueError:
        return True, {}


def _rule(field: str, context: Mapping[str, Any]) -> str:
    most = context.get("max_length")
    return RULES[field] if most is None else f"the text is longer than {most} characters"


def _with_visas(values: Mapping[str, Any]) -> dict[str, Any]:
    """The ticks of single visas as one list; it is empty only when the row says no to each of them."""
    ticks = {visa: values[visa] for visa in TICKS if visa in values}
    if not ticks:
        return {}
    sponsored = [visa for visa, said in ticks.items() if said]
    refused = all(ticks.get(visa) is False for visa in TICKS)
    return {"visas": sponsored if sponsored or refused else None}
