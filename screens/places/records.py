"""The records of one kind: a list, and the form of the one that is opened."""

from collections.abc import Callable, Sequence
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.events import Resize, ScreenSuspend

from imgcoach.model.profile import RECORDS_BEHIND, RecordKind
from imgcoach.model.records import Entry
from imgcoach.store import Put, Remove, SetProfile
from imgcoach.words.records import newest_first
from imgcoach.words.tables.column import Column
from imgcoach.words.tables.records import columns, headline, holding

from ..desk import Desk
from ..forms.form import Form
from ..parts.record_details import NOTHING, SAID_NOTHING, RecordDetails
from ..saver import nothing
from ..unsaved import Typing
from ..widgets.field import ROW_KEYS
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.search import Search
from ..widgets.table import Table
from . import PROFILE
from .base import Place
from .one_record import OneRecord

_IN_LIST = ("add", "copy", "remove", "none", "order", "reverse", "search")

_EACH = "Each answer is saved as you give it"


class Records(Place):
    """List and form of one kind; Esc leads from the form to the list, and from the list back."""

    name_ = PROFILE
    AUTO_FOCUS = "#records"
    CSS_PATH = "records.tcss"
    BINDINGS = [
        ("a", "add", "Add"),
        ("c", "copy", "Copy"),
        ("d", "remove", "Delete"),
        ("n", "none", "None"),
        ("o", "order", "Sort"),
        ("O", "reverse", "Reverse"),
        ("slash", "search", "Filter"),
        *ROW_KEYS,
        Binding("escape", "back", "Back", show=False),
    ]

    def __init__(self, desk: Desk, typing: Typing, kind: RecordKind) -> None:
        super().__init__(desk, typing)
        self.kind = self.page = kind
        self._form = Form(desk, typing)
        self._one = OneRecord(kind, None, typing, self._save)
        self._table = Table("records", desk.settings.ascii)

    def matter(self) -> ComposeResult:
        """The list with what there is to say, and the form in their place while a record is open."""
        yield self.heading("", id="listed")
        yield Search("words; Esc shows all again")
        with Container(id="panes"):
            yield self._table
            yield RecordDetails(self.desk, self.kind)
        yield self.heading("", id="open")
        with Vertical(id="sheet"):
            yield self._form

    @on(Search.Searched)
    async def show(self) -> None:
        """List what there is now; an open form takes in what another window stored."""
        if self._is_open and self._one.take_in(self._all):
            self._form.refill()
        self._table.fill(self._columns, self._records)
        self._entitle()
        self.refresh_bindings()
        self._tell()

    def figures(self) -> Sequence[str]:
        """Those behind the question that the records answer."""
        findings = self.desk.status.assessment.findings
        return next(each.figures for name, each in findings.items() if RECORDS_BEHIND.get(name) == self.kind)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a form the keys of the list are letters."""
        if action in _IN_LIST and self.stands and (self._is_open or self.query_one(Search).has_focus):
            return False
        if action == "none" and self.stands and self._all:
            return False
        if action == "move":
            return self._is_open
        if action in ("order", "reverse"):
            return self.stands and bool(self._all)
        return super().check_action(action, parameters)

    async def action_add(self) -> None:
        """Begin a new record, or go on with the one begun."""
        await self._open(None)

    async def action_copy(self) -> None:
        """Store the record in focus once more, and open that, to change what differs."""
        if (record := self._current) is not None:
            copy = record.again()
            self._save(copy, None)
            await self._open(copy, f"A copy: change what differs. {_EACH}")

    async def lead_to(self, record: Entry) -> None:
        """Show the list with this record in focus, whatever is open."""
        self._close()
        self.query_one(Search).close()
        await self.show()
        self._table.lead_to(record)

    def action_remove(self) -> None:
        """Delete the record in focus; undo brings it back."""
        if (record := self._current) is not None:
            self.desk.save(Remove(self.kind, record))
            self.notify("Deleted. u brings it back.", markup=False)

    def action_none(self) -> None:
        """Say that there is nothing to list, or take that back."""
        self._say_none(not self._says_none)

    def action_order(self) -> None:
        """Sort by the next column."""
        self._table.sort_next()

    def action_reverse(self) -> None:
        """Turn the order round."""
        self._table.turn()

    def action_search(self) -> None:
        """Show only those with some words."""
        self.query_one(Search).open()

    def action_move(self, by: int) -> None:
        """From field to field."""
        (self.focus_next if by > 0 else self.focus_previous)("Choice, Input")

    async def action_back(self) -> None:
        """Leave a field as it was, the form, the search, or the list."""
        if self._is_open:
            if not self._form.give_up():
                self._close()
                await self.show()
                self._table.lead_to(self._one.record)
        elif self._searches:
            self.query_one(Search).close()
        elif len(self.app.screen_stack) > 1:
            self.dismiss()

    @property
    def _all(self) -> Sequence[Entry]:
        return self.desk.records(self.kind)

    @property
    def _says_none(self) -> bool:
        return self.kind in self.desk.ahead.nothing_to_list

    def _say_none(self, none: bool) -> None:
        self.desk.save(SetProfile.answer(self.desk.ahead, f"nothing_to_list.{self.kind}", none))

    @property
    def _columns(self) -> list[Column[Any]]:
        return columns(self.kind, self.desk.status.assessment, self.desk.content)

    @property
    def _records(self) -> list[Entry]:
        """Those that the search leaves, as a list of them begins."""
        return newest_first(holding(self._all, self._columns, self.query_one(Search).value))

    @property
    def _current(self) -> Entry | None:
        return next((each for each in self._all if each.id == self._table.rows.current), None)

    @property
    def _is_open(self) -> bool:
        return self.has_class("-form")

    @property
    def _searches(self) -> bool:
        return self.query_one(Search).is_open

    async def _open(self, record: Entry | None, said: str = "") -> None:
        self.add_class("-form")
        self.query_one("#open", Heading).title = said or ("A new one" if record is None else _EACH)
        self._one = OneRecord(self.kind, record, self.typing, self._save)
        asks = [ask for ask in self.desk.content.record_fields.values() if ask.id.startswith(f"{self.kind}.")]
        await self._form.open(self._one, asks)
        self._form.enter()
        self.refresh_bindings()

    @on(ScreenSuspend)
    def _settle(self) -> None:
        if self._is_open:
            self._form.settle()

    def _close(self) -> None:
        self._form.settle()
        self.remove_class("-form")
        self._table.rows.focus()
        self.refresh_bindings()

    @on(Table.Turned)
    def _entitle(self) -> None:
        """Say how many there are and what they come to, and the order they stand in."""
        heading, seen = self.query_one("#listed", Heading), self.desk.status.assessment
        shown = len(self._table.records)
        heading.title = headline(self.kind, self._all, shown, seen, self.desk.content)
        heading.right = self._table.order

    @on(Lines.Reached)
    def _tell(self) -> None:
        """What there is to say of the record in focus, and of all."""
        if not self.stands:
            return
        lines = self._form.troubles
        if self._one.unfinished:
            lines.append("One is not finished: a goes on with it.")
        if not self._all:
            lines.append(SAID_NOTHING if self._says_none else NOTHING)
        self.query_one(RecordDetails).tell(self._current, self._table.cut, lines, self.has_class("-wide"))

    def _save(self, record: Entry, was: Entry | None, then: Callable[[], None] = nothing) -> None:
        self.desk.save(Put(self.kind, record, was), then=then)
        if self._says_none:
            self._say_none(False)

    def on_resize(self, event: Resize) -> None:
        """Say as much as there is room for."""
        self.call_after_refresh(self._tell)

    @on(Lines.OptionSelected)
    async def _chosen(self) -> None:
        if (record := self._current) is not None:
            await self._open(record)

    @on(Search.Left)
    def _through(self) -> None:
        self._table.rows.focus()

    @on(Form.Finished)
    async def _finished(self) -> None:
        if not self._form.troubles:
            await self.action_back()
