"""Whether the program list goes back to considering, and whether days, ranks and signals go with it."""

from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from imgcoach.coach.season.turn import Turn
from imgcoach.text import show
from imgcoach.words.season.turn import again, clears

from ..widgets.push import Push

Choice = Literal["state", "all"]


class Again(ModalScreen[Choice | None]):
    """Says what would change and what would stay; None = leave all as it is."""

    CSS = """
    Again Static { margin: 0 0 1 0; }
    Again Horizontal { height: auto; }
    """
    BINDINGS = [
        ("o", "state", "Only the status"),
        ("c", "all", "Clear those too"),
        ("escape", "leave", "Leave all"),
    ]

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self._turn = turn

    def compose(self) -> ComposeResult:
        """What would happen, and a button for each way."""
        with Vertical(classes="dialog"):
            for each in again(self._turn):
                yield Static(show(each), markup=False)
            with Horizontal():
                if clears(self._turn):
                    yield Push("Only the status (o)", "state")
                    yield Push("Clear those too (c)", "all")
                else:
                    yield Push("Set back (o)", "state")
                yield Push("Leave all (Esc)", "leave")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is cleared of which no count is kept."""
        return action != "all" or clears(self._turn)

    @on(Button.Pressed, "#state")
    def action_state(self) -> None:
        """Set the states back, and nothing else."""
        self.dismiss("state")

    @on(Button.Pressed, "#all")
    def action_all(self) -> None:
        """Clear what belongs to that season too."""
        self.dismiss("all")

    @on(Button.Pressed, "#leave")
    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
