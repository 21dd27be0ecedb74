"""The fields of one record: each is saved as it is given, a new record as soon as it has what it needs."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from imgcoach.errors import Rejected
from imgcoach.model.person import KINDS
from imgcoach.model.problems import problems
from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry

from ..desk import Desk
from ..unsaved import Typing
from .answers import in_words, read
from .questionnaire import Ask
from .record_asks import RECORD_ASKS
from .row import Row

_GOES_ON = ("now", "present", "today")


class RecordForm(VerticalScroll):
    """A row for each field, and below what is meant and what is wrong."""

    class Stored(Message):
        """The record is to be stored as `record`; before it was `was`, None for a new one."""

        def __init__(self, record: Entry, was: Entry | None) -> None:
            super().__init__()
            self.record, self.was = record, was

    class Finished(Message):
        """The person is through with the last field."""

    def __init__(self, desk: Desk, typing: Typing, kind: RecordKind) -> None:
        super().__init__(id="form", can_focus=False)
        self._desk, self._typing, self._kind = desk, typing, kind
        self.record: Entry | None = None
        """The record as this window knows it; None while a new one lacks something."""
        self._given: dict[str, Any] = {}
        self._wrong: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """The rows, the help and the errors."""
        yield Vertical(id="rows")
        yield Static("", id="help", markup=False)
        yield Static("", id="wrong", markup=False)

    @property
    def rows(self) -> list[Row]:
        """The rows in their order."""
        return list(self.query(Row))

    @property
    def unfinished(self) -> bool:
        """Whether something is given for a new record that can't be stored yet."""
        return self.record is None and bool(self._given)

    async def open(self, record: Entry | None) -> None:
        """Show a record, or the empty form of a new one with what was given for it before."""
        self.record, self._wrong = record, {}
        kept = self._typing.recall(self._draft) if record is None else None
        self._given = json.loads(kept) if kept else {}
        asks, content = RECORD_ASKS[self._kind], self._desk.content
        names = [each.name for each in content.specialties.values()]
        rows = [Row(ask, *self._shown(ask), names if ask.kind == "specialty" else []) for ask in asks]
        container = self.query_one("#rows")
        await container.remove_children()
        await container.mount_all(rows)
        for row in rows:
            if not row.ask.options and (text := self._typing.recall(self._field(row.ask))) is not None:
                row.restore(text)
        self._say(asks[0])
        rows[0].enter()

    def refill(self, record: Entry | None) -> None:
        """Take in what another window stored."""
        if record is None or self.record is None or record == self.record:
            return
        self.record = record
        for row in self.rows:
            row.show(*self._shown(row.ask))

    @property
    def troubles(self) -> list[str]:
        """What was typed and could not be saved; its text is kept for when the record is opened again."""
        return list(self._wrong.values())

    def settle(self) -> None:
        """Take what is typed in a field that was not left yet."""
        for row in self.rows:
            if (text := row.pending) is not None:
                self._take(row, text)

    @property
    def _draft(self) -> str:
        return f"{self._kind} new"

    def _field(self, ask: Ask) -> str:
        return f"{self._kind} {self.record.id if self.record else 'new'} {ask.path}"

    def _shown(self, ask: Ask) -> tuple[Any, str]:
        """The value of a field and the text that stands for it."""
        if self.record is not None:
            value = getattr(self.record, ask.path)
            return value, in_words(value, ask, self._desk.content)
        given = self._given.get(ask.path)
        return given, "" if given is None or ask.options else str(given)

    @on(Row.Entered)
    def _entered(self, event: Row.Entered) -> None:
        event.stop()
        self._say(event.ask)

    @on(Row.Typed)
    def _typed(self, event: Row.Typed) -> None:
        event.stop()
        self._typing.heard(self._field(event.ask), event.text)

    @on(Row.Given)
    def _answered(self, event: Row.Given) -> None:
        event.stop()
        row = next((each for each in self.rows if each.ask == event.ask), None)
        if row is not None:
            self._take(row, event.value)

    @on(Row.Finished)
    def _through(self, event: Row.Finished) -> None:
        event.stop()
        after = self.rows[self.rows.index(event.row) + 1 :]
        if after:
            after[0].enter()
            return
        self.settle()
        if not self._wrong:
            self.post_message(self.Finished())

    def _take(self, row: Row, given: Any) -> None:
        """Store the record with this answer; one that does not fit is told, and its text kept."""
        ask, field = row.ask, self._field(row.ask)
        try:
            value = given if ask.options else self._read(given, ask)
            record = self._with(ask, value)
        except Rejected as error:
            self._wrong[ask.path] = f"{ask.label}: {error}. Not saved yet."
        else:
            self._wrong.pop(ask.path, None)
            self._given[ask.path] = given
            row.given()
            self._typing.settled(field)
            self._store(record)
        self._say(ask)

    def _read(self, text: str, ask: Ask) -> Any:
        if ask.path == "end" and text.strip().lower() in _GOES_ON:
            return None
        return read(text, ask, self._desk.content)

    def _with(self, ask: Ask, value: Any) -> Entry | None:
        """The record with another value; None while a new one lacks something. Raises Rejected."""
        model = KINDS[self._kind]
        document: Mapping[str, Any] = dict(self.record) if self.record else self._values(ask.path)
        try:
            return model.model_validate({**document, ask.path: value})
        except ValidationError as error:
            if all(each["type"] == "missing" for each in error.errors()):
                return None
            raise Rejected(str(problems(error)[0])) from None

    def _values(self, besides: str) -> dict[str, Any]:
        """What was given for a new record; what is empty is left to its default."""
        asks = {ask.path: ask for ask in RECORD_ASKS[self._kind]}
        read_ = {
            path: given if asks[path].options else self._read(given, asks[path])
            for path, given in self._given.items()
            if path != besides
        }
        return {path: value for path, value in read_.items() if value is not None}

    def _store(self, record: Entry | None) -> None:
        if record is None:
            self._typing.heard(self._draft, json.dumps(self._given))
        elif record != self.record:
            was, self.record = self.record, record
            self._given = {}
            self._typing.settled(self._draft)
            self.post_message(self.Stored(record, was))

    def _say(self, ask: Ask) -> None:
        self.query_one("#help", Static).update(ask.help)
        lines = self.troubles
        if self.record is None and (lacking := self._lacking()):
            lines.append(f"To be stored it still needs: {', '.join(lacking)}.")
        self.query_one("#wrong", Static).update("\n".join(lines))

    def _lacking(self) -> list[str]:
        fields = KINDS[self._kind].model_fields
        return [
            ask.label
            for ask in RECORD_ASKS[self._kind]
            if fields[ask.path].is_required() and not self._given.get(ask.path)
        ]
