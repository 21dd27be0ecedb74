"""Interview practice: a question, a clock that counts up, and how the answer felt. Nothing is judged."""

from functools import partial

from pydantic import ValidationError
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.model.practice import PracticeSession
from imgcoach.store import Put
from imgcoach.text import show
from imgcoach.words.labels import THEMES
from imgcoach.words.practice import in_words, kept, past, question_lines

from ..desk import Desk
from ..parts.practice_chart import PracticeChart
from ..parts.practice_rating import RatingForm
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.nav import STATE
from ..widgets.stopwatch import Stopwatch
from ..widgets.too_small import TooSmall

_DRAFT = "practice."
"""How the drafts of ratings are called; the id of the session follows."""

_START = "Space starts the clock; answer aloud, as if somebody sat there."
_LEFT = "What you rated before a line was lost is open again; Esc keeps it."
_GONE = "This question is no longer in the list; what you kept of it stays."


class PracticeScreen(Screen[None]):
    """The questions by theme, the one in focus, and the sessions kept; pushed, and Esc leads back."""

    AUTO_FOCUS = "Lines"
    CSS_PATH = "practice.tcss"
    BINDINGS = [
        Binding("space,enter", "go", "Start/stop", key_display="space"),
        ("t", "theme", "Theme"),
        ("c", "chart", "Chart"),
        ("u", "undo", "Undo"),
        ("escape", "leave", "Back"),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__()
        self.desk, self.typing = desk, typing
        self._asked: str | None = None
        """The id of the question that is being answered or rated."""
        self._listed: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        """The questions left, the one in focus right; the chart in place of both."""
        yield Heading("Interview practice", ascii=self.desk.settings.ascii, id="state")
        with Horizontal(id="practice"):
            yield Lines(id="questions")
            with VerticalScroll(id="asked", can_focus=False):
                yield Static("", id="question", markup=False)
                yield Static("", id="listen", markup=False)
                yield Stopwatch()
                yield RatingForm()
                yield Static("", id="past", markup=False)
        yield PracticeChart(self.desk.settings.ascii)
        yield Static("", id="kept", markup=False)
        yield TooSmall()
        yield Static("", id="notice", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    async def on_mount(self) -> None:
        """Follow the person's data, and go on with ratings that a lost line left behind."""
        self.desk.changed.subscribe(self, self._follow)
        self.desk.state_changed.subscribe(self, self._say)
        await self._show()
        self.query_one(Lines).highlighted = 1
        self._restore()

    async def on_resize(self) -> None:
        """Shorten the questions anew."""
        await self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is answered or rated, only its own keys count."""
        if action == "go":
            return not self.has_class("-rating") and not self.has_class("-charted")
        return action not in ("theme", "chart", "undo") or self._asked is None

    @on(Lines.OptionSelected)
    def action_go(self) -> None:
        """Start the clock, or stop it and ask how it felt."""
        watch = self.query_one(Stopwatch)
        if watch.running:
            seconds = watch.stop()
            session = PracticeSession(
                question=self._asked or "", day=self.desk.settings.today, seconds=seconds
            )
            self._rate(session)
        elif (question := self._current) is not None:
            self._asked = question.id
            self._turn("-speaking")
            self.set_focus(None)
            watch.start()

    def action_theme(self) -> None:
        """Go to the first question of the next theme."""
        lines = self.query_one(Lines)
        heads = [at for at, (kind, _) in enumerate(self._listed) if kind == "theme"]
        after = [at for at in heads if at > (lines.highlighted or 0)] or heads
        lines.highlighted = after[0] + 1

    async def action_chart(self) -> None:
        """Show the chart in place of the questions, or the questions again."""
        self.toggle_class("-charted")
        self.refresh_bindings()
        await self._chart()
        if not self.has_class("-charted"):
            self.query_one(Lines).focus()

    def action_undo(self) -> None:
        """Take the last change back."""
        self.desk.undo()

    async def action_leave(self) -> None:
        """End the rating and keep it, or stop the clock, or put the chart away, or go back."""
        if self.has_class("-rating"):
            self._finish()
        elif self._asked is not None:
            self.query_one(Stopwatch).stop()
            self._idle()
        elif self.has_class("-charted"):
            await self.action_chart()
        else:
            self.dismiss()

    @property
    def _current(self) -> InterviewQuestion | None:
        """The question in focus, if it is one that can be asked."""
        kind, name = self.query_one(Lines).current or ("", "")
        return self.desk.content.interview.get(name) if kind == "question" else None

    def _rate(self, session: PracticeSession) -> None:
        self._asked = session.question
        self._turn("-rating")
        self._tell()
        self.query_one(RatingForm).open(session)

    @on(RatingForm.Said)
    def _said(self, event: RatingForm.Said) -> None:
        if event.session is not None:
            self.typing.heard(_DRAFT + event.session.id, event.session.model_dump_json())

    @on(RatingForm.Finished)
    def _finish(self) -> None:
        form = self.query_one(RatingForm)
        session = form.session
        form.close()
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
                self._say(_LEFT)
                return
            self.typing.settled(field)

    def _idle(self) -> None:
        self._asked = None
        self._turn("")
        self.query_one(Lines).focus()
        self._tell()

    def _turn(self, state: str) -> None:
        self.remove_class("-speaking", "-rating")
        if state:
            self.add_class(state)
        self.refresh_bindings()

    async def _follow(self, _: None) -> None:
        if self.query(Lines):
            await self._show()

    async def _show(self) -> None:
        """Bring everything up to date with the person's data."""
        practice, profile = self.desk.person.practice, self.desk.person.profile
        lines = question_lines(self.desk.content.interview, practice, self.size.width * 2 // 5)
        self._listed = [id for id, _ in lines]
        self.query_one(Lines).fill(lines)
        self.query_one("#kept", Static).update(kept(len(practice), profile.interview_practice.sessions))
        self._tell()
        await self._chart()

    @on(Lines.Reached)
    def _tell(self) -> None:
        """Tell of the question in focus, or of the one that is answered."""
        kind, name = self.query_one(Lines).current or ("theme", "")
        if self._asked is not None:
            kind, name = "question", self._asked
        question = self.desk.content.interview.get(name) if kind == "question" else None
        if question is not None:
            told = (question.text, f"A listener wants to hear: {question.listen}")
        elif kind == "question":
            told = (in_words(name), _GONE)
        else:
            told = (THEMES.get(name, ""), "")
        self.query_one("#question", Static).update(show(told[0]))
        self.query_one("#listen", Static).update(show(told[1]))
        past_lines = past(self.desk.person.practice, name) if kind == "question" else []
        begin = [_START, ""] if question is not None else []
        self.query_one("#past", Static).update("\n".join([*begin, *past_lines]))

    async def _chart(self) -> None:
        if self.has_class("-charted"):
            await self.query_one(PracticeChart).draw(self.desk.person.practice)

    def _say(self, words: str) -> None:
        """Say a word beside the title, and a sentence above the keys."""
        short = len(words) <= STATE
        self.query_one("#state", Heading).right = words if short else words.partition(":")[0][:STATE]
        notice = self.query_one("#notice", Static)
        notice.set_class(not short, "-told")
        notice.update("" if short else show(words))
