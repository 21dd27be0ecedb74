"""Review: the five questions, one after the other. First the answer by feel, then what the facts say."""

from collections.abc import Sequence
from functools import partial

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import DescendantBlur
from textual.widgets import Button, Static, TextArea

from imgcoach.coach.season.phase import phase_of, wording
from imgcoach.knowledge import Question
from imgcoach.model.review import Answered, Review, review_of, week_of
from imgcoach.model.weeks import week_before, weeks_apart, welcome_back
from imgcoach.store import GiveAnswer, review_draft
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.weekly.weeks import facts, summary

from ..desk import Desk
from ..parts.commitment import LastCommitment, NextCommitment
from ..parts.question_fields import Asking
from ..unsaved import Typing
from ..widgets.choice import Choice
from ..widgets.field import FIELD_KEYS
from ..widgets.heading import Heading
from . import REVIEW
from .base import Place


class ReviewPlace(Place):
    """This week's review; it goes on where it was left."""

    name_ = REVIEW
    CSS_PATH = "review.tcss"
    BINDINGS = [
        *FIELD_KEYS,
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

    _title = getters.query_one(Heading)
    _welcoming = getters.query_one("#welcome", Static)
    _last = getters.query_one(LastCommitment)
    _asking = getters.query_one(Asking)
    _facts = getters.query_one("#facts", Static)
    _coming = getters.query_one(NextCommitment)

    _week: str
    _at: int
    """The number of the question shown; that behind the last = the week as a whole."""

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._filled: tuple[tuple[str, str], Answered | None, int] = ("", ""), None, 0
        self._this_week = week_of(desk.settings.today)
        self._turn_to(self._this_week)

    def matter(self) -> ComposeResult:
        """One question with its fields, or, at the end, the week as a whole."""
        yield self.heading("")
        yield Static("", id="welcome", markup=False)
        yield LastCommitment(self.desk)
        yield Asking()
        yield Static("", id="facts", markup=False)
        yield NextCommitment(self.desk, self.typing)

    @property
    def _ended(self) -> bool:
        """Whether the week as a whole is shown."""
        return self._at >= len(self._questions)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Behind the last question there is no field to enter."""
        return super().check_action(action, parameters) and not (action == "enter" and self._ended)

    async def show(self) -> None:
        """Show where the review stands."""
        ended = self._ended
        self._facts.set_class(not ended, "-reasons")
        self._asking.display = not ended
        self._last.display = self._last.show(self._week) and self._at == 0
        self._welcoming.display = self._welcome is not None and self._at == 0
        catching_up = "A catch-up takes four minutes: Enter keeps what you said last."
        self._welcoming.update(f"{self._welcome} {catching_up}")
        self._coming.display = ended
        self._title.title = f"Review of {self._week}{self._ago}" + (": done" if ended else "")
        self._title.right = "" if ended else f"question {self._at + 1} of {len(self._questions)}"
        if ended:
            self._coming.show(self._week)
            self._tell(summary(self.desk.person.reviews, self._week, self._questions))
        else:
            self._fill(self._questions[self._at])

    async def action_question(self, by: int) -> None:
        """Go to another question; after the fifth to the week as a whole."""
        self._give()
        self._at = min(max(0, self._at + by), len(self._questions))
        await self._begin()

    async def action_week(self, back: int) -> None:
        """Go to an earlier week, or back towards this one; weeks ahead are left alone."""
        if (week := week_before(self._week, back)) <= self._this_week:
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
        self.refresh_bindings()
        self._lead()

    def _lead(self) -> None:
        """Focus what comes first: how the last commitment went, before the first answer of a week."""
        if self._review is None and self._last.display:
            self._last.enter()
        elif not self._ended:
            self._asking.enter("answer")

    async def on_screen_resume(self) -> None:
        """In a new week show that of the new week."""
        before, self._this_week = self._this_week, week_of(self.desk.settings.today)
        if self._week == before != self._this_week:
            self._give()
            self._turn_to(self._this_week)

    def arrive(self) -> None:
        """Lead to where the review stands."""
        if self.focused is None:
            self._lead()

    def _turn_to(self, week: str) -> None:
        self._week = week
        given = {each.question for each in self._review.answers} if self._review else set()
        waiting = [index for index, question in enumerate(self._questions) if question.id not in given]
        self._at = waiting[0] if waiting else len(self._questions)

    @property
    def _ago(self) -> str:
        """How long ago the week is, where it is not this one."""
        weeks = weeks_apart(self._week, self._this_week)
        return "" if weeks == 0 else f", {some(weeks, 'week')} ago"

    def action_enter(self, field: str) -> None:
        """Go to a field of the question."""
        self._asking.enter(field)

    def action_leave(self) -> None:
        """Leave the field, so that digits lead to other places."""
        self.set_focus(None)

    @property
    def _questions(self) -> list[Question]:
        return self.desk.content.questions

    @property
    def _review(self) -> Review | None:
        return review_of(self.desk.person.reviews, self._week)

    def _fill(self, question: Question) -> None:
        given = self._review.answer_to(question.id) if self._review else None
        now = (self._week, question.id), given, self.desk.saver.decided
        another = self._filled[0] != now[0]
        if another or (self._filled != now and not self.desk.unsaved):
            self._asking.seen.show(given, open=not another and self._filled[2] == now[2])
            self._filled = now
            self._ask(question, given, another)
        self._tell(facts(self.desk.status.assessment.findings[question.id], given))

    def _tell(self, lines: Sequence[str]) -> None:
        """Tell of the facts, or of the week as a whole."""
        self._facts.update("\n".join(map(show, lines)))

    def _ask(self, question: Question, given: Answered | None, another: bool) -> None:
        """Put the question and what is stored of its answer into the fields."""
        asking, draft = self._asking, review_draft(self._week, question.id)
        asking.begun = self._review is not None
        asking.ask(question, question.help + self._phase(question), given)
        if another:
            asking.begin(given, self.desk.status.answers.get(question.id, (None,))[0])
            if (text := self.typing.recall(draft)) is not None:
                asking.put_back(text, self.typing.base(draft))

    @property
    def _welcome(self) -> str | None:
        """What to say after an absence; then an answer leads to the next question at once."""
        return welcome_back(self.desk.person.reviews, self._week, self._this_week)

    def _phase(self, question: Question) -> str:
        """What the season adds to the question, where there is room for it."""
        if self._welcome or self._last.display:
            return ""
        status = self.desk.status
        phase = self.desk.content.phases[phase_of(status.assessment.season, status.as_of)]
        return f"\n{phase.title}: {wording(phase, question.id)}"

    def _give(self) -> None:
        """Save what the fields say about this question, if it was answered and something is new."""
        if self._ended:
            return
        question = self._questions[self._at]
        findings = self.desk.status.assessment.findings
        answered = self._asking.answered(question, findings[question.id].evidence)
        if answered is None:
            return
        seen = self._asking.seen
        draft = review_draft(self._week, question.id)
        settled = partial(self.typing.settled, "" if self._asking.excess else draft)  # too long: a draft
        if seen.shown is None or answered.said != seen.shown.said:
            self.desk.save(GiveAnswer(self._week, answered, seen.base), then=settled)
            self._asking.taken(answered)
        elif not self.desk.unsaved:
            settled()

    @on(Choice.Picked, "#answer, #felt")
    async def _picked(self, event: Choice.Picked) -> None:
        if event.choice.id == "answer" and self._welcome:
            await self.action_question(1)
        else:
            self._give()
            self._asking.enter("next" if self._asking.has_answer else "answer")

    @on(Button.Pressed, "#next")
    async def _next(self) -> None:
        await self.action_question(1)

    @on(TextArea.Changed, "#note")
    def _typed(self, event: TextArea.Changed) -> None:
        if event.text_area.has_focus and not self._ended:
            draft = review_draft(self._week, self._questions[self._at].id)
            self.typing.heard(draft, event.text_area.text, self._asking.base)

    @on(DescendantBlur, "#note")
    def _note_left(self) -> None:
        self._give()
