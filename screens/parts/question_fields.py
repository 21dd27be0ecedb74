"""One of the five questions with its fields: the answer, how sure it feels, and a note."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static, TextArea

from imgcoach.knowledge import Question
from imgcoach.model.review import Answered
from imgcoach.text import NOTE, clean
from imgcoach.words.choices import CHOICES

from ..widgets.choice import Choice

_NOTE = "A note to yourself (w):"


class Asking(Vertical):
    """The fields of a question; what is done with them is up to the review."""

    def __init__(self) -> None:
        super().__init__(id="asking")

    def compose(self) -> ComposeResult:
        """The question above its fields."""
        yield Static("", id="question", markup=False)
        yield Static("", id="hint", markup=False)
        yield Choice(CHOICES["answers.answer"], id="answer")
        with Horizontal(id="feeling"):
            yield Static("How sure it feels (f): ", markup=False)
            yield Choice(CHOICES["answers.felt"], id="felt")
        yield Static(_NOTE, markup=False, id="note-label")
        note = TextArea(id="note", compact=True, soft_wrap=True, placeholder="optional; Esc leaves it")
        note.cursor_blink = False
        yield note
        yield Button("Next question", id="next", compact=True)

    def ask(self, question: Question, hint: str, given: Answered | None, before: Answered | None) -> None:
        """Put a question and what is stored of its answer; the cursor waits at the answer `before` it."""
        self.query_one("#question", Static).update(question.text)
        self.query_one("#hint", Static).update(hint)
        answer = self.query_one("#answer", Choice)
        answer.show(given.answer if given else None)
        if given is None and before is not None:
            answer.point_at(before.answer)
        self.query_one("#felt", Choice).show(given.felt if given else None)

    def write(self, note: str, over: bool) -> None:
        """Show a note; while somebody is writing one only if `over`."""
        field = self.query_one("#note", TextArea)
        if field.text != note and (over or not field.has_focus):
            field.text = note

    def answered(self, question: Question, evidence: str) -> Answered | None:
        """What the fields say, a note cut where it is too long; None without an answer."""
        answer = self.query_one("#answer", Choice).value
        if answer is None:
            return None
        note = clean(self.query_one("#note", TextArea).text)
        if len(note) > NOTE:
            self.notify(f"A note ends at {NOTE} characters; the rest is not kept.", markup=False)
        felt = self.query_one("#felt", Choice).value
        document = {"answer": answer, "felt": felt, "note": note[:NOTE] or None, "evidence": evidence}
        return Answered.model_validate({"question": question.id, **document})

    @on(TextArea.Changed, "#note")
    def _typed(self, event: TextArea.Changed) -> None:
        """Let nothing stand that can't be kept; the review hears of what remains."""
        cleaned = clean(event.text_area.text)
        if cleaned != event.text_area.text:
            event.stop()
            event.text_area.text = cleaned
            return
        full = len(cleaned) > NOTE
        self.query_one("#note-label", Static).update(
            f"{_NOTE} only {NOTE} characters are kept" if full else _NOTE
        )
