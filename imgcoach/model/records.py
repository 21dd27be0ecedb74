"""The four kinds of record behind the five answers: experiences, letters, timeline entries, programs."""

from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from imgcoach.model.countries import country_of
from imgcoach.model.fields import Day, Id, Line, MonthField, Note, Percent, Record, Score, Slug, new_id
from imgcoach.model.month import Month

__all__ = ["RANKS", "Entry", "Experience", "Letter", "Program", "Span", "TimelineEntry"]

S = TypeVar("S", bound="Span")

RANKS = 300
"""Programs that a rank order list can hold at most."""


class Entry(Record):
    """A record with a name of its own within its kind."""

    id: Id = Field(default_factory=new_id)

    def again(self) -> Self:
        """The same once more, under an id of its own."""
        return self.model_copy(update={"id": new_id()})


class Span:
    """What lasts from one month to another, both included; the records have the fields, in their order."""

    if TYPE_CHECKING:
        start: MonthField
        end: MonthField | None

    def started_by(self, month: Month) -> bool:
        """Whether it has begun by `month`; what lies ahead counts for nothing yet."""
        return self.start <= month

    def age(self, month: Month) -> int:
        """Whole months from its end to `month`; 0 while it goes on."""
        return 0 if self.end is None else month - self.end


def _forwards(span: S) -> S:
    if span.end is not None and span.end < span.start:
        raise ValueError("The end comes before the start")
    return span


class Experience(Span, Entry):
    """A stay in a clinic, a ward or a laboratory."""

    kind: Literal[
        "elective",
        "sub_internship",
        "core_clerkship",
        "externship",
        "residency",
        "observership",
        "research",
        "other",
    ]
    country: Line | None = None
    """"US", or another country's code."""
    specialty: Slug | None = None
    site: Line | None = None
    start: MonthField
    end: MonthField | None = None
    """None = still going on."""

    _in_order = model_validator(mode="after")(_forwards)

    @property
    def in_us(self) -> bool | None:
        """Whether it was in the United States, its states and territories; None where nobody can tell."""
        country = country_of(self.country)
        return None if country is None else country == "us"

    @property
    def hands_on(self) -> bool:
        """Whether patients were in the person's own hands."""
        return self.kind in ("elective", "sub_internship", "core_clerkship", "externship", "residency")


class Letter(Entry):
    """A letter of recommendation, from the plan to the upload."""

    writer: Line
    us: bool = False
    """Written by somebody who works in the United States."""
    specialty: Slug | None = None
    supervised: bool = False
    """The writer saw the person work."""
    strength: Literal["strong", "fair"] | None = None
    status: Literal["planned", "asked", "agreed", "sent", "uploaded"] = "planned"
    dated: MonthField | None = None
    last_contact: Day | None = None


class TimelineEntry(Span, Entry):
    """What filled the months since graduation beside the experiences."""

    kind: Literal[
        "clinical_work", "study", "research", "exam_preparation", "family", "service", "health", "other"
    ]
    title: Line | None = None
    start: MonthField
    end: MonthField | None = None
    """None = still going on."""
    explanation: Note | None = None

    _in_order = model_validator(mode="after")(_forwards)

    @property
    def covers(self) -> bool:
        """Whether its months count as told: family, health, exams and other need an explanation."""
        told = self.kind not in ("family", "health", "exam_preparation", "other")
        return told or bool((self.explanation or "").strip())


class Program(Entry):
    """One residency program on the list, with the gates it is known to have."""

    name: Annotated[Line, Field(min_length=1)]
    specialty: Slug | None = None
    kind: Literal["university", "university_affiliated", "community"] | None = None
    state: Line | None = None
    minimum_step2_ck: Score | None = None
    cutoff: Literal["strict", "preferred"] | None = None
    maximum_years_since_graduation: Annotated[int, Field(ge=0, le=80)] | None = None
    visas: Annotated[list[Literal["j1", "h1b"]], Field(max_length=2)] | None = None
    """The visas it sponsors: [] = none, None = not known."""
    img_percent: Percent | None = None
    """Share of IMGs among its residents."""
    seen: Day | None = None
    """When the gates were last looked up."""
    source: Line | None = None
    note: Note | None = None
    status: Literal["considering", "applied", "interview", "ranked", "withdrawn"] = "considering"
    track: Literal["categorical", "preliminary", "advanced", "transitional"] | None = None
    signal: Literal["gold", "silver", "signal"] | None = None
    """The signal given to it; "signal" where the specialty has one kind."""
    interview_on: Day | None = None
    interview_note: Note | None = None
    """What the person saw there, noted the same evening."""
    thanked_on: Day | None = None
    """When a thank-you was sent."""
    rank: Annotated[int, Field(ge=1, le=RANKS)] | None = None
    """Its place on the rank order list, 1 = the first wish."""

    def again(self) -> Self:
        """Another program with the same gates: signal, interview and rank belong to one alone."""
        own = ("signal", "interview_on", "interview_note", "thanked_on", "rank")
        return super().again().model_copy(update=dict.fromkeys(own))
