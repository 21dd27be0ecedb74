"""Fields for text: low, and with a cursor that stands still, for every blink is sent over the line."""

from typing import Any

from textual.binding import Binding
from textual.widgets import Input, TextArea

FIELD_KEYS = (
    Binding("down", "app.focus_next", "Next field", show=False),
    Binding("up", "app.focus_previous", "Field before", show=False),
)
"""For a screen of fields: from each to the next and back."""


class Field(Input):
    """One line of text."""

    def __init__(self, value: str = "", placeholder: str = "", **options: Any) -> None:
        """Prepare a field; `options` are those of Textual's Input."""
        super().__init__(value, placeholder, compact=True, **options)
        self.cursor_blink = False


class NoteField(TextArea):
    """A few lines of text, of which two are seen."""

    DEFAULT_CSS = """
    NoteField, NoteField.-textual-compact { height: 2; border: none; padding: 0 1; background: $background; }
    NoteField:focus { background: $surface; }
    """

    def __init__(self, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(id=id, compact=True, soft_wrap=True, placeholder=placeholder)
        self.cursor_blink = False
