"""The article's path, with a mark where the person stands, and what belongs to the step in focus."""

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from imgcoach.coach import Move
from imgcoach.model.person import Person
from imgcoach.text import show
from imgcoach.words.amounts import day, times
from imgcoach.words.marks import STEP_MARKS

from ..desk import Desk
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Paged

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


class Road(Vertical):
    """The steps as lines; below them what the one in focus is about, and its moves."""

    DEFAULT_CSS = """
    Road {
        & #road { max-height: 8; }
        & #step { height: 1fr; padding: 1 1 0 1; }
    }
    """

    _road = getters.query_one("#road", Lines)
    _step = getters.query_one("#step", Paged)
    _said = getters.query_one("#said", Static)

    def __init__(self, desk: Desk, id: str | None = None) -> None:
        super().__init__(id=id)
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The steps, and the one in focus."""
        yield Heading("The path", "[>] you are here", self._desk.settings.ascii)
        yield Lines(id="road")
        with Paged(id="step"):
            yield Static("", id="said", markup=False)

    def enter(self) -> None:
        """Lead to the steps."""
        self._road.focus()

    @property
    def at(self) -> str | None:
        """The step in focus, while the steps have the keys."""
        return self._road.current if self._road.has_focus else None

    def show(self) -> None:
        """Bring the path up to date; the focus begins where the person is."""
        path = self._desk.status.assessment.path
        begins = self._road.current is None
        self._road.fill([(step.id, f"{STEP_MARKS[step.state]} {step.title}") for step in path])
        if begins:
            self._road.highlighted = next(at for at, step in enumerate(path) if step.state == "here")
        self._tell(self._road.current)

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        event.stop()
        self._tell(event.id)
        self._step.scroll_home(animate=False)

    def _tell(self, step: str) -> None:
        seen, content = self._desk.status.assessment, self._desk.content
        text = next(each.text for each in content.flow if each.id == step)
        road = [each.id for each in seen.path]
        moves = [move for move in seen.moves if _step_of(move, road) == step]
        lines = [Content(f"{text} {_known(self._desk.person, step)}".strip())]
        if moves:
            lines += [Content(""), Content.styled("What you can do", "bold")]
            lines += [Content(f" - {show(move.text)}") for move in moves]
        self._said.update(Content("\n").join(lines))


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
