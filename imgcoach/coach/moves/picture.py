"""What the judgement found so far, and what a move needs to be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Gap, ProgramFinding, ProgramSummary, Verdict
from imgcoach.coach.requirements import Requirement, State
from imgcoach.knowledge.wording import RequirementId
from imgcoach.model.fields import QuestionId


@dataclass(frozen=True)
class Hint:
    """The id of a move in content/moves.toml, and what fills its text."""

    move: str
    words: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    """What the judgement found so far."""

    case: Case
    findings: Mapping[QuestionId, Finding]
    verdict: Verdict
    gaps: tuple[Gap, ...]
    programs: ProgramSummary
    gates: Mapping[str, ProgramFinding]
    """By the id of a program, how its gates stand."""
    requirements: Sequence[Requirement]

    @property
    def is_closed(self) -> bool:
        """Whether they can't be ranked in the Match aimed at any more, or have left it."""
        exams = (self.states["step1"], self.states["step2_ck"])
        too_late = self.case.phase in ("wait", "soap") and "open" in exams
        return too_late or self.states["certified"] == "blocked" or self.case.outcome == "withdrew"

    @cached_property
    def states(self) -> dict[RequirementId, State]:
        """How each requirement stands."""
        return {each.id: each.state for each in self.requirements}
