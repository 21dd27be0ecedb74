"""The records of one kind: a list, and the form of the one that is opened."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import ScreenSuspend
from textual.widgets import Static

from imgcoach.model.profile import RECORDS_BEHIND, RecordKind
from imgcoach.model.records import Entry
from imgcoach.store import Put, Remove, SetProfile
from imgcoach.text import show
from imgcoach.words.names import LISTS
from imgcoach.words.records import ORDERS, about, line, ordered, summary

from ..desk import Desk
from ..forms.form import Form
from ..parts.program_table import ProgramTable
from ..saver import nothing
from ..unsaved import Typing
from ..widgets.field import ROW_KEYS
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.search import Search
from . import PROFILE
from .base import Place
from .one_record import OneRecord

_IN_LIST = ("add", "copy", "remove", "none", "order", "search")


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
        ("o", "order", "Order"),
        ("slash", "search", "Filter"),
        *ROW_KEYS,
        Binding("escape", "back", "Back", show=False),
    ]

    def __init__(self, desk: Desk, typing: Typing, kind: RecordKind) -> None:
        super().__init__(desk, typing)
        self.kind = kind
        self._form = Form(desk, typing)
        self._one = OneRecord(kind, None, typing, self._save)
        self._order = 0

    def matter(self) -> ComposeResult:
        """The list with what there is to say, and the form in their place while a record is open."""
        yield self.heading("", id="listed")
        yield Search("words; Esc shows all again")
        yield ProgramTable(id="records") if self.kind == "programs" else Lines(id="records")
        yield self.heading("", id="said")
        yield Static("", id="about", markup=False)
        with Vertical(id="sheet"):
            yield self._form

    async def show(self) -> None:
        """List what there is now; an open form takes in what another window stored."""
        records = self._records
        if self._is_open and self._one.take_in(self._all):
            self._form.refill()
        status, content = self.desk.status, self.desk.content
        heading = self.query_one("#listed", Heading)
        heading.title = f"{LISTS[self.kind]}: {len(self._all)}"
        heading.right = f"by {ORDERS[self._order]}" if self.kind == "programs" and self._order else ""
        if isinstance(self._list, ProgramTable):
            self._list.fill(records, status, content)
        else:
            self._list.fill([(each.id, line(each, status.assessment, content)) for each in records])
        self.refresh_bindings()
        self._tell()

    def figures(self) -> Sequence[str]:
        """Those behind the question that the records answer."""
        findings = self.desk.status.assessment.findings
        return next(each.figures for name, each in findings.items() if RECORDS_BEHIND.get(name) == self.kind)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a form the keys of the list are letters."""
        if action in _IN_LIST and self.stands and (self._is_open or self._searches):
            return False
        if action == "none" and self.stands and self._all:
            return False
        if action == "move":
            return self._is_open
        if action == "order":
            return self.kind == "programs"
        return super().check_action(action, parameters)

    async def action_add(self) -> None:
        """Begin a new record, or go on with the one begun."""
        await self._open(None)

    def action_copy(self) -> None:
        """Store the record in focus once more, to change what differs."""
        if (record := self._current) is not None:
            self._save(record.again(), None)

    def action_remove(self) -> None:
        """Delete the record in focus; undo brings it back."""
        if (record := self._current) is not None:
            self.desk.save(Remove(self.kind, record))
            self.notify("Deleted. u brings it back.", markup=False)

    def action_none(self) -> None:
        """Say that there is nothing to list, or take that back."""
        self._say_none(not self._says_none)

    async def action_order(self) -> None:
        """Put the list in another order."""
        self._order = (self._order + 1) % len(ORDERS)
        await self.show()

    def action_search(self) -> None:
        """Show only those with some words."""
        self.query_one(Search).open()

    def action_move(self, by: int) -> None:
        """From field to field."""
        (self.focus_next if by > 0 else self.focus_previous)("Choice, Input")

    async def action_back(self) -> None:
        """Leave the form, the search, or the list."""
        if self._is_open:
            self._close()
            await self.show()
        elif self._searches:
            self.query_one(Search).close()
        elif len(self.app.screen_stack) > 1:
            self.dismiss()

    @property
    def _list(self) -> Lines | ProgramTable:
        return self.query_one(ProgramTable) if self.kind == "programs" else self.query_one(Lines)

    @property
    def _all(self) -> Sequence[Entry]:
        return self.desk.records(self.kind)

    @property
    def _says_none(self) -> bool:
        return self.kind in self.desk.ahead.nothing_to_list

    def _say_none(self, none: bool) -> None:
        self.desk.save(SetProfile.answer(self.desk.ahead, f"nothing_to_list.{self.kind}", none))

    @property
    def _records(self) -> list[Entry]:
        """Those that the search leaves, in the order chosen."""
        words = self.query_one(Search).value.casefold().split()
        found = [each for each in self._all if all(word in str(dict(each)).casefold() for word in words)]
        return ordered(found, ORDERS[self._order], self.desk.status.assessment)

    @property
    def _current(self) -> Entry | None:
        id = self._list.current
        return next((each for each in self._all if each.id == id), None)

    @property
    def _is_open(self) -> bool:
        return self.has_class("-form")

    @property
    def _searches(self) -> bool:
        return self.query_one(Search).is_open

    async def _open(self, record: Entry | None) -> None:
        self.add_class("-form")
        self._one = OneRecord(self.kind, record, self.typing, self._save)
        asks = [ask for ask in self.desk.content.record_fields.values() if ask.id.startswith(f"{self.kind}.")]
        await self._form.open(self._one, asks)
        self._form.enter()
        self._tell()
        self.refresh_bindings()

    @on(ScreenSuspend)
    def _settle(self) -> None:
        if self._is_open:
            self._form.settle()

    def _close(self) -> None:
        self._form.settle()
        self.remove_class("-form")
        self._list.focus()
        self.refresh_bindings()

    def _tell(self) -> None:
        """What there is to say of the record in focus, and of all."""
        status, content, record = self.desk.status, self.desk.content, self._current
        said = self.query_one("#said", Heading)
        if self._is_open:
            new = self._one.record is None
            said.title = "A new one" if new else "Each answer is saved as you give it"
            return
        said.title = "What this comes to"
        seen, today = status.assessment, status.as_of
        lines = [] if record is None else [about(record, seen, content, today)]
        lines += self._form.troubles
        if self._one.unfinished:
            lines.append("One is not finished: a goes on with it.")
        if not self._all:
            lines.append(
                "You said that there is nothing to list. n takes it back, a adds one."
                if self._says_none
                else "Nothing is entered yet: it counts neither for nor against you. a adds one, n says none."
            )
        lines += summary(self.kind, status.person, seen, content, today)
        self.query_one("#about", Static).update("\n".join(map(show, lines)))

    def _save(self, record: Entry, was: Entry | None, then: Callable[[], None] = nothing) -> None:
        self.desk.save(Put(self.kind, record, was), then=then)
        if self._says_none:
            self._say_none(False)

    @on(Lines.Reached)
    @on(ProgramTable.Reached)
    def _reached(self) -> None:
        self._tell()

    @on(Lines.OptionSelected)
    @on(ProgramTable.RowSelected)
    async def _chosen(self) -> None:
        if (record := self._current) is not None:
            await self._open(record)

    @on(Search.Searched)
    async def _searched(self) -> None:
        await self.show()

    @on(Search.Left)
    def _through(self) -> None:
        self._list.focus()

    @on(Form.Finished)
    async def _finished(self) -> None:
        if not self._form.troubles:
            await self.action_back()
