"""Entries about scores, specialties and the calendar."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from imgcoach.knowledge.entry import Entry, Prose, Title
from imgcoach.model.fields import Id, QuestionId, Score, Slug

SeasonEvent = Literal[
    "season_open",
    "submit",
    "review",
    "register",
    "standard_registration",
    "pathways",
    "ranking",
    "rank_list",
    "status",
    "soap",
    "match_day",
]
"""What happens in a season, in its order; `review` is the day programs open applications, `pathways` the last
day to apply for an ECFMG Pathway."""


class _Range(Entry):
    """From one Step 2 CK score to another, both included."""

    refers: ClassVar[dict[str, str]] = {"figure": "figures"}

    low: Score
    high: Score
    figure: Id
    """The id of the figure that belongs to it."""

    @model_validator(mode="after")
    def _upwards(self) -> "_Range":
        if self.high < self.low:
            raise ValueError(f"high is {self.high}, but low is {self.low}")
        return self


class Band(_Range):
    """One of the bands that part the score scale."""

    called: ClassVar[str] = "band"

    title: Title
    advice: Prose
    """How to think about a score in this band."""


def misfit(bands: list[Band]) -> tuple[Band, str] | None:
    """The first band that leaves a hole or overlaps, with the reason; None when `bands` part 1-300.

    Args:
        bands: at least one, by rising `low`.
    """
    end = 0
    for band in bands:
        if band.low != end + 1:
            return band, f"starts at {band.low}, but the band before ends at {end}"
        end = band.high
    return None if end == 300 else (bands[-1], f"ends at {end}, but the scale ends at 300")


class Cutoff(_Range):
    """The practical cutoff of a specialty, from the founding article; its id is that of the specialty."""

    called: ClassVar[str] = "cutoff"
    refers: ClassVar[dict[str, str]] = {"figure": "figures", "id": "specialties"}


class Specialty(Entry):
    """A specialty a person can aim at."""

    called: ClassVar[str] = "specialty"

    id: Slug
    name: Title
    nrmp: Title | None = None
    """The name in NRMP reports, where it is another."""
    also: list[Title] = []
    """What else it is called; a word that stands under several of them could mean each."""


class SeasonDate(Entry):
    """One day of a Match year; the day itself is the value of its figure."""

    called: ClassVar[str] = "date"
    refers: ClassVar[dict[str, str]] = {"figure": "figures"}

    match_year: Annotated[int, Field(ge=2000, le=2100)]
    event: SeasonEvent
    label: Title
    figure: Id
    announced: bool
    """False = projected from the weekdays of earlier seasons."""
    service: Title | None = None
    """The service whose day it is; None = of ERAS or of NRMP."""


class Predictor(Entry):
    """One of the article's five predictors, which have no unit there, and what was published nearest."""

    called: ClassVar[str] = "predictor"
    refers: ClassVar[dict[str, str]] = {"figure": "figures", "nearest": "figures"}

    title: Title
    question: QuestionId
    figure: Id
    nearest: list[Id] = []
    """Figures of the 2020 survey of program directors; empty where nothing comparable was asked."""
    note: Prose
