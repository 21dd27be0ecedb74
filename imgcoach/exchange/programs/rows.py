"""Rows of a table as programs: all that can be taken, and every cell that can't."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from imgcoach.exchange.programs.columns import Columns
from imgcoach.exchange.programs.differences import Found, Update, compare
from imgcoach.exchange.programs.leftovers import LeftOut, short, sort_rows
from imgcoach.exchange.programs.row_reader import RowReader, Trouble
from imgcoach.exchange.programs.table import Table
from imgcoach.exchange.tables.grid import Row
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary
from imgcoach.words.amounts import some


@dataclass(frozen=True)
class Reading:
    """What a table of programs holds."""

    programs: tuple[Program, ...]
    """Those that the list does not have."""
    skipped: tuple[int, ...]
    """Rows with a program that is there already: on the list, or further up."""
    troubles: tuple[Trouble, ...]
    """In the order of the rows."""
    updates: tuple[Update, ...] = ()
    """Programs on the list for which the table has other values."""
    left: tuple[LeftOut, ...] = ()
    """Rows that are no programs, or that nobody can tell from others; and visas that are not kept."""


def read(
    table: Table,
    columns: Columns,
    dictionary: Dictionary,
    listed: Iterable[Program],
    *,
    means: Mapping[str, str] | None = None,
    name_only: bool = False,
) -> Reading:
    """Make programs of the rows.

    Args:
        dictionary: the readers of the cells.
        listed: the programs that are there already.
        means: by a word of the table, or by `column: word`, what the person says to read instead.
        name_only: whether a row with nothing but a name is a program.
    """
    parts = sort_rows(table, columns, name_only=name_only)
    table = replace(table, rows=parts.rows)
    reader = RowReader(table, columns, dictionary, means or {}, parts.states)
    found: list[Found] = []
    troubles: list[Trouble] = []
    for row, short_ in zip(table.rows, _too_short(table), strict=True):
        made = [_width(row, table)] if short_ else reader.program(row)
        if isinstance(made, list):
            troubles += made
        else:
            found.append(made)
    compared = compare(found, listed)
    names = {each.row: short(each.program.name) for each in found}
    doubtful = (LeftOut(row, why, names[row]) for row, why in compared.doubtful)
    left = [*parts.left, *doubtful, *_other_visas(table, columns, dictionary)]
    return Reading(
        compared.new,
        compared.same,
        tuple(troubles),
        compared.updates,
        tuple(sorted(left, key=lambda each: each.row)),
    )


def _other_visas(table: Table, columns: Columns, dictionary: Dictionary) -> Iterator[LeftOut]:
    """Visas that a program sponsors and the list does not keep, like F-1."""
    if "visas" in columns.fields:
        place = columns.fields.index("visas")
        for row in table.rows:
            if named := dictionary.visas_left_out(row.cell(place)):
                yield LeftOut(row.number, "of the visas, what is not kept here", ", ".join(named))


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
