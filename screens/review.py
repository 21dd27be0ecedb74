"""Review: the five questions, one after the other. First the answer by feel, then what the facts say."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur
from textual.widgets import Button, Static, TextArea

from imgcoach.fields import QuestionId
from imgcoach.knowledge import Question
from imgcoach.phase import phase_of, wording
from imgcoach.review import Answered, Review, last_answers, week_of
from imgcoach.store import GiveAnswer
from imgcoach.text import NOTE, clean
from imgcoach.weeks import week_before, weeks_apart

from .commitment import LastCommitment, NextCommitment
from .compared import facts, week_summary
from .desk import Desk
from .place import Place
from .places import REVIEW
from .typing import Typing
from .widgets.choice import Choice
from .widgets.heading import Heading

_ANSWERS = (("yes", "yes"), ("partly", "partly"), ("no", "no"), ("not_now", "later, not now"))
_FEELINGS = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (None, "-"))

_NOTE = "A note to yourself (w):"


class ReviewPlace(Place):
    """This week's review; it goes on where it was left."""

    name_ = REVIEW
    AUTO_FOCUS = "#answer"
    CSS_PATH = "review.tcss"
    BINDINGS = [
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
        Binding(
            "left_square_bracket", "week(1)", "An earlier week, a later one", key_display="[ ]", show=False
        ),
        Binding("right_square_bracket", "week(-1)", "", show=False),
        ("w", "enter('note')", "Note"),
        ("f", "enter('felt')", "Felt"),
        ("ctrl+n,pagedown", "question(1)", "Next"),
        ("ctrl+b,pageup", "question(-1)", "Back"),
        ("escape", "leave", "Leave"),
    ]

    _week: str
    _at: int
    """The number of the question shown; that behind the last = the week as a whole."""

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._filled: tuple[str, QuestionId, Answered | None] | None = None
        self._turn_to(week_of(desk.settings.today))

    def matter(self) -> ComposeResult:
        """One question with its fields, or, at the end, the week as a whole."""
        yield self.heading("")
        yield LastCommitment(self.desk)
        with Vertical(id="asking"):
            yield Static("", id="question", markup=False)
            yield Static("", id="hint", markup=False)
            yield Choice(_ANSWERS, id="answer")
            with Horizontal(id="feeling"):
                yield Static("How sure it feels (f): ", markup=False)
                yield Choice(_FEELINGS, id="felt")
            yield Static(_NOTE, markup=False, id="note-label")
            note = TextArea(id="note", compact=True, soft_wrap=True, placeholder="optional; Esc leaves it")
            note.cursor_blink = False
            yield note
            yield Button("Next question", id="next", compact=True)
        yield Static("", id="facts", markup=False)
        yield NextCommitment(self.desk, self.typing)

    async def show(self) -> None:
        """Show where the review stands."""
        ended = self._at >= len(self._questions)
        self.query_one("#asking").display = not ended
        last, coming = self.query_one(LastCommitment), self.query_one(NextCommitment)
        last.display = last.show(self._week) and self._at == 0
        coming.display = ended
        heading = self.query_one(Heading)
        heading.title = f"Review of {self._week}{self._ago}" + (": done" if ended else "")
        heading.right = "" if ended else f"question {self._at + 1} of {len(self._questions)}"
        if ended:
            coming.show(self._week)
            self.query_one("#facts", Static).update(
                week_summary(self.desk.person.reviews, self._week, self._questions)
            )
        else:
            self._fill(self._questions[self._at])

    async def action_question(self, by: int) -> None:
        """Go to another question; after the fifth to the week as a whole."""
        self._give()
        self._at = min(max(0, self._at + by), len(self._questions))
        await self._begin()

    async def action_week(self, back: int) -> None:
        """Go to an earlier week, or back towards this one; weeks ahead are left alone."""
        week = week_before(self._week, back)
        if week <= week_of(self.desk.settings.today):
            await self.open(week)

    async def open(self, week: str, first: bool = False) -> None:
        """Show the review of `week`, from its first question or where it was left."""
        self._give()
        self._turn_to(week)
        self._at = 0 if first else self._at
        await self._begin()

    async def _begin(self) -> None:
        """Show the question and lead to its answer; behind the last one digits lead to other places."""
        self.set_focus(None)
        await self.show()
        if self._at < len(self._questions):
            self.query_one("#answer").focus()

    def _turn_to(self, week: str) -> None:
        self._week = week
        given = {each.question for each in self._review.answers} if self._review else set()
        waiting = [index for index, question in enumerate(self._questions) if question.id not in given]
        self._at = waiting[0] if waiting else len(self._questions)

    @property
    def _ago(self) -> str:
        """How long ago the week is, where it is not this one."""
        weeks = weeks_apart(self._week, week_of(self.desk.settings.today))
        return "" if weeks == 0 else f", {weeks} week{'' if weeks == 1 else 's'} ago"

    def action_enter(self, field: str) -> None:
        """Go to a field of the question."""
        self.query_one(f"#{field}").focus()

    def action_leave(self) -> None:
        """Leave the field, so that digits lead to other places."""
        self.set_focus(None)

    @property
    def _questions(self) -> list[Question]:
        return self.desk.content.questions

    @property
    def _review(self) -> Review | None:
        return next((each for each in reversed(self.desk.person.reviews) if each.week == self._week), None)

    def _fill(self, question: Question) -> None:
        given = self._review.answer_to(question.id) if self._review else None
        another = self._filled is None or self._filled[:2] != (self._week, question.id)
        if another or (self._filled != (self._week, question.id, given) and not self.desk.unsaved):
            self._filled = (self._week, question.id, given)
            self._ask(question, given, another)
        self.query_one("#facts", Static).update(facts(self.desk.status, question.id, given))

    def _ask(self, question: Question, given: Answered | None, another: bool) -> None:
        """Put the question and what is stored of its answer into the fields."""
        self.query_one("#question", Static).update(question.text)
        self.query_one("#hint", Static).update(f"{question.help}{self._phase(question)}")
        before = last_answers(self.desk.person.reviews).get(question.id)
        answer = self.query_one("#answer", Choice)
        answer.show(given.answer if given else None)
        if given is None and before is not None:
            answer.point_at(before[0].answer)
        self.query_one("#felt", Choice).show(given.felt if given else None)
        note = self.query_one("#note", TextArea)
        draft = self.typing.recall(self._field(question.id))
        text = draft if draft is not None else (given.note or "") if given else ""
        if note.text != text and (another or not note.has_focus):
            note.text = text

    def _phase(self, question: Question) -> str:
        """What the season adds to the question, where there is room for it."""
        if self.query_one(LastCommitment).display:
            return ""
        status = self.desk.status
        phase = self.desk.content.phases[phase_of(status.assessment.season, status.as_of)]
        return f"\n{phase.title}: {wording(phase, question.id)}"

    def _give(self) -> None:
        """Save what the fields say about this question, if it was answered and something is new."""
        if self._at >= len(self._questions):
            return
        question = self._questions[self._at].id
        answer = self.query_one("#answer", Choice).value
        if answer is None:
            return
        was = self._review.answer_to(question) if self._review else None
        note = clean(self.query_one("#note", TextArea).text)
        if len(note) > NOTE:
            self.notify(f"A note ends at {NOTE} characters; the rest is not kept.", markup=False)
            note = note[:NOTE]
        evidence = self.desk.status.assessment.findings[question].evidence
        felt = self.query_one("#felt", Choice).value
        answered = Answered(question=question, answer=answer, felt=felt, note=note or None, evidence=evidence)
        settled = partial(self.typing.settled, self._field(question))
        if answered != was:
            self.desk.save(GiveAnswer(self._week, answered, was), then=settled)
        else:
            settled()

    @on(Choice.Picked, "#answer, #felt")
    def _picked(self) -> None:
        self._give()
        self.query_one("#next").focus()

    @on(Button.Pressed, "#next")
    async def _next(self) -> None:
        await self.action_question(1)

    @on(TextArea.Changed, "#note")
    def _typed(self, event: TextArea.Changed) -> None:
        cleaned = clean(event.text_area.text)
        if cleaned != event.text_area.text:
            event.text_area.text = cleaned
            return
        full = len(cleaned) > NOTE
        self.query_one("#note-label", Static).update(
            f"{_NOTE} only {NOTE} characters are kept" if full else _NOTE
        )
        if event.text_area.has_focus and self._at < len(self._questions):
            self.typing.heard(self._field(self._questions[self._at].id), event.text_area.text)

    @on(DescendantBlur, "#note")
    def _note_left(self) -> None:
        self._give()

    def _field(self, question: QuestionId) -> str:
        return f"review {self._week} {question} note"
