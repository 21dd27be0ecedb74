"""How an answer spoken aloud felt: four ratings and a line, none of which must be given."""

from typing import Any

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalGroup
from textual.message import Message
from textual.widgets import Input, Static

from imgcoach.model.practice import RATED, PracticeSession
from imgcoach.text import clean
from imgcoach.words.amounts import clock
from imgcoach.words.choices import CHOICES

from ..widgets.choice import Choice
from ..widgets.field import Field


class RatingForm(VerticalGroup):
    """The rows of one session. It keeps nothing; it says what is given so far."""

    DEFAULT_CSS = """
    RatingForm {
        & .rated { height: auto; }
        & .rated Static { width: 11; }
        & .rated Choice, & .rated Field { width: 1fr; }
    }
    """

    _spoken = getters.query_one("#spoken", Static)
    _note = getters.query_one("#note", Field)

    class Said(Message):
        """Something was rated or noted."""

        def __init__(self, form: "RatingForm") -> None:
            super().__init__()
            self.session = form.session

    class Finished(Message):
        """The person is through with it."""

    def __init__(self) -> None:
        super().__init__()
        self._session: PracticeSession | None = None

    def compose(self) -> ComposeResult:
        """A row for each rating, and one for the note."""
        yield Static("", id="spoken", markup=False)
        for name in RATED:
            with Horizontal(classes="rated"):
                yield Static(name.capitalize(), markup=False)
                yield Choice(CHOICES["practice.rating"], id=f"rate-{name}")
        with Horizontal(classes="rated"):
            yield Static("Note", markup=False)
            yield Field(placeholder="one line, if you like; Enter ends", id="note")

    @property
    def session(self) -> PracticeSession | None:
        """What is given so far; None while nothing is rated."""
        return self._session

    @property
    def excess(self) -> str:
        """What to say when the note is longer than can be kept; else nothing."""
        return self._note.excess

    def open(self, session: PracticeSession) -> None:
        """Begin with what `session` holds."""
        self._session = None  # filling the note says nothing new
        for name in RATED:
            self._rating(name).show(getattr(session, name))
        with self.prevent(Input.Changed):
            self._note.value = session.note or ""
        self._session = session
        self._spoken.update(
            f"You spoke for {clock(session.seconds)}. How did it feel, 1 (not yet) to 5 (just right)?"
        )
        self._rating(RATED[0]).focus()

    def close(self) -> None:
        """Forget it."""
        self._session = None

    @on(Choice.Picked)
    def _picked(self, event: Choice.Picked) -> None:
        event.stop()
        self._take({str(event.choice.id).removeprefix("rate-"): event.value})
        self.screen.focus_next()

    @on(Input.Changed)
    def _noted(self, event: Input.Changed) -> None:
        event.stop()
        if not self._note.excess:
            self._take({"note": clean(event.value).strip() or None})

    @on(Input.Submitted)
    def _through(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Finished())

    def _rating(self, name: str) -> Choice:
        return self.query_one(f"#rate-{name}", Choice)

    def _take(self, given: dict[str, Any]) -> None:
        if self._session is not None:
            self._session = PracticeSession.model_validate({**dict(self._session), **given})
            self.post_message(self.Said(self))
