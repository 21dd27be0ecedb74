"""What the judgement says: a finding for each question, gaps, programs, moves, the path."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from imgcoach.coach.requirements import Requirement
from imgcoach.coach.season import Season
from imgcoach.knowledge import Band
from imgcoach.knowledge.wording import PhaseId, VerdictId
from imgcoach.model.fields import Evidence, QuestionId
from imgcoach.model.month import Month

Verdict = VerdictId


StepState = Literal["done", "here", "ahead"]


class Finding(NamedTuple):
    """What the facts say to one question."""

    question: QuestionId
    evidence: Evidence
    reasons: tuple[str, ...]
    """Sentences, each naming the fact behind it."""
    change: str = ""
    """What would change it; empty only where nothing has to."""
    figures: tuple[str, ...] = ()
    """Ids of the figures that reasons and `known` rest on, in their order; a stale one moved nothing."""
    known: tuple[str, ...] = ()
    """What is known outside of the person's own records, in sentences."""

    @classmethod
    def without_specialty(cls, question: QuestionId) -> "Finding":
        """The finding for a question that means nothing before a specialty is chosen."""
        reason = "No specialty is chosen yet, and this question is about one."
        return cls(question, "unknown", (reason,), "Choose a primary specialty in the profile.")


class Gap(NamedTuple):
    """Months in a row since graduation that nothing covers."""

    start: Month
    end: Month
    """The last uncovered month."""

    @property
    def months(self) -> int:
        """How many months it lasts."""
        return self.end - self.start + 1


class ProgramFinding(NamedTuple):
    """Whether one program's door is open, and why."""

    state: Literal["open", "closed", "unknown"]
    reach: bool
    reasons: tuple[str, ...]


class ProgramSummary(NamedTuple):
    """The list in numbers. Withdrawn programs are not in it."""

    open: int
    closed: int
    unknown: int
    reach: int
    """Of those not closed, the ones that are a stretch."""
    reachable_kind: int
    """Community and university-affiliated programs."""
    total: int


class Move(NamedTuple):
    """Something the person can still do, and what it serves."""

    id: str
    text: str
    question: QuestionId | None
    serves: str = "season"
    """The id of a question or of a requirement, "season" or "profile"."""
    deadline: date | None = None
    """The day it must be done before, where there is one."""
    projected: bool = False
    """Whether that day is not announced yet."""
    begin: date | None = None
    """The last day on which it can be begun and be done in time."""
    takes: str = ""
    """How long it takes, in words."""


class SettledMove(NamedTuple):
    """A move that the person has settled for the Match year aimed at."""

    id: str
    text: str
    state: Literal["done", "not_for_me"]
    on: date


class Flag(NamedTuple):
    """A fact beside the five questions that programs, or the rules, look at."""

    id: str
    """That of its entry in content/red_flags.toml, followed by the Step (`.step_1`) where it is about one."""
    fact: str
    """One sentence."""
    known: str
    """What is known of it, and what can be done."""
    figures: tuple[str, ...] = ()
    """Ids of the figures it rests on; a stale one is not quoted."""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.fact} {self.known}".strip()


class Track(NamedTuple):
    """A further specialty, judged by the same rules."""

    specialty: str
    findings: Mapping[str, Finding]
    """Of the questions about one specialty: score, experience and letters."""
    programs: ProgramSummary
    """The programs of this specialty."""


class Step(NamedTuple):
    """One step of the path, and whether it is behind or ahead."""

    id: str
    title: str
    state: StepState


class Assessment(NamedTuple):
    """All that the coach has to say about one person on one day."""

    findings: Mapping[QuestionId, Finding]
    verdict: Verdict
    band: Band | None
    moves: tuple[Move, ...]
    gaps: tuple[Gap, ...]
    programs: ProgramSummary
    program_findings: Mapping[str, ProgramFinding]
    """By program id; withdrawn ones are not in it."""
    season: Season
    path: tuple[Step, ...]
    flags: tuple[Flag, ...]
    """Facts beside the five questions, like failed attempts."""
    requirements: tuple[Requirement, ...]
    """The gate: without them nobody can be ranked."""
    phase: PhaseId
    settled: tuple[SettledMove, ...] = ()
    """In the order they were settled in."""
    tracks: tuple[Track, ...] = ()
    """The further specialties of the profile."""
