"""Fields for text: low, and with a cursor that stands still, for every blink is sent over the line."""

from typing import Any

from textual.binding import Binding
from textual.events import Paste
from textual.widgets import Input, TextArea

from imgcoach.text import LINE, NOTE, PASTE, in_one_line, too_long

FIELD_KEYS = (
    Binding("down,j", "app.focus_next", "Next field", show=False),
    Binding("up,k", "app.focus_previous", "Field before", show=False),
)
"""For a screen of fields: from each to the next and back."""


ROW_KEYS = (
    Binding("down", "move(1)", "", show=False, priority=True),
    Binding("up", "move(-1)", "", show=False, priority=True),
    Binding("j", "move(1)", "", show=False),
    Binding("k", "move(-1)", "", show=False),
)
"""For a screen with a list and a form, while the form is open: from row to row, which `action_move` does."""


def refused(paste: Paste, text: str, fits: int) -> str:
    """What to say of a paste that a field with `text` in it doesn't take; nothing where it does."""
    if len(text) + len(paste.text) <= PASTE:
        return ""
    return f"That was not pasted: more than {PASTE:,} characters, and {fits:,} fit."


def forget(field: Input | TextArea) -> None:
    """Let go of a field that is taken away: its screen would keep it, to tell it of text that is marked."""
    field.screen.text_selection_started_signal.unsubscribe(field)


class Field(Input):
    """One line of text. What is longer than can be kept stays whole in it, and is told."""

    def __init__(self, value: str = "", placeholder: str = "", fits: int = LINE, **options: Any) -> None:
        """Prepare a field.

        Args:
            fits: characters that can be kept.
            options: those of Textual's Input.
        """
        super().__init__(value, placeholder, compact=True, **options)
        self.cursor_blink = False
        self.fits = fits

    @property
    def excess(self) -> str:
        """What to say when the text is longer than can be kept; else nothing."""
        return too_long(self.value, self.fits)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        forget(self)

    def _on_paste(self, event: Paste) -> None:
        """Take all lines as one, where Input takes the first and drops the others in silence."""
        event.stop()
        event.prevent_default()
        if no := refused(event, self.value, self.fits):
            self.notify(no, markup=False)
            return
        before = self.excess
        self.replace(in_one_line(event.text), *self.selection)
        if self.excess and not before:
            self.notify(f"{self.excess}.", markup=False)


class NoteField(TextArea):
    """A few lines of text, of which two are seen."""

    DEFAULT_CSS = """
    NoteField, NoteField.-textual-compact { height: 2; border: none; padding: 0 1; background: $background; }
    NoteField:focus { background: $surface; }
    NoteField .text-area--placeholder { color: $text-muted; }
    """

    def __init__(self, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(id=id, compact=True, soft_wrap=True, placeholder=placeholder)
        self.cursor_blink = False

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        forget(self)

    async def _on_paste(self, event: Paste) -> None:
        """Take what can be meant: a megabyte would hold up every key behind it."""
        if no := refused(event, self.text, NOTE):
            event.prevent_default()
            self.notify(no, markup=False)
