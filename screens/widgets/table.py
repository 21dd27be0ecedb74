"""A table to move through: headings that stand over their columns, and can be sorted by."""

from collections.abc import Callable, Sequence
from typing import Any

from textual import on
from textual.app import ComposeResult, RenderResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from imgcoach.text import show
from imgcoach.words.tables.column import Column, in_order

from .lines import Lines
from .table_layout import GAP, MARGIN, head, is_cut, line, placed, widths

_MARKS = {False: "▲", True: "▼"}
_ASCII_MARKS = {False: "^", True: "v"}
"""What stands behind the heading of the column that is sorted by: its lowest first, its highest first."""

Group = Callable[[Any], tuple[Any, str]]
"""Gives the id and the words of a line that stands above some records."""

_SCROLLBAR = 1
"""Columns kept free for it, be it there or not."""


class TableHead(Widget):
    """The headings; a click on one sorts by its column, a second one turns the order."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "TableHead { height: 1; text-style: bold; }"

    words: reactive[str] = reactive("")

    class Clicked(Message):
        """The mouse was pressed over column `x` of the terminal, counted from the left edge."""

        def __init__(self, x: int) -> None:
            super().__init__()
            self.x = x

    def render(self) -> RenderResult:
        """All headings on one line."""
        return Content(self.words)

    @on(Click)
    def _pass_on(self, event: Click) -> None:
        self.post_message(self.Clicked(event.x))


class Table(Vertical):
    """Rows under headings, each with an id; place and order are kept when it is filled anew.

    Only as many columns are shown as there is room for. The order is that of the view and stored nowhere.
    """

    DEFAULT_CSS = """
    Table { height: 1fr; min-height: 4; }
    Table Lines, Table Lines:focus, Table Lines.-textual-compact { height: 1fr; }
    """

    class Turned(Message):
        """It stands in another order."""

    def __init__(self, id: str, ascii: bool) -> None:
        """Make one.

        Args:
            id: that of its rows, which have the keys.
            ascii: whether to draw with ASCII signs only.
        """
        super().__init__()
        self._head, self.rows = TableHead(), Lines(id=id)
        self._marks = _ASCII_MARKS if ascii else _MARKS
        self._columns: Sequence[Column[Any]] = ()
        self.records: Sequence[Any] = ()
        self._group: Group | None = None
        self._cells: dict[Any, list[str]] = {}
        self._widths: list[int] = []
        self._sorted: str | None = None
        self._falling = False

    def compose(self) -> ComposeResult:
        """Headings and rows."""
        yield self._head
        yield self.rows

    @property
    def order(self) -> str:
        """What it is sorted by, like `by Min, reversed`; empty while it stands as it was given."""
        column = self._sorted_by
        if column is None:
            return ""
        return f"by {column.heading}{', reversed' if self._falling != column.falling else ''}"

    @property
    def cut(self) -> bool:
        """Whether something in the row in focus is cut."""
        cells = self._cells.get(self.rows.current)
        return cells is not None and is_cut(cells, self._widths)

    def fill(
        self, columns: Sequence[Column[Any]], records: Sequence[Any], group: Group | None = None
    ) -> None:
        """Show records in the order given or in the one chosen before.

        Args:
            columns: from left to right.
            records: with an id each.
            group: gives the id and the words of the line that a record stands under in the order given.
        """
        self._columns, self.records, self._group = columns, records, group
        self._cells = {each.id: [show(column.words(each)) for column in columns] for each in records}
        self._draw()

    def lead_to(self, record: Any) -> None:
        """Highlight the row of a record, if it is there."""
        self.rows.highlight(record.id if record is not None else None)

    def next_group(self) -> None:
        """Go to the first record of the next group, behind the last one to that of the first."""
        heads = [at for at, id in enumerate(self.rows.ids) if id not in self._cells]
        after = [at for at in heads if at > (self.rows.highlighted or 0)] or heads
        if after:
            self.rows.highlighted = after[0] + 1

    def sort_next(self) -> None:
        """Sort by the next of the columns shown; behind the last one it stands again as it was given."""
        headings = [None, *(column.heading for column in self._shown if column.by)]
        at = headings.index(self._sorted) if self._sorted in headings else 0
        self._sort(headings[(at + 1) % len(headings)])

    def turn(self) -> None:
        """Turn the order round."""
        if self._sorted_by is not None:
            self._falling = not self._falling
            self._draw()
            self.post_message(self.Turned())

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        self._draw()

    @property
    def _shown(self) -> list[Column[Any]]:
        return [column for column, _, _ in placed(self._columns, self._widths)]

    @property
    def _sorted_by(self) -> Column[Any] | None:
        return next((each for each in self._columns if each.heading == self._sorted), None)

    def _sort(self, heading: str | None) -> None:
        self._sorted = heading
        self._falling = bool((column := self._sorted_by) and column.falling)
        self._draw()
        self.post_message(self.Turned())

    def _draw(self) -> None:
        column, records = self._sorted_by, self.records
        if column is not None and column.by is not None:
            records = in_order(records, column.by, self._falling)
        cells = [self._cells[each.id] for each in records]
        self._widths = widths(self._columns, cells, self.size.width - _SCROLLBAR)
        self._head.words = (
            head(self._columns, self._widths, column, self._marks[self._falling]) if records else ""
        )
        group = self._group if column is None else None
        rows: dict[Any, str] = {}
        for each in records:
            if group is not None:
                id, words = group(each)
                rows[id] = f"{' ' * MARGIN}{show(words)}"
            rows[each.id] = line(self._cells[each.id], self._columns, self._widths)
        self.rows.fill(list(rows.items()))

    @on(TableHead.Clicked)
    def _clicked(self, event: TableHead.Clicked) -> None:
        event.stop()
        for column, begin, width in placed(self._columns, self._widths):
            if column.by and begin <= event.x < begin + width + GAP:
                if column.heading == self._sorted:
                    self.turn()
                else:
                    self._sort(column.heading)
