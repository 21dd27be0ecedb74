"""One of the five questions with its fields: the answer, how sure it feels, and a note."""

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Static, TextArea

from imgcoach.knowledge import Question
from imgcoach.model.review import Answered
from imgcoach.text import NOTE, clean, too_long
from imgcoach.words.choices import CHOICES

from ..seen import Seen
from ..widgets.choice import Choice
from ..widgets.field import NoteField
from ..widgets.push import Push

_NOTE = "A note to yourself (w):"


class Asking(Vertical):
    """The fields of a question; what is done with them is up to the review.

    Once something is answered a digit says how sure that feels, wherever the person is in the question.
    """

    BINDINGS = [Binding(str(digit), f"feel({digit})", "", show=False) for digit in range(1, 9)]

    DEFAULT_CSS = """
    Asking {
        height: auto; padding: 0 1;
        & #question { text-style: bold; }
        & #hint { color: $text-muted; padding: 0 0 1 0; }
        & #feeling { height: auto; }
        & #feeling Static { width: auto; }
        & #feeling Choice { width: 1fr; }
    }
    """

    _question = getters.query_one("#question", Static)
    _hint = getters.query_one("#hint", Static)
    _answer = getters.query_one("#answer", Choice)
    _felt = getters.query_one("#felt", Choice)
    _label = getters.query_one("#note-label", Static)
    _note = getters.query_one(NoteField)

    def compose(self) -> ComposeResult:
        """The question above its fields."""
        yield Static("", id="question", markup=False)
        yield Static("", id="hint", markup=False)
        yield Choice(CHOICES["answers.answer"], id="answer")
        with Horizontal(id="feeling"):
            yield Static("How sure it feels (f): ", markup=False)
            yield Choice(CHOICES["answers.felt"], id="felt")
        yield Static(_NOTE, markup=False, id="note-label")
        yield NoteField("optional; Esc leaves it", id="note")
        yield Push("Next question", "next")

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown = ""
        """The note that is stored, as it was shown; another text in its field was typed."""
        self.seen: Seen[Answered | None] = Seen(None)
        self.begun = False
        """Whether another question of the week is answered."""

    @property
    def excess(self) -> str:
        """What to say when the note is longer than can be kept; else nothing."""
        return too_long(clean(self._note.text), NOTE)

    def enter(self, field: str) -> None:
        """Lead to one of the fields: answer, felt, note, or to next, the button."""
        self.query_one(f"#{field}").focus()

    @property
    def has_answer(self) -> bool:
        """Whether the question is answered."""
        return self._answer.value is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Until something is answered digits lead to places."""
        return action != "feel" or self.begun or self.has_answer

    def action_feel(self, digit: int) -> None:
        """Say how sure the answer feels; a digit that can't say so does not lead out of the review either."""
        if not self._felt.pick(digit):
            self.notify(
                f"1 to 5 say how sure it feels. Esc, then {digit} leads to another place.", markup=False
            )

    def ask(self, question: Question, hint: str, given: Answered | None) -> None:
        """Put a question and what is stored of its answer; what is typed and where the cursors are stays."""
        self._question.update(question.text)
        self._hint.update(hint)
        self._answer.show(given.answer if given else None)
        self._felt.show(given.felt if given else None)
        self._write(given)

    def begin(self, given: Answered | None, before: Answered | None) -> None:
        """Begin with another question: the cursor waits at what is stored, else at the answer `before` it."""
        answered = given or before
        self._answer.point_at(answered.answer if answered else None)
        self._felt.point_at(given.felt if given else None)
        self._write(given, over=True)

    @property
    def typed(self) -> bool:
        """Whether the note is another than the one that is stored."""
        return self._note.text != self._shown

    @property
    def base(self) -> str:
        """The note that stood there when the person came to the question."""
        return (self.seen.base.note or "") if self.seen.base else ""

    def _write(self, given: Answered | None, over: bool = False) -> None:
        """Show the note that is stored; in place of one that is typed only if `over`."""
        over, self._shown = over or not self.typed, (given.note or "") if given else ""
        if over and self.typed:
            self._note.text = self._shown

    def put_back(self, note: str, base: str | None) -> None:
        """Put back a note that was typed before and not saved, when `base` stood there; None = not known."""
        if base is not None and self.seen.shown is not None:
            self.seen.base = self.seen.shown.model_copy(update={"note": base or None})
        if self._note.text != note:
            self._note.text = note

    def taken(self, answered: Answered) -> None:
        """What the fields say was taken."""
        self._shown = answered.note or ""
        self.seen.give(answered)

    def answered(self, question: Question, evidence: str) -> Answered | None:
        """What the fields say; for a note that is too long the one before it. None without an answer."""
        answer = self._answer.value
        if answer is None:
            return None
        if self.excess:
            self.notify(f"The note is not saved yet: {self.excess}.", markup=False)
        note = (self._shown if self.excess or not self.typed else clean(self._note.text)) or None
        document = {"answer": answer, "felt": self._felt.value, "note": note, "evidence": evidence}
        return Answered.model_validate({"question": question.id, **document})

    @on(TextArea.Changed, "#note")
    def _typed(self, event: TextArea.Changed) -> None:
        """Let nothing stand that can't be kept; the review hears of what remains."""
        cleaned = clean(event.text_area.text)
        if cleaned != event.text_area.text:
            event.stop()
            event.text_area.text = cleaned
            return
        self._label.update(f"{_NOTE} {self.excess}".rstrip())
