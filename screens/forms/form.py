"""The form: a row for each answer, what is meant by it, and what is wrong. Answers are saved one by one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import Ask
from imgcoach.reading import Dictionary
from imgcoach.text import ended

from ..desk import Desk
from ..unsaved import Typing
from .fields import field_for
from .row import Row
from .subject import Subject


class Form(VerticalScroll):
    """The rows, each with what is wrong there, and below them the help for the one in focus.

    What is wrong in rows that are not shown, and what is lacking, stands below the help.
    """

    DEFAULT_CSS = """
    Form #rows, Form #told { height: auto; }
    Form #help { padding: 0 1; color: $text-muted; }
    Form #wrong { padding: 0 1; text-style: bold; }
    Form.-airy { height: auto; }
    Form.-airy #rows { padding: 1 0; }
    """

    class Finished(Message):
        """The person is through with the last row."""

    def __init__(self, desk: Desk, typing: Typing, classes: str = "") -> None:
        super().__init__(classes=classes, can_focus=False)
        self._desk, self._typing = desk, typing
        self._decided = desk.saver.decided
        self._subject: Subject | None = None
        self._wrong: dict[str, tuple[str, str]] = {}
        """By path the name of what is asked, and what is wrong with the answer."""

    def compose(self) -> ComposeResult:
        """The rows, the help and the errors."""
        yield Vertical(id="rows")
        with Vertical(id="told"):
            yield Static("", id="help", markup=False)
            yield Static("", id="wrong", markup=False)

    @property
    def rows(self) -> list[Row]:
        """The rows in their order."""
        return list(self.query(Row))

    @property
    def current(self) -> Row | None:
        """The row in focus."""
        return next((row for row in self.rows if row.has_focus_within), None)

    @property
    def troubles(self) -> list[str]:
        """What was given and could not be saved; its text is kept for when the row is shown again."""
        return [f"{name}: {sentence}" for name, sentence in self._wrong.values()]

    async def open(self, subject: Subject, asks: Sequence[Ask]) -> None:
        """Ask for other things, or about something else; what was typed for them before is put back."""
        if subject is not self._subject:
            self._subject, self._wrong = subject, {}
        desk = self._desk
        dictionary = Dictionary(desk.content, desk.named_specialties, lambda: desk.settings.today)
        rows = [Row(ask, field_for(ask, dictionary)) for ask in asks]
        for row in rows:
            row.show(subject.value(row.ask.path))
        container = self.query_one("#rows")
        await container.remove_children()
        await container.mount_all(rows)
        for row in rows:
            row.say(self._wrong.get(row.ask.path, ("", ""))[1])
        self._put_back(subject)
        self._explain(rows[0].ask)

    def refill(self) -> None:
        """Show what is held by now, except where the person is typing."""
        if self._subject is not None:
            decided = self._desk.saver.decided
            for row in self.rows:
                row.show(self._subject.value(row.ask.path), known=decided != self._decided)
            self._decided = decided

    def enter(self) -> None:
        """Put the person at the first row."""
        for row in self.rows[:1]:
            row.enter()

    def settle(self) -> None:
        """Take what is typed in a field that was not left yet."""
        for row in self.rows:
            if (text := row.field.pending) is not None:
                self._take(row, text)

    def give_up(self) -> bool:
        """Leave the row in focus as it was, and say so; whether anything was typed there."""
        row, subject = self.current, self._subject
        if row is None or subject is None or not (text := row.give_up(subject.value(row.ask.path))):
            return False
        self._typing.settled(subject.draft(row.ask.path))
        self._wrong.pop(row.ask.path, None)
        row.say(f"Left as it was. You had typed: {text}")
        self._tell()
        return True

    def _put_back(self, subject: Subject) -> None:
        begun = subject.begun()
        for row in self.rows:
            if row.ask.path in begun:
                row.field.restore(begun[row.ask.path])
                self._take(row, begun[row.ask.path])
            draft = subject.draft(row.ask.path)
            if (text := self._typing.recall(draft)) is not None:
                row.put_back(text, self._typing.base(draft))

    @on(Row.Entered)
    def _entered(self, event: Row.Entered) -> None:
        event.stop()
        self._explain(event.row.ask)

    @on(Row.Typed)
    def _typed(self, event: Row.Typed) -> None:
        event.stop()
        if self._subject is None:
            return
        path = event.row.ask.path
        draft = self._subject.draft(path)
        if event.row.field.pending is not None:
            event.row.say(self._wrong.get(path, ("", ""))[1])
            self._typing.heard(draft, event.text, event.row.base)
        elif not self._desk.unsaved:  # it was typed back to what is held
            self._typing.settled(draft)

    @on(Row.Given)
    def _given(self, event: Row.Given) -> None:
        event.stop()
        if event.row in self.rows:
            self._take(event.row, event.answer)

    @on(Row.Finished)
    def _finished(self, event: Row.Finished) -> None:
        event.stop()
        if event.row not in self.rows:
            return
        after = self.rows[self.rows.index(event.row) + 1 :]
        if after:
            after[0].enter()
            return
        self.settle()
        wrong = [row for row in self.rows if row.ask.path in self._wrong]
        if wrong:
            wrong[0].enter()
        else:
            self.post_message(self.Finished())

    def _take(self, row: Row, given: Any) -> None:
        """Save an answer that fits; tell what is wrong with one that does not, and keep its text."""
        if (subject := self._subject) is None:
            return
        path = row.ask.path
        saved = partial(self._saved, row, given, subject.draft(path))
        others = [(each, subject.value(each.ask.path)) for each in self.rows if each is not row]
        try:
            subject.take(path, row.field.read(given), row.seen.base, given, saved)
        except Rejected as error:
            self._refuse(row, str(error), subject.value(path))
        else:
            self._wrong.pop(path, None)
            row.say("")
            row.taken(subject.value(path))
            for other, before in others:
                if (after := subject.value(other.ask.path)) != before:
                    other.show(after, known=True)
            self._try_again(others)
        self._tell()

    def _try_again(self, others: Sequence[tuple[Row, Any]]) -> None:
        """Take what was refused and may fit by now: it may have been the other answer that was wrong."""
        for row, _ in others:
            if row.ask.path in self._wrong and (text := row.field.pending) is not None:
                self._take(row, text)

    def _refuse(self, row: Row, why: str, held: Any) -> None:
        """Say beside the field what is wrong: a text waits there to be mended, a pick is taken back."""
        if row.field.pending is None:
            row.show(held, known=True)
            row.say(f"{ended(why)} Left as it was.")
            return
        self._wrong[row.ask.path] = row.ask.name, f"{ended(why)} Not saved yet."
        row.say(self._wrong[row.ask.path][1])

    def _saved(self, row: Row, given: Any, draft: str) -> None:
        """Forget the text of an answer that is saved, unless something else is being typed over it."""
        if row.field.pending in (None, given):
            self._typing.settled(draft)

    def _explain(self, ask: Ask) -> None:
        self.query_one("#help", Static).update(ask.help)
        self._tell()

    def _tell(self) -> None:
        here = {row.ask.path for row in self.rows}
        lines = [f"{name}: {why}" for path, (name, why) in self._wrong.items() if path not in here]
        lacking = self._subject.lacking if self._subject is not None else ()
        if labels := [row.ask.label for row in self.rows if row.ask.path in lacking]:
            lines.append(f"To be saved it still needs: {', '.join(labels)}.")
        wrong = self.query_one("#wrong", Static)
        wrong.update("\n".join(lines))
        wrong.display = bool(lines)
        # help or errors of more lines than before would cover the row that was scrolled to
        self.call_after_refresh(self.call_after_refresh, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        if (row := self.current) is not None:
            row.scroll_visible(animate=False)
