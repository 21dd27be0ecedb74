"""What an import of programs says: its columns, what it leaves out, what differs and what came of it."""

from collections.abc import Iterator, Sequence

from imgcoach.exchange.programs.column_names import CITY
from imgcoach.exchange.programs.columns import Columns, heading
from imgcoach.exchange.programs.differences import Update
from imgcoach.exchange.programs.leftovers import LeftOut, Sorted, short
from imgcoach.exchange.programs.rows import Reading
from imgcoach.exchange.programs.table import Table
from imgcoach.output import wrapped
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.names import counted

SHOWN = 20
"""Rows that are named one by one."""

FEW = 8
"""Columns that are left out and shown one by one; more of them would push the others off the screen."""


def columns_told(table: Table, columns: Columns, parts: Sorted, source: str) -> Iterator[str]:
    """The header that was found, what each column is taken for, and what is left out, to look at."""
    yield f"Columns of {source}, {_header(table)}"
    names = [short(heading(table.header, place), 32) for place in range(len(table.header))]
    width = max(map(len, names), default=0)
    many = len(columns.left_out) > FEW
    if many:
        yield from wrapped(f"Left out: {', '.join(names[place] for place in columns.left_out)}.", "  ")
    for place, field in enumerate(columns.fields):
        if field or not many:
            yield from _column(table, parts, place, f"  {names[place]:<{width}}  ", field)
    if rows := headings_with_states(parts):
        yield f"  headings between the rows ({_rows(rows)})  -> state"
    for row in table.above:
        yield f'Above the header, left out: row {row.number}, "{short(" ".join(filter(None, row.cells)))}"'


def _column(table: Table, parts: Sorted, place: int, name: str, field: str | None) -> Iterator[str]:
    if field:
        yield f"{name}-> {field}{', kept where it tells two programs apart' if field == CITY else ''}"
        return
    example = next((row.cell(place) for row in parts.rows if row.cell(place).strip()), None)
    if example or table.header[place]:
        yield f"{name}left out" + (f', like "{short(example, 28)}"' if example else ", empty")


def _header(table: Table) -> str:
    return f"header in row {table.at}" if table.at else "without a header"


def headings_with_states(parts: Sorted) -> list[int]:
    """The rows of headings that give the programs below them a state."""
    return [each.row for each in parts.left if each.why == "a heading"] if parts.states else []


def unnamed_text(table: Table, columns: Columns) -> int | None:
    """The one column without a name that holds text and could be the note; None when there is no such."""
    found = [
        place
        for place in columns.left_out
        if not table.header[place].strip() and any(_is_text(row.cell(place)) for row in table.rows)
    ]
    return found[0] if len(found) == 1 and "note" not in columns.fields else None


def _is_text(cell: str) -> bool:
    return len([sign for sign in cell if sign.isalpha()]) > 3


def left_told(left: Sequence[LeftOut]) -> Iterator[str]:
    """The rows that are no programs, by what they are."""
    by_reason: dict[str, list[LeftOut]] = {}
    for each in left:
        by_reason.setdefault(each.why, []).append(each)
    for why, rows in by_reason.items():
        named = ", ".join(f'{each.row} "{each.text}"' for each in rows[:SHOWN])
        more = f" and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
        yield from wrapped(f"Left out, {why}: {'row' if len(rows) == 1 else 'rows'} {named}{more}.")


def updates_told(updates: Sequence[Update]) -> Iterator[str]:
    """What differs, program by program."""
    have = "has" if len(updates) == 1 else "have"
    yield f"{some(len(updates), 'program')} on your list {have} other values in the file:"
    for each in updates[:SHOWN]:
        yield from wrapped(f"{show(each.was.name)} (row {each.row})", "  ")
        for line in each.lines:
            field, _, values = line.partition(": ")
            old, _, new = values.partition(" -> ")
            yield f"    {field}: {short(old)} -> {short(new)}"
    if len(updates) > SHOWN:
        yield f"  and {len(updates) - SHOWN} more"


def outcome_told(read: Reading, *, updated: int, dry_run: bool) -> str:
    """What came of it, in one line."""
    new, skipped, kept = len(read.programs), len(read.skipped), len(read.updates) - updated
    told = f"{'Would add' if dry_run else 'Added'} {counted('programs', new)}" if new else "No new program"
    if updated:
        told += f", {'would update' if dry_run else 'updated'} {counted('programs', updated)}"
    if kept:
        told += f", {some(kept, 'program')} left as on your list (add --update to take the file's values)"
    if skipped:
        told += f", {skipped} skipped: the same program as another ({_rows(read.skipped)})"
    if dry_run or not (new or updated):
        return f"{told}. Nothing was changed."
    return f"{told}. `imgcoach undo` takes it back."


def _rows(numbers: Sequence[int]) -> str:
    word = "row" if len(numbers) == 1 else "rows"
    return f"{word} {', '.join(map(str, numbers[:SHOWN]))}{', ...' if len(numbers) > SHOWN else ''}"
