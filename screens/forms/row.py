"""One line of the questionnaire: what is asked, and where it is answered."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from imgcoach.text import LINE, NOTE, clean

from ..widgets.choice import Choice
from .questionnaire import Ask

_LIKE = {
    "choice": "",
    "number": "a number",
    "month": "like 2022-06 or Jun 2022",
    "day": "like 2026-05-11",
    "specialty": "first letters, then Right",
    "text": "",
    "note": "",
}
"""By kind of field, what stands in it while it is empty."""


class Row(Horizontal):
    """A label with a Choice or a field for text."""

    class Given(Message):
        """The person answered `ask`, with a value picked or a text typed."""

        def __init__(self, ask: Ask, value: Any) -> None:
            super().__init__()
            self.ask, self.value = ask, value

    class Typed(Message):
        """The person is typing `text`."""

        def __init__(self, ask: Ask, text: str) -> None:
            super().__init__()
            self.ask, self.text = ask, text

    class Entered(Message):
        """The person is at this row now."""

        def __init__(self, ask: Ask) -> None:
            super().__init__()
            self.ask = ask

    class Finished(Message):
        """The person is through with `row` and wants the next."""

        def __init__(self, row: "Row") -> None:
            super().__init__()
            self.row = row

    def __init__(self, ask: Ask, value: Any, text: str, names: list[str]) -> None:
        super().__init__()
        self.ask = ask
        self._text = text
        self._choice = Choice(ask.options, value)
        self._input = _field(ask, text, names)

    def compose(self) -> ComposeResult:
        """The label and the field."""
        yield Static(self.ask.label, markup=False, classes="label")
        yield self._choice if self.ask.options else self._input

    def show(self, value: Any, text: str) -> None:
        """Show what is stored, unless the person is typing here."""
        if self.ask.options:
            self._choice.show(value)
        elif self.pending is None:
            self._text = text
            with self.prevent(Input.Changed):
                self._input.value = text

    def restore(self, text: str) -> None:
        """Put back a text that was typed before and never saved."""
        self._input.value = text

    @property
    def pending(self) -> str | None:
        """The text that was typed and not given yet."""
        return self._input.value if not self.ask.options and self._input.value != self._text else None

    def given(self) -> None:
        """The typed text was taken."""
        self._text = self._input.value

    def enter(self) -> None:
        """Put the person at this row."""
        (self._choice if self.ask.options else self._input).focus()

    @on(Choice.Picked)
    def _picked(self, event: Choice.Picked) -> None:
        event.stop()
        self.post_message(self.Given(self.ask, event.value))
        self.post_message(self.Finished(self))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        cleaned = clean(event.value)
        if cleaned != event.value:
            self._input.value = cleaned
        elif self.pending is not None:
            self.post_message(self.Typed(self.ask, cleaned))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Finished(self))

    @on(DescendantBlur)
    def _left(self) -> None:
        if (text := self.pending) is not None:
            self.post_message(self.Given(self.ask, text))

    @on(DescendantFocus)
    def _reached(self) -> None:
        self.post_message(self.Entered(self.ask))


def _field(ask: Ask, text: str, names: list[str]) -> Input:
    suggester = SuggestFromList(names, case_sensitive=False) if names else None
    field = Input(
        text,
        _LIKE[ask.kind],
        compact=True,
        suggester=suggester,
        max_length=NOTE if ask.kind == "note" else LINE,
    )
    field.cursor_blink = False
    return field
