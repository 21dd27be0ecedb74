"""Two windows gave different answers to one question: the person decides, and both stay in the history."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from imgcoach.errors import Changed
from imgcoach.words.contrast import contrast

from ..widgets.paged import Paged, PagedScreen
from ..widgets.push import Push

_MORE = "PageDown and PageUp show the rest."


class Conflict(ModalScreen[bool], PagedScreen):
    """Ask whose answer to keep; True = mine, the one given in this window."""

    DEFAULT_CSS = """
    Conflict {
        & Paged { height: auto; max-height: 30vh; }
        & Horizontal { height: auto; }
    }
    """
    BINDINGS = [("m", "mine", "Keep mine"), ("t,escape", "theirs", "Keep theirs")]

    def __init__(self, changed: Changed) -> None:
        super().__init__()
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The two answers, and a button for each."""
        changed = self._changed
        with Vertical(classes="dialog"):
            yield Static(f"{changed.label}: another window saved something else meanwhile.", markup=False)
            theirs, mine = contrast(changed.theirs, changed.mine)
            for answer in (f"Theirs: {theirs}", f"Mine:   {mine}"):
                with Paged():
                    yield Static(answer, markup=False)
            yield Static(_MORE, markup=False, id="more")
            with Horizontal():
                yield Push("Keep mine (m)", "mine")
                yield Push("Keep theirs (t)", "theirs")

    def on_resize(self) -> None:
        """Name the page keys where an answer is longer than its part."""
        self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        for more in self.query("#more"):
            more.display = any(part.max_scroll_y for part in self.query(Paged))

    @on(Button.Pressed, "#mine")
    def action_mine(self) -> None:
        """Keep what was given here."""
        self.dismiss(True)

    @on(Button.Pressed, "#theirs")
    def action_theirs(self) -> None:
        """Keep what the other window saved."""
        self.dismiss(False)
