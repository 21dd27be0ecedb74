"""The thresholds of the judgement, each with its reason."""

from dataclasses import dataclass, fields
from typing import Annotated, ClassVar, Self

from pydantic import Field
from pydantic.functional_validators import field_validator

from imgcoach.knowledge.entry import Entry, Prose


class Rule(Entry):
    """One threshold as the file holds it."""

    called: ClassVar[str] = "rule"

    value: Annotated[int, Field(ge=0, le=1000)]
    reason: Prose

    @field_validator("id")
    @classmethod
    def _known(cls, name: str) -> str:
        if name not in {field.name for field in fields(Rules)} - {"reasons"}:
            raise ValueError("is not the name of a rule that imgcoach knows")
        return name


@dataclass(frozen=True)
class Rules:
    """All thresholds: months, counts, days and percentages of a list, as their names say."""

    experience_recent_months: int
    letters_for_yes: int
    letters_for_partly: int
    gap_least_months: int
    gap_old_months: int
    gap_small_months: int
    minimums_least_programs: int
    minimums_for_yes_percent: int
    minimums_for_partly_percent: int
    programs_least: int
    programs_closed_for_partly_percent: int
    programs_reach_for_yes_percent: int
    programs_reach_for_partly_percent: int
    programs_reachable_kind_percent: int
    reach_img_percent: int
    review_due_days: int
    too_many_unknown: int
    comfort_to_practise: int
    requirement_late_days: int
    letter_recent_months: int
    contact_months_for_yes: int
    contact_months_for_partly: int
    exam_months_for_yes: int
    exam_months_for_partly: int
    pattern_high_score: int
    pattern_long_gap_months: int
    reasons: dict[str, str]
    """Why each threshold stands where it stands, by its name."""

    @classmethod
    def of(cls, entries: dict[str, Rule]) -> Self:
        """Put the entries of the file together."""
        values = {name: rule.value for name, rule in entries.items()}
        return cls(**values, reasons={name: rule.reason for name, rule in entries.items()})
