"""A text to read, over the place one is in."""

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from ..widgets.paged import Reading


class TextDialog(ModalScreen[None]):
    """The text alone; the arrows scroll it."""

    BINDINGS = [("escape,enter,q", "dismiss", "Close")]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text."""
        with Reading(classes="dialog"):
            yield Static(self._text, markup=False)
