"""Today: where the person stands, the five questions, and what can be moved next."""

from collections.abc import Sequence
from functools import partial

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from imgcoach.model.review import Commitment, Outcome, open_commitment, week_of
from imgcoach.model.weeks import AWAY, weeks_away
from imgcoach.status import Status
from imgcoach.store import tell_outcome
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.labels import ANSWERS, EVIDENCE, OUTCOMES, QUESTIONS
from imgcoach.words.marks import MARKS
from imgcoach.words.papers import in_short, unmet
from imgcoach.words.season.agenda import move_in_full, next_day
from imgcoach.words.weeks import answered_so_far, dated_ahead

from ..dialogs.reasons import About, Reasons, figures_of
from ..dialogs.sure import Sure
from ..parts.further import Further, further_lines, heading_of, reasons_of
from ..scores.look import Look, told
from ..scores.standing import standing, standing_figures, within
from ..widgets.cells import fitted, rows
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import PagedScreen
from . import TODAY
from .base import Place

_FRAME = 8
"""Rows that are there whatever there is to say: navigation, keys, four headings, two of reasons."""


_OUTCOMES: dict[str, Outcome] = {"d": "done", "p": "partly", "n": "not_yet", "x": "dropped"}
"""By key."""

_KEYS = f"  [{' '.join(_OUTCOMES)}]"
"""What stands behind a commitment that waits; ? says what each key means."""


class TodayPlace(Place, PagedScreen):
    """The first thing a person sees each week."""

    name_ = TODAY
    CSS_PATH = "today.tcss"
    BINDINGS = [
        ("r", "app.switch_mode('review')", "Review"),
        ("e", "enter", "Enter facts"),
        ("w", "what_if", "What if"),
        ("m", "seasons", "What next"),
        Binding(
            "d", "outcome('d')", "Last move: done, partly, not yet, off", key_display="d p n x", show=False
        ),
        Binding("p", "outcome('p')", "", show=False),
        Binding("n", "outcome('n')", "", show=False),
        Binding("x", "outcome('x')", "", show=False),
    ]

    _standing = getters.query_one("#standing", Static)
    _lines = getters.query_one("#questions", Lines)
    _because = getters.query_one("#because", Heading)
    _why = getters.query_one("#why", Static)
    _coming = getters.query_one("#next", Static)

    def matter(self) -> ComposeResult:
        """Four parts, each under its heading."""
        yield self.heading("Where you stand")
        yield Static("", id="standing", markup=False)
        yield self.heading("Five questions", "facts    you said")
        yield Lines(id="questions")
        yield self.heading("Why", id="because")
        yield Static("", id="why", markup=False)
        yield self.heading("Next")
        yield Static("", id="next", markup=False)

    def arrive(self) -> None:
        """Lead to the questions, with where the person stands above them, however low the window is."""
        self._lines.focus(scroll_visible=False)

    async def show(self) -> None:
        """Say what the coach says now."""
        status = self.desk.status
        lines: list[tuple[About, str]] = []
        if unmet(status.assessment.requirements):
            told_ = in_short(status.assessment.requirements, self.desk.content, status.as_of)
            lines.append(("papers", fitted(f"[!] Papers first: {told_}", self._width)))
        for question in self.desk.content.questions:
            evidence = status.assessment.findings[question.id].evidence
            given = status.answers.get(question.id)
            said = f"{ANSWERS[given[0].answer]:<8} {given[1]}" if given else "-"
            lines.append(
                (question.id, f"{MARKS[evidence]} {question.short:<46} {EVIDENCE[evidence]:<8} {said}")
            )
        lines += further_lines(self.desk, self._width)
        if flags := status.assessment.flags:
            lines.append(("flags", f"[!] Beside the five: {some(len(flags), 'fact')}"))
        begins = self._lines.current is None
        self._lines.fill(lines)
        if begins and not any(each.state in ("late", "blocked") for each in status.assessment.requirements):
            self._lines.highlighted = [line for line, _ in lines].index("score")
        self._explain(status, self._lines.current)
        free = self.size.height - _FRAME - len(lines) - self.notice.display
        least = self._rows(self._dates(status)) + bool(status.assessment.moves)
        paragraphs = within(standing(self._look, status), self._width, free - least)
        self._standing.update(told([*paragraphs]))
        taken = self._rows([each.plain for each in paragraphs])
        self._coming.update(self._next(status, free - taken))

    def figures(self) -> Sequence[str]:
        """Those behind the line in focus, then those of the standing."""
        line = self._lines.current
        return [*(figures_of(self.desk, line) if line else ()), *standing_figures(self._look)]

    async def action_enter(self) -> None:
        """Open the records behind the line in focus, or the questionnaire."""
        await self.open_facts(self._lines.current)

    @property
    def _look(self) -> Look:
        profile, settings = self.desk.person.profile, self.desk.settings
        return Look(self.desk.content, profile, settings.today, profile.primary, self._width, settings.ascii)

    @property
    def _width(self) -> int:
        return max(40, self.size.width - 2)

    def _rows(self, texts: Sequence[str]) -> int:
        return sum(rows(each, self._width) for each in texts)

    def _explain(self, status: Status, line: About) -> None:
        heading, why = self._because, self._why
        if isinstance(line, Further):
            heading.title, heading.right = heading_of(self.desk, line), "Enter: all of it"
            why.update(self._two_lines(reasons_of(self.desk, line)))
            return
        if line == "flags":
            heading.title, heading.right = "Beside the five", "Enter: all of it"
            why.update(self._two_lines(tuple(flag.fact for flag in status.assessment.flags)))
            return
        if line == "papers":
            heading.title, heading.right = "Papers: nobody is ranked without them", "Enter: all of it"
            why.update(self._two_lines(tuple(each.text for each in unmet(status.assessment.requirements))))
            return
        finding = status.assessment.findings[line]
        number = list(status.assessment.findings).index(line) + 1
        heading.title, heading.right = (
            f"{number} {QUESTIONS[line].capitalize()}: why {EVIDENCE[finding.evidence]}",
            "Enter: all of it",
        )
        why.update(self._two_lines(finding.reasons))

    def _two_lines(self, sentences: tuple[str, ...]) -> str:
        """As much as two lines hold; the rest is behind Enter."""
        return fitted(show(" ".join(sentences)), 2 * max(40, self.size.width - 10))

    def _next(self, status: Status, free: int) -> str:
        """The moves with what they take if there is room, else a line each (Plan has all); then the dates."""
        dates = self._dates(status)
        free -= self._rows(dates)
        found = status.assessment.moves
        moves = [f"{number}. {show(move_in_full(move))}" for number, move in enumerate(found, 1)]
        if self._rows(moves) > free:
            moves = [f"{number}. {show(move.text)}" for number, move in enumerate(found, 1)]
        if self._rows(moves) > free:
            shown = moves[: max(1, free)]
            moves = [fitted(each, self._width) for each in shown]
        return "\n".join([*moves, *dates])

    @property
    def _waiting(self) -> Commitment | None:
        """The commitment of an earlier week of which nobody has said yet how it went."""
        return open_commitment(self.desk.person.commitments, week_of(self.desk.settings.today))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The outcomes have their keys while a commitment waits for one, what comes next after a Match."""
        if action == "seasons" and self.stands:
            return self.desk.status.assessment.phase == "after"
        return self._waiting is not None if action == "outcome" else super().check_action(action, parameters)

    def action_outcome(self, key: str) -> None:
        """Say how the last commitment went, once it is said that the key was meant."""
        if (waiting := self._waiting) is not None:
            meant = partial(self._keep_outcome, waiting, _OUTCOMES[key])
            self.app.push_screen(Sure(key, f"Last time: {OUTCOMES[_OUTCOMES[key]]}"), meant)

    def _keep_outcome(self, waiting: Commitment, outcome: Outcome, meant: bool | None) -> None:
        if meant:
            self.desk.save(tell_outcome(waiting, outcome))
            self.notify(f"{OUTCOMES[outcome].capitalize()}: kept. u takes it back.", markup=False)

    def _dates(self, status: Status) -> list[str]:
        lines = []
        if (waiting := self._waiting) is not None:
            room = self._width - len(_KEYS) - len("Last time: ")
            lines.append(f"Last time: {fitted(show(waiting.sentence), room)}{_KEYS}")
        if told_ahead := dated_ahead(status.person.reviews, status.as_of):
            lines.append(told_ahead)
        if status.last_review is None:
            lines.append("No weekly review yet: r starts it, about 10 minutes.")
        elif (begun := status.begun) is not None:
            lines.append(f"{answered_so_far(begun, len(self.desk.content.questions))}: r goes on.")
        elif (away := weeks_away(status.person.reviews, week_of(status.as_of))) >= AWAY:
            lines.append(f"You were away {away} weeks. Nothing is lost; r catches up in four minutes.")
        elif status.due:
            days = (status.as_of - status.last_review).days
            lines.append(f"Review due ({some(days, 'day')}): r starts it, about 10 minutes.")
        else:
            lines.append(f"Last review {status.last_review}; r shows it.")
        if self.typing.left_behind:
            lines.append("Text you typed before a line was lost is kept, in its field.")
        return [*lines, next_day(status.assessment.season, status.as_of)]

    @on(Lines.OptionSelected)
    def _open(self) -> None:
        self.app.push_screen(Reasons(self.desk, self._lines.current))

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._explain(self.desk.status, event.id)
