"""What a person says about themselves, once, and corrects when it changes."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from imgcoach.model.fields import Attempts, Day, Feeling, MonthField, Record, Score, Slug

RecordKind = Literal["experiences", "letters", "timeline", "programs"]
"""The four kinds of record that stand beside the profile."""

RECORDS_BEHIND: Mapping[str, RecordKind] = {
    "experience": "experiences",
    "letters": "letters",
    "timeline": "timeline",
    "programs": "programs",
}
"""By question, the records that it is answered from."""


MatchYear = Annotated[int, Field(ge=2000, le=2100)]
"""The year of a Match."""


def _result(value: object) -> object:
    """How the latest attempt ended, as it is stored; raises ValueError with a sentence for the user."""
    if value is None or isinstance(value, bool) or value == "not_taken":
        return value
    raise ValueError('must be true, false or "not_taken"')


Passed = Annotated[
    bool | Literal["not_taken"] | None,
    PlainValidator(_result),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"const": "not_taken"}, {"type": "null"}]}),
]
"""Whether the latest attempt was passed; None = not said, which is another answer than "not taken"."""


class Exam(Record):
    """A Step that is reported as passed or failed."""

    passed: Passed = None
    failed_attempts: Attempts = 0
    """All failed attempts at this Step."""
    taken: Day | None = None
    """The day of the latest attempt."""


class Step2CK(Record):
    """Step 2 CK, the one Step that still has a score. The keys of an Exam are among its own."""

    score: Score | None = None
    passed: Passed = None
    failed_attempts: Attempts = 0
    taken: Day | None = None
    """The day of the latest attempt."""


Outcome = Literal["matched", "soap", "unmatched", "withdrew"]
"""How a Match ended for one person."""


class PastSeason(Record):
    """One Match the person took part in."""

    match_year: MatchYear
    applied: Annotated[int, Field(ge=0, le=2000)] | None = None
    """How many programs were applied to."""
    interviews: Annotated[int, Field(ge=0, le=500)] | None = None
    ranked: Annotated[int, Field(ge=0, le=500)] | None = None
    outcome: Outcome | None = None


class Settled(Record):
    """A move that is not to be offered again in one Match year."""

    move: Annotated[str, Field(min_length=1, max_length=60)]
    """The id of a move in content/moves.toml."""
    match_year: MatchYear
    state: Literal["done", "not_for_me"]
    on: Day


class InterviewPractice(Record):
    """How much the person has practised speaking."""

    sessions: Annotated[int, Field(ge=0, le=100_000)] = 0
    comfort: Feeling | None = None


class Profile(Record):
    """The questionnaire. None means "not said", and is never counted for or against anybody."""

    match_year: MatchYear | None = None
    """The year of the Match aimed at: applications open in September of the year before."""
    citizenship: Literal["us", "permanent_resident", "other"] | None = None
    visa: Literal["none", "j1", "h1b", "either"] | None = None
    """What the person needs; "either" = a J-1 or an H-1B would do."""
    graduated: MonthField | None = None
    step1: Exam = Exam.model_construct()
    step2_ck: Step2CK = Step2CK.model_construct()
    step3: Exam = Exam.model_construct()
    oet_passed: bool | None = None
    oet_taken: Day | None = None
    pathway: Literal["not_started", "filed", "certified", "refused"] | None = None
    """The ECFMG Pathway."""
    licensed: bool | None = None
    """Whether they ever held a licence to practise medicine, anywhere; some Pathways ask for one."""
    specialties: Annotated[list[Slug], Field(max_length=10)] = []
    """Specialty ids, the primary one first."""
    interview_practice: InterviewPractice = InterviewPractice.model_construct()
    nothing_to_list: Annotated[list[RecordKind], Field(max_length=4)] = []
    """The kinds of record the person says they have none of; an empty list alone means "not entered"."""

    seasons: Annotated[list[PastSeason], Field(max_length=30)] = []
    """The Matches the person took part in."""
    settled: Annotated[list[Settled], Field(max_length=1000)] = []
    """Moves that are done, or not for this person."""

    @model_validator(mode="after")
    def _each_once(self) -> "Profile":
        if len(set(self.specialties)) < len(self.specialties):
            raise ValueError("Each specialty is named once")
        if len({each.match_year for each in self.seasons}) < len(self.seasons):
            raise ValueError("Each Match year is entered once")
        return self

    @property
    def primary(self) -> str | None:
        """The first specialty, the one the five questions are asked for."""
        return self.specialties[0] if self.specialties else None

    @property
    def img_kind(self) -> Literal["us", "non_us"] | None:
        """US citizens are US IMGs; permanent residents and others are non-US IMGs, as NRMP counts them."""
        if self.citizenship is None:
            return None
        return "us" if self.citizenship == "us" else "non_us"
