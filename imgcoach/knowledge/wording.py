"""Entries that are sentences for the person."""

from string import Formatter
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field, field_validator, model_validator

from imgcoach.knowledge.entry import Entry, EntryId, Prose, Title, at_most
from imgcoach.knowledge.placeholders import PROGRAMS, figures_in, well_formed
from imgcoach.knowledge.scale import SeasonEvent
from imgcoach.model.fields import QuestionId, Record
from imgcoach.model.profile import Outcome

_FILLED = {
    "score.minimums": {"least", "specialty"},
    "score.sit": {"day"},
    "gate.say": {"papers"},
    "season.skip": {"next"},
    "experience.country": {"start"},
    "experience.keep": {"start"},
    "experience.arrange": {"post", "specialty", "opening"},
    "experience.refresh": {"post", "specialty", "opening"},
    "experience.field": {"post", "specialty", "opening"},
    "letters.ask": {"specialty"},
    "letters.agree": {"writer"},
    "letters.renew": {"writer", "dated", "months", "opening"},
    "letters.field": {"specialty"},
    "timeline.explain": {"start", "end", "months"},
    "timeline.fill": {"start"},
    "timeline.patients": {"opening", "months"},
    "programs.start": {"least"},
    "programs.verify": {"unknown"},
    "programs.drop_closed": {"closed"},
    "programs.fewer_reaches": {"reach"},
    "score.refocus": {"fields"},
}
"""By move, the placeholders that imgcoach.coach.moves fills; the others have none."""

_FLAGGED = {
    "failed_attempt": {"exam", "attempts", PROGRAMS},
    "failed_step2_ck": {"attempts", PROGRAMS},
    "last_attempt": {"exam"},
    "no_attempt_left": {"exam"},
    "pathway_recency": {"graduated", "since"},
    "pathway_licensed": {"graduated", "since"},
    "pathway_unlicensed": {"graduated", "since"},
    "window_over": {"ends"},
    "window_near": {"ends"},
    "oet_certified": set(),
    "visa_need": {"visa", PROGRAMS},
    "visa_internal_medicine": {"visa"},
    "visa_not_needed": {"visa", "citizenship"},
    "h1b_payment": {"visa"},
    "entry_limits": {"visa"},
    "h1b_step3": set(),
}
"""The red flags that imgcoach.coach.flags raises, and the words that it fills in each."""


PhaseId = Literal["build", "apply", "interview", "rank", "wait", "soap", "after"]
"""The phases of a season."""


class Question(Entry):
    """One of the five questions of the weekly review."""

    called: ClassVar[str] = "question"

    id: QuestionId
    text: Prose
    """The question as one asks it oneself."""
    short: Annotated[Title, at_most(46)]
    help: Prose
    """How to answer it honestly."""


class FlowStep(Entry):
    """One step of the article's flow from Step 2 CK to the interviews."""

    called: ClassVar[str] = "step"

    id: Literal["take_step2", "score_check", "build", "reassess", "refocus", "target", "interview"]
    title: Title
    text: Prose


class Phase(Entry):
    """A phase of the season: what its weeks are for, and a line beside each of the five questions."""

    called: ClassVar[str] = "phase"

    id: PhaseId
    title: Annotated[Title, at_most(20)]
    text: Annotated[Prose, at_most(150)]
    score: Annotated[Prose, at_most(110)]
    experience: Annotated[Prose, at_most(110)]
    letters: Annotated[Prose, at_most(110)]
    timeline: Annotated[Prose, at_most(110)]
    programs: Annotated[Prose, at_most(110)]


RequirementId = Literal["step1", "step2_ck", "oet", "pathway", "certified"]
"""The five requirements of the gate, in the order they are met in."""


class RequirementText(Entry):
    """What a requirement says in each of its states: why, and the next step."""

    called: ClassVar[str] = "requirement"

    id: RequirementId
    title: Annotated[Title, at_most(24)]
    met: Annotated[Prose, at_most(150)]
    open: Annotated[Prose, at_most(150)]
    late: Annotated[Prose, at_most(150)] | None = None
    """Said while its day is near; without it the text of `open` holds then too."""
    past: Annotated[Prose, at_most(150)] | None = None
    """Said once its day is past, where it is not blocked by that."""
    refused: Annotated[Prose, at_most(150)] | None = None
    """Said in place of `open` and `late` of an application that was refused."""
    blocked: Annotated[Prose, at_most(150)]
    booked: Annotated[Prose, at_most(150)] | None = None
    """Said of an exam whose day is entered and still ahead."""
    sat: Annotated[Prose, at_most(150)] | None = None
    """Said in place of `unknown` of an exam whose day is past, and its result not entered."""
    untaken: Annotated[Prose, at_most(150)] | None = None
    """Said in place of `open` of an exam that was never taken, where `open` speaks of an attempt."""
    unknown: Annotated[Prose, at_most(150)]


VerdictId = Literal[
    "no_attempts_left",
    "after_fail",
    "check_entries",
    "season_over",
    "gate_closed",
    "await_result",
    "take_step2",
    "tell_me_more",
    "refocus",
    "certify_first",
    "stop_chasing_points",
    "build_profile",
]
"""The verdicts, in the order they are looked at."""


Headline = Annotated[Title, at_most(60)]


class EndingText(Record):
    """What is said of a Match whose end the person has told."""

    headline: Headline
    text: Prose


class VerdictText(Entry):
    """What a verdict says."""

    called: ClassVar[str] = "verdict"

    id: VerdictId
    headline: Headline
    text: Prose
    phases: dict[PhaseId, Prose] = {}
    """Said in place of `text` in phases in which other things can still move."""
    ended: dict[Outcome, EndingText] = {}
    """Said in place of all of it once that outcome is told of the Match."""


class MoveText(Entry):
    """Something a person can still do.

    The text may hold the placeholders that its move fills: {specialty} (the primary one, in words), {opening}
    (the month programs open applications), {post} (what a student or a graduate can look for in the US),
    {start} and {end} (first and last month of a gap, or of a stay),
    {day} (of an exam), {next} (the Match year after this one), {papers}, {writer}, {fields}, and the numbers
    {months}, {least}, {unknown}, {closed} and {reach}.
    """

    called: ClassVar[str] = "move"

    question: QuestionId | None = None
    """The question it changes the evidence of."""
    requirement: RequirementId | None = None
    """The requirement it serves."""
    phases: list[PhaseId] = list(get_args(PhaseId))
    """The phases of the season in which it makes sense."""
    weeks: Annotated[int, Field(ge=0, le=60)] = 0
    """How many weeks it takes, at least; 0 = it can be done at once."""
    before: SeasonEvent | None = None
    """The event it must be done before; None = it counts whenever it is done."""
    text: Annotated[Prose, at_most(150)]
    takes: Title
    """How long it takes, in words."""

    @model_validator(mode="after")
    def _fillable(self) -> "MoveText":
        filled = _FILLED.get(self.id, set())
        for _, name, shape, conversion in Formatter().parse(self.text):
            if name is not None and (name not in filled or shape or conversion):
                known = ", ".join(f"{{{each}}}" for each in sorted(filled)) or "none"
                raise ValueError(f"text holds {{{name}}}, but here it may hold {known}")
        return self


class RedFlag(Entry):
    """A fact beside the five questions that programs, or the rules, look at.

    Its three parts are shown one after the other. They may hold the words that its flag fills: {exam},
    {attempts} (how many failed), {graduated}, {deadline} (of the rank order list), {visa} and {citizenship};
    and `told` may quote figures, as the readings do (see placeholders), with {programs} for whose they are.
    """

    called: ClassVar[str] = "red flag"
    refers: ClassVar[dict[str, str]] = {"figures": "figures"}

    text: Annotated[Prose, at_most(120)]
    """The fact about the person."""
    told: Annotated[Prose, at_most(400)] | None = None
    """What is known of it; not said once one of the figures is stale."""
    expired: Annotated[Prose, at_most(150)] | None = None
    """What is said in its place then; without it a sentence that the figure is stale."""
    next: Annotated[Prose, at_most(150)]
    """What can be done about it."""
    behind: list[EntryId] = []
    """Figures that `told` rests on without quoting their value."""

    @property
    def figures(self) -> list[str]:
        """The ids of the figures it rests on, each once."""
        return list(dict.fromkeys([*figures_in(self.told or ""), *self.behind]))

    @field_validator("id")
    @classmethod
    def _known(cls, name: str) -> str:
        if name not in _FLAGGED:
            raise ValueError("is not the name of a red flag that imgcoach knows")
        return name

    @model_validator(mode="after")
    def _fillable(self) -> "RedFlag":
        for part in (self.text, self.told or "", self.expired or "", self.next):
            for word in _FLAGGED[self.id]:
                part = part.replace(f"{{{word}}}", "")
            well_formed(part)
        if figures_in(f"{self.text} {self.next}"):
            raise ValueError("only told may quote figures")
        return self
