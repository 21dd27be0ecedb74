"""Two windows gave different answers to one question: the person decides, and both stay in the history."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from imgcoach.errors import Changed
from imgcoach.model.person import KINDS
from imgcoach.model.profile import PastSeason, Settled
from imgcoach.model.records import Entry
from imgcoach.model.review import Answered
from imgcoach.text import show
from imgcoach.words.choices import CHOICES
from imgcoach.words.labels import ANSWERS, SETTLED
from imgcoach.words.season.past import season

from ..widgets.paged import Paged, PagedScreen
from ..widgets.push import Push

_ANSWERS = {
    value: words
    for path, options in CHOICES.items()
    if path.partition(".")[0] not in KINDS
    for value, words in options
    if isinstance(value, str)
}
"""The words by which an answer to the questionnaire is picked."""


_MORE = "PgDn and PgUp show the rest."


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
            for whose, value in (("Theirs:", changed.theirs), ("Mine:  ", changed.mine)):
                with Paged():
                    yield Static(f"{whose} {_words(value)}", markup=False)
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


def _words(value: object) -> str:
    if isinstance(value, Answered):
        felt = f", felt {value.felt}" if value.felt else ""
        return show(ANSWERS[value.answer] + felt + (f", {value.note}" if value.note else ""))
    if isinstance(value, Settled):
        return SETTLED[value.state]
    if isinstance(value, Entry):
        return show(", ".join(_in_short(each) for name, each in value if name != "id" and each is not None))
    return show(_in_short(value))


def _in_short(value: object) -> str:
    """A value of the profile or of a record; an answer to the questionnaire in the words it was picked by."""
    if isinstance(value, list):
        return ", ".join(map(_in_short, value)) or "nothing"
    if isinstance(value, PastSeason):
        return season(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None else _ANSWERS.get(str(value), str(value))
