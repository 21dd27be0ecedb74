"""Undo would take back what another window saved and this one did not show yet: the person decides."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from imgcoach.errors import Unseen

from ..widgets.push import Push


class TakeBack(ModalScreen[bool]):
    """Ask whether that is meant; True = it is taken back."""

    CSS = "TakeBack Horizontal { height: auto; }"
    BINDINGS = [("t", "take", "Take it back"), ("l,escape", "leave", "Leave it")]

    def __init__(self, unseen: Unseen) -> None:
        super().__init__()
        self._unseen = unseen

    def compose(self) -> ComposeResult:
        """What it is, and a button for each way."""
        with Vertical(classes="dialog"):
            yield Static(
                f"The newest change was saved by another window meanwhile: {self._unseen.label}.",
                markup=False,
            )
            with Horizontal():
                yield Push("Take it back (t)", "take")
                yield Push("Leave it (l)", "leave")

    @on(Button.Pressed, "#take")
    def action_take(self) -> None:
        """Take it back."""
        self.dismiss(True)

    @on(Button.Pressed, "#leave")
    def action_leave(self) -> None:
        """Let it stand."""
        self.dismiss(False)
