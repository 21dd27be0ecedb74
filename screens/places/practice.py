"""Interview practice: a question, a clock that counts up, and how the answer felt. Nothing is judged."""

from functools import partial

from pydantic import ValidationError
from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.model.practice import PracticeSession
from imgcoach.store import Put
from imgcoach.text import show
from imgcoach.words.labels import THEMES
from imgcoach.words.practice import in_words, kept, past
from imgcoach.words.tables.practice import columns, in_full, practised, themes, total

from ..desk import Desk
from ..parts.practice_chart import PracticeChart
from ..parts.practice_rating import RatingForm
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.search import Search
from ..widgets.searching import Searching
from ..widgets.stopwatch import Stopwatch
from ..widgets.table import Table
from .base import CoachScreen

_DRAFT = "practice."
"""How the drafts of ratings are called; the id of the session follows."""

_START = "Space starts the clock; answer aloud, as if someone were listening."
_LEFT = "What you rated before a connection was lost is open again; Esc keeps it."
_NOTHING = "No question has these words. Esc shows all again."
_GONE = "This question is no longer in the list; what you kept of it stays."


class PracticeScreen(Searching, CoachScreen):
    """The questions by theme, the one in focus, and the sessions kept; pushed, and Esc leads back."""

    page = "practice"
    AUTO_FOCUS = "Lines"
    CSS_PATH = "practice.tcss"
    BINDINGS = [
        Binding("space,enter", "go", "Start/stop", key_display="Space"),
        ("t", "theme", "Theme"),
        ("o", "order", "Sort"),
        ("O", "reverse", "Reverse"),
        ("c", "chart", "Chart"),
        ("u", "undo", "Undo"),
        ("escape", "leave", "Back"),
    ]

    _title = getters.query_one("#title", Heading)
    _questions = getters.query_one(Lines)
    _question = getters.query_one("#question", Static)
    _listen = getters.query_one("#listen", Static)
    _watch = getters.query_one(Stopwatch)
    _form = getters.query_one(RatingForm)
    _past = getters.query_one("#past", Static)
    _means = getters.query_one(PracticeChart)
    _kept = getters.query_one("#kept", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._asked: str | None = None
        """The id of the question that is being answered or rated."""
        self._table = Table("questions", desk.settings.ascii)

    def whole(self) -> ComposeResult:
        """The questions left, the one in focus right; the chart in place of both."""
        yield self.heading("", id="title")
        yield Search("words of a question; Esc shows all again")
        with Horizontal(id="practice"):
            yield self._table
            with VerticalScroll(id="asked", can_focus=False):
                yield Static("", id="question", markup=False)
                yield Static("", id="listen", markup=False)
                yield Stopwatch()
                yield RatingForm()
                yield Static("", id="past", markup=False)
        yield PracticeChart(self.desk.settings.ascii)
        yield Static("", id="kept", markup=False)

    def arrive(self) -> None:
        """Go on with ratings that a lost line left behind."""
        if self._asked is None:
            self._restore()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is answered or rated, only its own keys count."""
        if action == "go":
            return not self.has_class("-rating") and not self.has_class("-charted")
        if action in ("order", "reverse", "search") and self.has_class("-charted"):
            return False
        return action not in ("theme", "order", "reverse", "chart", "undo", "search") or self._asked is None

    @on(Lines.OptionSelected)
    def action_go(self) -> None:
        """Start the clock, or stop it and ask how it felt."""
        if self._watch.running:
            seconds, today = self._watch.stop(), self.desk.settings.today
            self._rate(PracticeSession(question=self._asked or "", day=today, seconds=seconds))
        elif (question := self._current) is not None:
            self._asked = question.id
            self._turn("-speaking")
            self.set_focus(None)
            self._watch.start()

    def action_theme(self) -> None:
        """Go to the first question of the next theme, while they stand under their themes."""
        self._table.next_group()

    def action_order(self) -> None:
        """Sort by the next column; behind the last one the questions stand under their themes again."""
        self._table.sort_next()

    def action_reverse(self) -> None:
        """Turn the order round."""
        self._table.turn()

    async def action_chart(self) -> None:
        """Show the chart in place of the questions, or the questions again."""
        self.toggle_class("-charted")
        self.refresh_bindings()
        await self._chart()
        if not self.has_class("-charted"):
            self._questions.focus()

    def action_undo(self) -> None:
        """Take the last change back."""
        self.desk.saver.undo()

    async def action_leave(self) -> None:
        """End the rating and keep it, or stop the clock, or put the chart away, or go back."""
        if self.has_class("-rating"):
            self._finish()
        elif self._asked is not None:
            self._watch.stop()
            self._idle()
        elif self.has_class("-charted"):
            await self.action_chart()
        elif not self.was_left():
            self.dismiss()

    @property
    def _current(self) -> InterviewQuestion | None:
        """The question in focus, if it is one that can be asked."""
        kind, name = self._questions.current or ("", "")
        return self.desk.content.interview.get(name) if kind == "question" else None

    def _rate(self, session: PracticeSession) -> None:
        self._asked = session.question
        self._turn("-rating")
        self._tell()
        self._form.open(session)

    @on(RatingForm.Said)
    def _said(self, event: RatingForm.Said) -> None:
        if event.session is not None:
            self.typing.heard(_DRAFT + event.session.id, event.session.model_dump_json())

    @on(RatingForm.Finished)
    def _finish(self) -> None:
        if excess := self._form.excess:
            self.notify(f"Not saved yet: {excess}.", markup=False)
            return
        session = self._form.session
        self._form.close()
        if session is not None:
            settled = partial(self.typing.settled, _DRAFT + session.id)
            if session.says_something:
                self.desk.save(Put("practice", session), then=settled)
            else:
                settled()
        self._idle()
        self._restore()

    def _restore(self) -> None:
        """Open the first rating that a window which is gone left behind."""
        for field in sorted(each for each in self.typing.left_behind if each.startswith(_DRAFT)):
            try:
                session = PracticeSession.model_validate_json(self.typing.recall(field) or "")
            except ValidationError:
                self.typing.settled(field)
                continue
            if session.id not in {each.id for each in self.desk.person.practice}:
                self._rate(session)
                self.say(_LEFT)
                return
            self.typing.settled(field)

    def _idle(self) -> None:
        self._asked = None
        self._turn("")
        self._questions.focus()
        self._tell()

    def _turn(self, state: str) -> None:
        for each in ("-speaking", "-rating"):
            self.set_class(each == state, each)
        self.refresh_bindings()

    async def show(self) -> None:
        """Bring everything up to date with the person's data."""
        practice, profile = self.desk.person.practice, self.desk.person.profile
        listed = self.found(practised(self.desk.content.interview, practice), in_full)
        begins = self._questions.current is None or self.search.has_focus
        self._table.fill(columns(), listed, themes(listed))
        self._entitle()
        if begins and listed:
            self._table.lead_to(listed[0])
        self._kept.update(kept(len(practice), profile.interview_practice.sessions))
        self._tell()
        await self._chart()

    @on(Lines.Reached)
    def _tell(self) -> None:
        """Tell of the question in focus, or of the one that is answered."""
        kind, name = self._questions.current or ("theme", "")
        if self._asked is not None:
            kind, name = "question", self._asked
        question = self.desk.content.interview.get(name) if kind == "question" else None
        if question is not None:
            asked, hint = question.text, f"A listener hopes to hear: {question.listen}"
        elif kind == "question":
            asked, hint = in_words(name), _GONE
        else:
            asked, hint = THEMES.get(name, "") if self._table.records else _NOTHING, ""
        self._question.update(show(asked))
        self._listen.update(show(hint))
        past_lines = past(self.desk.person.practice, name) if kind == "question" else []
        self._past.update("\n".join([*([_START, ""] if question is not None else []), *past_lines]))

    @on(Table.Turned)
    def _entitle(self) -> None:
        under = f", stored under {self.desk.another_day} (--today)" if self.desk.another_day else ""
        told = ", ".join(filter(None, (total(self._table.records), self._table.order)))
        self._title.title = f"Interview practice{under}: {told}"

    async def _chart(self) -> None:
        if self.has_class("-charted"):
            await self._means.draw(self.desk.person.practice)

    def say_word(self, word: str) -> None:
        """Put it at the right of the title."""
        self._title.right = word
