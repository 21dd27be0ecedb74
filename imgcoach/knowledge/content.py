"""All that the coach knows, behind one face."""

from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from imgcoach.errors import Rejected
from imgcoach.knowledge import shelf
from imgcoach.knowledge.asked import Asked
from imgcoach.knowledge.asks import ProfileAsk, RecordAsk
from imgcoach.knowledge.check import read_all
from imgcoach.knowledge.entry import Entry
from imgcoach.knowledge.facts import Figure, Source
from imgcoach.knowledge.figures import Figures
from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.knowledge.library import Library
from imgcoach.knowledge.published import Published
from imgcoach.knowledge.reader import Reader
from imgcoach.knowledge.rules import Rule, Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, Specialty, misfit
from imgcoach.knowledge.wording import FlowStep, MoveText, Phase, Question, RedFlag, VerdictText

E = TypeVar("E", bound=Entry)

SOURCES = ("sources", "sources/rules", "sources/copies", "sources/studies")
"""The files of sources."""


def load_content(own: str | None = None) -> "Content":
    """Open the content; nothing is read before it is asked for.

    Args:
        own: a folder with the person's own TOML files. Their entries replace those of the same file and id
            and add new ones. It need not exist.
    """
    return Content(own)


class Content:
    """What the coach knows. Each attribute reads its file once, when it is first asked for.

    Reading raises Rejected, with one line that names file, entry and reason, when a file is broken. Whether
    what an entry refers to is there is looked up at once in a person's own files, and by check() in all.
    """

    def __init__(self, own: str | None = None) -> None:
        self._reader = Reader(own, self._knows)
        self._figures = Figures(self._reader)

    @property
    def is_own(self) -> bool:
        """Whether the person has files of their own."""
        return self._reader.shelf.is_own

    def read(self, name: str, model: type[E]) -> dict[str, E]:
        """The entries of the file called `name`, by id, in the order of the file."""
        return self._reader.entries(name, model)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Where figures come from, by id."""
        return self._reader.parted(SOURCES, Source)

    @property
    def figures(self) -> dict[str, Figure]:
        """All figures by id; this reads every file of figures."""
        return self._figures.all

    def figures_of(self, file: str) -> dict[str, Figure]:
        """The figures of one file under facts/, by id."""
        return self._figures.of(file)

    @cached_property
    def published(self) -> Published:
        """The published figures, put together as screens show them."""
        return Published(self)

    @cached_property
    def library(self) -> Library:
        """The readings, and the lists beside them."""
        return Library(self._reader, self)

    @cached_property
    def questions(self) -> list[Question]:
        """The five questions, in their order."""
        return list(self.read("questions", Question).values())

    @cached_property
    def bands(self) -> list[Band]:
        """The score bands, lowest first; they part 1-300 without holes or overlaps."""
        bands = sorted(self.read("bands", Band).values(), key=lambda band: band.low)
        if found := misfit(bands):
            raise self._reader.shelf.rejected("bands", *found)
        return bands

    @cached_property
    def cutoffs(self) -> dict[str, Cutoff]:
        """The article's practical cutoffs, by specialty id."""
        return self.read("cutoffs", Cutoff)

    @cached_property
    def rules(self) -> Rules:
        """The thresholds of the judgement."""
        return Rules.of(self.read("rules", Rule))

    @cached_property
    def asked(self) -> dict[str, Asked]:
        """What program directors were asked about in 2020, by the part of a figure's id that names it."""
        return self.read("asked", Asked)

    @cached_property
    def flow(self) -> list[FlowStep]:
        """The steps of the article's flow."""
        return list(self.read("flow", FlowStep).values())

    @cached_property
    def phases(self) -> dict[str, Phase]:
        """The phases of a season, by id."""
        return self.read("phases", Phase)

    @cached_property
    def specialties(self) -> dict[str, Specialty]:
        """The specialties by id, those that many IMGs aim at first."""
        return self.read("specialties", Specialty)

    @cached_property
    def verdicts(self) -> dict[str, VerdictText]:
        """What each verdict says, by id."""
        return self.read("verdicts", VerdictText)

    @cached_property
    def moves(self) -> dict[str, MoveText]:
        """What a person can still do, by id."""
        return self.read("moves", MoveText)

    @cached_property
    def red_flags(self) -> dict[str, RedFlag]:
        """The facts beside the five questions, by id."""
        return self.read("red_flags", RedFlag)

    @cached_property
    def season_dates(self) -> list[SeasonDate]:
        """The days of the Match years that are announced or projected."""
        return list(self.read("season", SeasonDate).values())

    @cached_property
    def interview(self) -> dict[str, InterviewQuestion]:
        """The questions to practise an interview with, by id."""
        return self.read("interview", InterviewQuestion)

    @cached_property
    def questionnaire(self) -> dict[str, ProfileAsk]:
        """What a person is asked for their profile, by the path of the answer."""
        return self.read("questionnaire", ProfileAsk)

    @cached_property
    def record_fields(self) -> dict[str, RecordAsk]:
        """What a person is asked for a record, by its kind and the field."""
        return self.read("record_fields", RecordAsk)

    @cached_property
    def predictors(self) -> list[Predictor]:
        """The article's five predictors."""
        return list(self.read("predictors", Predictor).values())

    def figure(self, name: str) -> Figure:
        """The figure with the id `name`.

        Raises:
            Rejected: when there is none.
        """
        if (figure := self._figures.find(name)) is not None:
            return figure
        raise Rejected(f"content/facts: no figure has the id {name!r}; correct the file that names it")

    def stale(self, today: date) -> list[Figure]:
        """The figures past their day; this reads every file of figures."""
        return [figure for figure in self.figures.values() if figure.stale(today)]

    def day(self, name: str) -> date:
        """The day that the figure with the id `name` holds.

        Raises:
            Rejected: when there is no such figure, or its value is no date.
        """
        value = self.figure(name).value
        if isinstance(value, date):
            return value
        raise Rejected(f"content/facts: figure {name!r}: value must be a date; correct your own copy")

    def band(self, score: int) -> Band:
        """The band of a Step 2 CK score, 1-300."""
        return next(band for band in self.bands if band.low <= score <= band.high)

    def cutoff(self, specialty: str, today: date) -> Cutoff | None:
        """The practical cutoff; None where there is none or its figure is stale."""
        cutoff = self.cutoffs.get(specialty)
        return None if cutoff is None or self.figure(cutoff.figure).stale(today) else cutoff

    def standard_error(self, today: date) -> int | None:
        """The standard error of measurement of Step 2 CK, in points; None when stale."""
        return self._points("ck-sem", today)

    def flow_score(self, today: date) -> int | None:
        """The score at which the article's flow parts, "about 230"; None when stale."""
        return self._points("article-flow-score", today)

    def specialty_name(self, name: str) -> str:
        """The name of a specialty for the screen; an unknown id in words."""
        specialty = self.specialties.get(name)
        return specialty.name if specialty else name.replace("_", " ").capitalize()

    def example(self) -> dict[str, Any]:
        """A made-up person with all kinds of records, as Person takes it, anew at each call."""
        return shelf.example()

    def check(self) -> None:
        """Read everything and follow every reference.

        Raises:
            Rejected: for the first thing that does not fit.
        """
        read_all(self)
        self.library.check()
        self._reader.follow_all()

    def _knows(self, place: str, name: str) -> bool:
        if place == "figures":
            return self._figures.find(name) is not None
        found = getattr(self, place)
        return name in (found if isinstance(found, dict) else [each.id for each in found])

    def _points(self, name: str, today: date) -> int | None:
        figure = self.figure(name)
        if figure.stale(today):
            return None
        if isinstance(figure.value, int):
            return figure.value
        raise Rejected(f"content/facts: figure {name!r}: value must be a whole number; correct your own copy")
