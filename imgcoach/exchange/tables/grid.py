"""Rows of cells, as CSV and a workbook give them alike."""

from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = 200
"""Columns a table may have."""

LOOKED_AT = 40
"""Rows among which the header is looked for, and by which it is told how cells are parted."""


class NoResult(str):
    """A formula whose result the file does not hold, as no spreadsheet has saved it."""


@dataclass(frozen=True)
class Row:
    """One row that is not empty."""

    number: int
    """As a spreadsheet shows it."""
    cells: tuple[str, ...]
    """Without empty ones at the end."""
    width: int
    """How many cells the file gives it, the empty ones at the end included."""

    def cell(self, place: int) -> str:
        """The cell of a column; empty where the row ends before it."""
        return self.cells[place] if place < len(self.cells) else ""

    @property
    def filled(self) -> list[int]:
        """The columns in which something stands."""
        return [place for place, cell in enumerate(self.cells) if cell.strip()]


def row_of(number: int, cells: Sequence[str]) -> Row | None:
    """The row of these cells; None when all are empty."""
    filled = len(cells)
    while filled and not cells[filled - 1].strip():
        filled -= 1
    return Row(number, tuple(cells[:filled]), len(cells)) if filled else None


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook, or all of a CSV file."""

    name: str
    """Empty for CSV."""
    rows: tuple[Row, ...]
