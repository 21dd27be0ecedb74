"""One line of a form: what is asked, where it is answered, and below it what is wrong with that."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.widgets import Input, Static

from imgcoach.errors import Rejected
from imgcoach.knowledge.asks import Ask
from imgcoach.text import clean

from ..seen import Seen
from ..widgets.choice import Choice
from .fields import ChoiceField, TextField
from .list_field import ListField


class Row(Vertical):
    """A label with its field."""

    DEFAULT_CSS = """
    Row { height: auto; }
    Row Horizontal { height: auto; }
    Row .label { width: 22; padding: 0 1; }
    Row .beside { display: none; margin: 0 0 0 22; padding: 0 1 0 0; text-style: bold; }
    Row Input { width: 40; }
    Row Choice { width: 1fr; }
    Row:focus-within .label { text-style: bold; }
    """

    class About(Message):
        """Something happened in `row`."""

        def __init__(self, row: "Row") -> None:
            super().__init__()
            self.row = row

    class Entered(About):
        """The person is at this row now."""

    class Finished(About):
        """The person is through with it and wants the next."""

    class Typed(About):
        """The person is typing `text`."""

        def __init__(self, row: "Row", text: str) -> None:
            super().__init__(row)
            self.text = text

    class Given(About):
        """The person gave an answer: a value picked or a text typed."""

        def __init__(self, row: "Row", answer: Any) -> None:
            super().__init__(row)
            self.answer = answer

    def __init__(self, ask: Ask, field: ChoiceField | ListField | TextField) -> None:
        super().__init__()
        self.ask, self.field = ask, field
        self.seen: Seen[Any] = Seen(None)
        self._beside = Static("", markup=False, classes="beside")

    def compose(self) -> ComposeResult:
        """The label and the field."""
        label = f"  {self.ask.label}" if self.ask.within else self.ask.label
        with Horizontal():
            yield Static(label, markup=False, classes="label")
            yield self.field
        yield self._beside

    def show(self, value: Any, *, known: bool = False) -> None:
        """Show what is held, except where the person is typing; `known` = they made it so themselves."""
        self.follow(value, known=known)
        self.field.show(value)

    def follow(self, value: Any, *, known: bool) -> None:
        """It is held as `value` by now, which is not shown yet; `known` as in `show`."""
        typing = self.field.pending is not None
        self.seen.show(value, open=typing or (self.field.has_focus and not known))

    @property
    def base(self) -> str:
        """What stood in the field, as text, when the person came to it or began to type."""
        return self._as_text(self.seen.base)

    def put_back(self, text: str, base: str | None) -> None:
        """Put back a text that was typed before and not saved, when `base` stood here; None = not known."""
        if base is not None and base != self._as_text(self.seen.shown):
            self.seen.base = self._meant(base)
        self.field.restore(text)

    def taken(self, value: Any) -> None:
        """What the person gave was taken, and is held as `value`."""
        self.seen.give(value)
        self.field.taken()

    def say(self, words: str) -> None:
        """Say something below the field; nothing any more, when `words` is empty."""
        self._beside.update(words)
        self._beside.display = bool(words)

    def give_up(self, value: Any) -> str:
        """Let go of what is typed, and show `value`, which is held; gives the text that was typed."""
        text = self.field.pending
        if text is None or not isinstance(self.field, TextField):
            return ""
        self.field.taken()
        self.show(value, known=True)
        return text.strip() or "nothing"

    def enter(self) -> None:
        """Put the person at this row."""
        self.field.focus()

    def _as_text(self, value: Any) -> str:
        return "" if value is None or not isinstance(self.field, TextField) else self.field.words(value)

    def _meant(self, text: str) -> Any:
        """What `text` stood for; nothing where that is not known any more."""
        try:
            return self.field.read(text)
        except Rejected:
            return None

    @on(Choice.Picked)
    def _picked(self, event: Choice.Picked) -> None:
        event.stop()
        self.post_message(self.Given(self, event.value))
        self.post_message(self.Finished(self))

    @on(ListField.Through)
    def _through(self, event: ListField.Through) -> None:
        event.stop()
        self.post_message(self.Finished(self))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        cleaned = clean(event.value)
        if cleaned != event.value:
            event.input.value = cleaned
        else:
            self.post_message(self.Typed(self, cleaned))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Finished(self))

    @on(DescendantBlur)
    def _left(self) -> None:
        if (text := self.field.pending) is not None:
            self.post_message(self.Given(self, text))

    @on(DescendantFocus)
    def _reached(self) -> None:
        if self.field.pending is None:
            self.seen.come()
        self.post_message(self.Entered(self))
