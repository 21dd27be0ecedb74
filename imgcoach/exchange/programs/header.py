"""Which row of a list names its columns: it may stand below a title."""

from collections.abc import Callable, Sequence

from imgcoach.exchange.programs.column_meaning import plain
from imgcoach.exchange.tables.grid import LOOKED_AT, Row


def names_in(row: Row, known: Callable[[str], bool]) -> int:
    """How many different names of columns a row holds."""
    return len({plain(cell) for cell in row.cells if cell.strip() and known(cell)})


def place_of_header(rows: Sequence[Row], known: Callable[[str], bool]) -> int | None:
    """The place of the row that holds the most names of columns, the first of several; None for no name."""
    counts = [names_in(row, known) for row in rows[:LOOKED_AT]]
    return counts.index(max(counts)) if any(counts) else None


def named_columns(header: Row | None, below: Sequence[Row]) -> tuple[str, ...]:
    """The names of all columns, empty for one that has none.

    A spreadsheet writes as many cells into its header as into any other row; a cell beyond that belongs to no
    column. Without a header every column has no name.
    """
    widest = max((len(row.cells) for row in below), default=0)
    if header is None:
        return ("",) * widest
    columns = max(len(header.cells), min(header.width, widest))
    return header.cells + ("",) * (columns - len(header.cells))
