"""Today: where the person stands, the five questions, and what can be moved next."""

from collections.abc import Sequence
from functools import partial

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.widgets import Static

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Commitment, Outcome, open_commitment, week_of
from imgcoach.store import tell_outcome
from imgcoach.text import show
from imgcoach.words.amounts import day, some
from imgcoach.words.labels import ANSWERS, EVIDENCE, OUTCOMES, QUESTIONS
from imgcoach.words.papers import unmet, with_next_day
from imgcoach.words.season.agenda import next_day

from ..dialogs.reasons import About, Reasons, figures_of
from ..dialogs.sure import Sure
from ..parts.coming import beside, in_a_line, moves_in, next_move, strip_of, waiting_lines
from ..parts.five import Five
from ..parts.further import Further, further_lines, heading_of, reasons_of
from ..parts.panes import Panes
from ..scores.look import Look, told
from ..scores.score_ruler import groups_to_draw, ruler, ruler_figures
from ..scores.standing import standing, standing_figures
from ..widgets.cells import fitted, rows
from ..widgets.heading import Heading, Headline
from ..widgets.lines import Lines
from ..widgets.paged import PagedScreen
from . import TODAY
from .base import WIDE, Place

_FRAME = 7
"""Rows that are there whatever there is to say: navigation, keys, three headings, two of reasons."""

_NEXT = 10
"""Columns of the heading of the moves beside what stands on its right."""

_OUTCOMES: dict[str, Outcome] = {"d": "done", "p": "partly", "n": "not_yet", "x": "dropped"}
"""By key."""


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

    _verdict = getters.query_one("#verdict", Heading)
    _standing = getters.query_one("#standing", Static)
    _ruler = getters.query_one("#ruler", Static)
    _lines = getters.query_one("#questions", Lines)
    _because = getters.query_one("#because", Heading)
    _why = getters.query_one("#why", Static)
    _ahead = getters.query_one("#ahead", Heading)
    _coming = getters.query_one("#next", Static)
    _side = getters.query_one("#side", Static)

    _shown_at: Size | None = None
    """The size of the window that the rows were shared out for."""

    def matter(self) -> ComposeResult:
        """The verdict, the questions and the moves; beside them, in a wide window, the season."""
        ascii = self.desk.settings.ascii
        with Vertical(id="left"):
            yield Headline("Where you stand", ascii, id="verdict")
            yield Static("", id="standing", markup=False)
            yield Static("", id="ruler", markup=False)
            yield Lines(id="questions")
            yield self.heading("Why", id="because")
            yield Static("", id="why", markup=False)
            yield self.heading("Next", id="ahead")
            yield Static("", id="next", markup=False)
        yield Static("", id="side", markup=False)

    def arrive(self) -> None:
        """Lead to the questions, with where the person stands above them, however low the window is."""
        self._lines.focus(scroll_visible=False)

    async def on_resize(self, event: Resize) -> None:
        """Use the room there is."""
        if self.stands and self.is_current and self._shown_at not in (None, self.size):
            await self.show()

    async def show(self) -> None:
        """Say what the coach says now, what counts most first, on the rows there are."""
        status, self._shown_at, panes = self.desk.status, self.size, self._panes
        moves, said = status.assessment.moves, standing(self._look, status)
        lines = self._listed()
        waiting = waiting_lines(self.desk, self._waiting, bool(self.typing.left_behind), panes.waiting)
        below = [] if panes.wide else [*waiting, next_day(status.assessment.season, status.as_of)]
        free = self.size.height - _FRAME - len(lines) - self.notice.display - self._rows(below)
        paragraphs = said.within(panes.text, free - bool(moves))
        free -= self._rows(paragraphs)
        first = self._rows([next_move(moves)]) if moves else 0
        strip = Content("") if panes.wide or free <= first else in_a_line(self.desk, panes.text)
        free -= bool(strip)
        if legend := self._five.legend() if free > first else None:
            lines.insert([line for line, _ in lines].index("programs") + 1, (None, legend))
            free -= 1
        free -= self._show_ruler(free - first - len(moves[1:]))
        self._verdict.title = said.headline
        self._standing.update(told([*paragraphs]))
        self._fill(lines)
        hinted = not (strip or panes.wide)
        self._ahead.right = strip_of(self.desk).in_short(panes.text - _NEXT) if hinted else ""
        coming = told([*moves_in(moves, panes.text, max(free, bool(moves))), *below])
        self._coming.update(told([coming, strip]) if strip else coming)
        if panes.wide:
            self._side.update(beside(self.desk, waiting, panes.waiting, self.size.height - 2))

    def figures(self) -> Sequence[str]:
        """Those behind the line in focus, then those of the standing, the ruler and the season."""
        line, look, season = self._lines.current, self._look, self.desk.status.assessment.season
        groups = groups_to_draw(look) if self._ruler.has_class("-fits") else None
        drawn = ruler_figures(look, groups) if groups else []
        mine = figures_of(self.desk, line) if line else ()
        return [
            *dict.fromkeys([*mine, *standing_figures(look), *drawn, *(each.figure for each in season.days)])
        ]

    async def action_enter(self) -> None:
        """Open the records behind the line in focus, or the questionnaire."""
        await self.open_facts(self._lines.current)

    @property
    def _look(self) -> Look:
        profile, settings = self.desk.person.profile, self.desk.settings
        return Look(
            self.desk.content, profile, settings.today, profile.primary, self._panes.text, settings.ascii
        )

    @property
    def _five(self) -> Five:
        settings, questions = self.desk.settings, self.desk.content.questions
        return Five(self.desk.status, questions, self._panes.table, settings.ascii)

    @property
    def _panes(self) -> Panes:
        return Panes(self.size.width, self.size.width >= WIDE)

    def _rows(self, texts: Sequence[str]) -> int:
        return sum(rows(each, self._panes.text) for each in texts)

    def _listed(self) -> list[tuple[About | None, str | Content]]:
        """The papers, the table of the five, and what is told beside them."""
        seen, content = self.desk.status.assessment, self.desk.content
        lines: list[tuple[About | None, str | Content]] = []
        if unmet(seen.requirements):
            told_ = with_next_day(seen.requirements, content, self.desk.status.as_of)
            lines.append(("papers", fitted(f"[!] Papers first: {told_}", self._panes.table)))
        lines += [
            (None, self._five.heading()),
            *self._five.rows(),
            *further_lines(self.desk, self._panes.table),
        ]
        if seen.flags:
            lines.append(("flags", f"[!] Besides the five: {some(len(seen.flags), 'fact')}"))
        return lines

    def _fill(self, lines: list[tuple[About | None, str | Content]]) -> None:
        begins = self._lines.current is None
        self._lines.fill(lines)
        requirements = self.desk.status.assessment.requirements
        if begins and not any(each.state in ("late", "blocked") for each in requirements):
            self._lines.highlighted = [line for line, _ in lines].index("score")
        self._explain(self._lines.current)

    def _show_ruler(self, free: int) -> int:
        """Show it where there is room; how many rows it takes."""
        groups = groups_to_draw(self._look)
        drawn = ruler(self._look, groups) if groups else []
        fits = 0 < len(drawn) <= free
        self._ruler.set_class(fits, "-fits")
        self._ruler.update("\n".join(drawn))
        return len(drawn) * fits

    def _explain(self, line: About) -> None:
        heading, seen = self._because, self.desk.status.assessment
        heading.right = "Enter: all of it"
        if isinstance(line, Further):
            heading.title, why = heading_of(self.desk, line), reasons_of(self.desk, line)
        elif line == "flags":
            heading.title, why = "Besides the five", tuple(flag.fact for flag in seen.flags)
        elif line == "papers":
            heading.title = "Papers: nobody is ranked without them"
            why = tuple(each.text for each in unmet(seen.requirements))
        else:
            finding, number = seen.findings[line], list(seen.findings).index(line) + 1
            heading.title = f"{number} {QUESTIONS[line].capitalize()}: why {EVIDENCE[finding.evidence]}"
            heading.right, why = f"{self._said(line)}{heading.right}", finding.reasons
        self._why.update(fitted(show(" ".join(why)), 2 * max(40, self._panes.table - 10)), layout=False)

    def _said(self, question: QuestionId) -> str:
        """What was said last, and when, where the table has no room for the day; empty where nothing was."""
        given = self.desk.status.answers.get(question)
        if self._five.has_days or not self._five.has_weeks:
            return ""
        return f"said {ANSWERS[given[0].answer]} on {day(given[1])}; " if given else ""

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

    @on(Lines.OptionSelected)
    def _open(self) -> None:
        self.app.push_screen(Reasons(self.desk, self._lines.current))

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._explain(event.id)
