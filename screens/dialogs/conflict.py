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

from ..widgets.push import Push

_ANSWERS = {
    value: words
    for path, options in CHOICES.items()
    if path.partition(".")[0] not in KINDS
    for value, words in options
    if isinstance(value, str)
}
"""The words by which an answer to the questionnaire is picked."""


class Conflict(ModalScreen[bool]):
    """Ask whose answer to keep; True = mine, the one given in this window."""

    BINDINGS = [("m", "mine", "Keep mine"), ("t,escape", "theirs", "Keep theirs")]

    def __init__(self, changed: Changed) -> None:
        super().__init__()
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The two answers, and a button for each."""
        with Vertical(classes="dialog"):
            yield Static(
                f"{self._changed.label}: another window saved something else meanwhile.", markup=False
            )
            yield Static(f"Theirs: {_words(self._changed.theirs)}", markup=False)
            yield Static(f"Mine:   {_words(self._changed.mine)}", markup=False)
            with Horizontal():
                yield Push("Keep mine (m)", "mine")
                yield Push("Keep theirs (t)", "theirs")

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
        return show(ANSWERS[value.answer] + (f", {value.note}" if value.note else ""))
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
