"""Plan: the article's path with the person on it, what each step asks for, and the days of the Match year."""

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from imgcoach.coach import Move, Step
from imgcoach.coach.phase import phase_of
from imgcoach.coach.season import SeasonDay
from imgcoach.model.person import Person
from imgcoach.text import show
from imgcoach.words.amounts import day, day_in_column, distance, times
from imgcoach.words.labels import ANNOUNCED
from imgcoach.words.marks import STEP_MARKS

from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Paged, PagedScreen
from . import PLAN
from .base import Place

_PAST = 2
"""Days of the season that are told although they are past."""

_STEPS = {
    "score.take": ("take_step2",),
    "score.after_fail": ("take_step2",),
    "score.refocus": ("refocus", "score_check"),
    "score.step3": ("refocus", "score_check"),
    "score": ("score_check",),
    "profile.specialty": ("reassess", "score_check"),
    "profile.visa": ("target",),
    "programs": ("target",),
    "interview": ("interview",),
}
"""By move, or by the part of its id before the point, the steps it may belong to; all others build."""


class PlanPlace(Place, PagedScreen):
    """Where one is, what comes after, and how many days are left."""

    name_ = PLAN
    AUTO_FOCUS = "Lines"
    CSS_PATH = "plan.tcss"
    BINDINGS = [
        ("w", "what_if", "What if"),
        ("p", "practise", "Practise"),
        ("o", "soap", "SOAP"),
        ("m", "seasons", "Seasons"),
    ]

    _road = getters.query_one("#road", Lines)
    _step = getters.query_one("#step", Paged)
    _said = getters.query_one("#said", Static)
    _season = getters.query_one("#season", Heading)
    _days = getters.query_one("#days", Static)

    def matter(self) -> ComposeResult:
        """The path, beside it the step in focus, and below them the days."""
        yield self.heading("The path", "[>] you are here", id="path")
        with Horizontal(id="steps"):
            yield Lines(id="road")
            with Paged(id="step"):
                yield Static("", id="said", markup=False)
        yield self.heading("", id="season")
        yield Static("", id="days", markup=False)

    async def show(self) -> None:
        """Bring path and days up to date; the focus begins where the person is."""
        path = self.desk.status.assessment.path
        begins = self._road.current is None
        self._road.fill([(step.id, _line(step)) for step in path])
        if begins:
            self._road.highlighted = next(at for at, step in enumerate(path) if step.state == "here")
        self._tell(self._road.current)
        self._show_days()

    def figures(self) -> Sequence[str]:
        """The score at which the path parts, and those of the days."""
        days = [day.figure for day in self.desk.status.assessment.season.days]
        at_score = self._road.current == "score_check"
        return ["article-flow-score", *days] if at_score else [*days, "article-flow-score"]

    def action_practise(self) -> None:
        """Speak an interview answer aloud, by the clock."""
        from .practice import PracticeScreen

        self.app.push_screen(PracticeScreen(self.desk, self.typing))

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._tell(event.id)
        self._step.scroll_home(animate=False)

    def _tell(self, step: str) -> None:
        """What the step is about, and the moves that belong to it."""
        seen = self.desk.status.assessment
        text = next(each.text for each in self.desk.content.flow if each.id == step)
        road = [each.id for each in seen.path]
        moves = [move for move in seen.moves if _step_of(move, road) == step]
        lines = [Content(f"{text} {_known(self.desk.person, step)}".strip())]
        if moves:
            lines += [Content(""), Content.styled("What you can do", "bold")]
            lines += [Content(f" - {show(move.text)}") for move in moves]
        self._said.update(Content("\n").join(lines))

    def _show_days(self) -> None:
        season, today = self.desk.status.assessment.season, self.desk.status.as_of
        assumed = ", taken because no Match year is entered" if season.assumed else ""
        phase = self.desk.content.phases[phase_of(season, today)]
        self._season.title, self._season.right = f"Match {season.match_year}{assumed}", phase.title
        past = [each for each in season.days if each.day < today]
        shown = [*past[-_PAST:], *(each for each in season.days if each.day >= today)]
        lines = [_day(each, (each.day - today).days) for each in shown]
        if not season.days:
            lines = [
                f"{day_in_column(season.opening)}  Programs open applications  projected",
                "No other day of this Match year is announced or can be projected yet.",
            ]
        self._days.update("\n".join([*lines, phase.text]))


def _line(step: Step) -> str:
    return f"{STEP_MARKS[step.state]} {step.title}"


def _known(person: Person, step: str) -> str:
    """What the person has said of a step that no move asks for."""
    taken = person.profile.step2_ck.taken
    spoken = person.profile.interview_practice.sessions + len(person.practice)
    if step == "take_step2" and taken is not None:
        return f"Your latest attempt was on {day(taken)}."
    if step == "interview" and spoken:
        return f"Spoken aloud {times(spoken)} so far."
    return ""


def _step_of(move: Move, road: Sequence[str]) -> str:
    """The step of the person's road that `move` belongs to."""
    steps = _STEPS.get(move.id) or _STEPS.get(move.id.partition(".")[0]) or ("build",)
    return next(each for each in steps if each in road)


def _day(each: SeasonDay, days: int) -> str:
    how = ANNOUNCED[each.announced]
    return f"{day_in_column(each.day)}  {each.label:<36} {how}  {distance(days)}"
