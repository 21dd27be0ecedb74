"""The list of programs as a table: gates, minimum, state, interview where there is one, and name."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.events import Resize
from textual.message import Message
from textual.widgets import DataTable

from imgcoach.coach.season.interviews import invited
from imgcoach.knowledge import Content
from imgcoach.model.records import Entry, Program
from imgcoach.status import Status
from imgcoach.text import show
from imgcoach.words.marks import GATE_MARKS
from imgcoach.words.programs import noted
from imgcoach.words.season.interviews import in_column

_COLUMNS = (("Gates", 5), ("Min", 3), ("State", 5))
"""Those before the name, with their width."""

_INTERVIEW = ("Interview", 9)
"""The one between them and the name, once a program has invited."""

_PADDING = 2
"""Columns beside the text of each cell."""


class ProgramTable(DataTable[Text]):
    """A row for each program; the place is kept when it is filled anew. A long name takes more lines."""

    DEFAULT_CSS = """
    ProgramTable { background: $background; overflow-x: hidden; }
    ProgramTable:focus { background-tint: $background 0%; }
    ProgramTable > .datatable--header, ProgramTable:ansi > .datatable--header { background: $background; }
    """
    BINDINGS = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("home,g", "scroll_top", "First", show=False),
        Binding("end,G", "scroll_bottom", "Last", show=False),
    ]

    class Reached(Message):
        """Another row is in focus now."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, cursor_type="row", show_row_labels=False)
        self._columns: tuple[tuple[str, int], ...] = _COLUMNS
        self._shown: Sequence[tuple[Any, tuple[str, ...]]] = ()
        self._drawn_in = 0

    @property
    def current(self) -> Any:
        """The id of the program in focus; None where there is none."""
        at = self.cursor_row  # -1 once a key or the mouse has sought a row where there is none
        return self._shown[at][0] if 0 <= at < len(self._shown) else None

    def fill(self, programs: Sequence[Entry], status: Status, content: Content) -> None:
        """Show `programs`."""
        at = self.current
        listed = [each for each in programs if isinstance(each, Program)]
        self._columns = (*_COLUMNS, _INTERVIEW) if any(map(invited, listed)) else _COLUMNS
        self._shown = [(each.id, self._cells(each, status, content)) for each in listed]
        self._draw()
        ids = [id for id, _ in self._shown]
        self.move_cursor(row=ids.index(at) if at in ids else 0)

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        if self._room != self._drawn_in:
            self._draw()

    @property
    def _room(self) -> int:
        """The columns of a name."""
        taken = sum(width + _PADDING for _, width in self._columns) + _PADDING
        return max(10, self.scrollable_content_region.width - taken)

    def _cells(self, program: Program, status: Status, content: Content) -> tuple[str, ...]:
        """The cells of one row."""
        found = status.assessment.program_findings.get(program.id)
        mark = GATE_MARKS[found.state if found else None]
        minimum = "?" if program.minimum_step2_ck is None else str(program.minimum_step2_ck)
        reach = " reach" if found and found.reach else ""
        interview = [in_column(program)] if _INTERVIEW in self._columns else []
        beside = "".join(f", {each}" for each in noted(program, status.assessment, content))
        name = f"{show(program.name)}{reach}{beside}"
        return mark, f"{minimum:>3}", show(program.state or ""), *interview, name

    def _draw(self) -> None:
        """Draw all rows in the width there is."""
        at, self._drawn_in = self.cursor_row, self._room
        self.clear(columns=True)
        for label, width in self._columns:
            self.add_column(label, width=width)
        self.add_column("Name", width=self._drawn_in)
        for _, cells in self._shown:
            self.add_row(*map(Text, cells), height=None)
        self.move_cursor(row=at)

    @on(DataTable.RowHighlighted)
    def _highlighted(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        self.post_message(self.Reached())
