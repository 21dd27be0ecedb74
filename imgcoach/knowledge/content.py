"""All that the coach knows, behind one face."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from imgcoach.errors import Rejected
from imgcoach.knowledge import shelf
from imgcoach.knowledge.asks import ProfileAsk, RecordAsk
from imgcoach.knowledge.figures.figure import Figure, Source
from imgcoach.knowledge.figures.figure_files import FILES, SOURCES, FigureFiles
from imgcoach.knowledge.figures.grading import Publisher
from imgcoach.knowledge.figures.published import Published
from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.knowledge.keyboards import Board
from imgcoach.knowledge.reader import Declaring, Reader, entries, listed
from imgcoach.knowledge.rules import Rule, Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, Specialty, misfit
from imgcoach.knowledge.spelling import Spelling
from imgcoach.knowledge.wording import (
    FlowStep,
    MoveText,
    Phase,
    Question,
    RedFlag,
    RequirementText,
    VerdictText,
)
from imgcoach.usage import EXAMPLES

if TYPE_CHECKING:
    from imgcoach.knowledge.library import Library

_MOVES = ("moves", "moves/season")

_KEYBOARDS = ("keyboards", "keyboards/asian", "keyboards/by_name")


def load_content(own: str | None = None) -> "Content":
    """Open the content; nothing is read before it is asked for.

    Args:
        own: a folder with the person's own TOML files. Their entries replace those of the same file and id
            and add new ones. It need not exist.
    """
    return Content(own)


class Content(Declaring):
    """What the coach knows. Each attribute reads its file once, when it is first asked for.

    Reading raises Rejected, with one line that names file, entry and reason, when a file is broken. Whether
    what an entry refers to is there is looked up at once in a person's own files, and by check() in all.
    """

    def __init__(self, own: str | None = None) -> None:
        self.reader = Reader(own, self._knows)
        self._files = FigureFiles(self.reader)

    questions = listed("questions", Question)
    """The five questions, in their order."""

    cutoffs = entries("cutoffs", Cutoff)
    """The article's practical cutoffs, by specialty id."""

    questionnaire = entries("questionnaire", ProfileAsk)
    """What a person is asked for their profile, by the path of the answer."""

    record_fields = entries("record_fields", RecordAsk)
    """What a person is asked for a record, by its kind and the field."""

    flow = listed("flow", FlowStep)
    """The steps of the article's flow."""

    phases = entries("phases", Phase)
    """The phases of a season, by id."""

    specialties = entries("specialties", Specialty)
    """The specialties by id, those that many IMGs aim at first."""

    spellings = entries("spellings", Spelling)
    """What else people write for a value, by the field and the value."""

    verdicts = entries("verdicts", VerdictText)
    """What each verdict says, by id."""

    requirements = entries("requirements", RequirementText)
    """What the five requirements of the gate say, by id."""

    red_flags = entries("red_flags", RedFlag)
    """The facts beside the five questions, by id."""

    season_dates = listed("season", SeasonDate)
    """The days of the Match years that are announced or projected."""

    soap_dates = listed("soap_days", SeasonDate)
    """The days of SOAP beside those."""

    interview = entries("interview", InterviewQuestion)
    """The questions to practise an interview with, by id."""

    predictors = listed("predictors", Predictor)
    """The article's five predictors."""

    publishers = entries("publishers", Publisher)
    """Who publishes what a figure graded A links to, by id."""

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Where figures come from, by id."""
        return self.reader.parted(SOURCES, Source)

    @cached_property
    def keyboards(self) -> dict[str, Board]:
        """Keyboards other than the US one, by id."""
        return self.reader.parted(_KEYBOARDS, Board)

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """All figures by id; this reads every file of figures."""
        return self.reader.parted(tuple(f"facts/{file}" for file in FILES), Figure)

    @cached_property
    def bands(self) -> list[Band]:
        """The score bands, lowest first; they part 1-300 without holes or overlaps."""
        bands = sorted(self.reader.entries("bands", Band).values(), key=lambda band: band.low)
        if found := misfit(bands):
            raise self.reader.shelf.rejected("bands", *found)
        return bands

    @cached_property
    def rules(self) -> Rules:
        """The thresholds of the judgement."""
        return Rules.of(self.reader.entries("rules", Rule))

    @cached_property
    def published(self) -> Published:
        """The published figures, put together as screens show them."""
        return Published(self)

    @cached_property
    def library(self) -> "Library":
        """The readings, and the lists beside them."""
        from imgcoach.knowledge.library import Library  # only Learn needs all that it takes

        return Library(self.reader, self)

    @property
    def is_own(self) -> bool:
        """Whether the person has files of their own."""
        return self.reader.shelf.is_own

    @cached_property
    def moves(self) -> dict[str, MoveText]:
        """What a person can still do, by id."""
        return self.reader.parted(_MOVES, MoveText)

    def figures_of(self, file: str) -> dict[str, Figure]:
        """The figures of one file under facts/, by id."""
        return self._files.of(file)

    def find_figure(self, name: str) -> Figure | None:
        """The figure with the id `name`, if there is one."""
        return self._files.find(name)

    def figure(self, name: str) -> Figure:
        """The figure with the id `name`.

        Raises:
            Rejected: when there is none.
        """
        if (figure := self._files.find(name)) is not None:
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

    def whole_number(self, name: str, today: date) -> int | None:
        """What the figure with the id `name` holds; None when it is stale.

        Raises:
            Rejected: when there is no such figure, or its value is no whole number.
        """
        figure = self.figure(name)
        if figure.stale(today):
            return None
        if isinstance(figure.value, int):
            return figure.value
        raise Rejected(f"content/facts: figure {name!r}: value must be a whole number; correct your own copy")

    def band(self, score: int) -> Band:
        """The band of a Step 2 CK score, 1-300."""
        return next(band for band in self.bands if band.low <= score <= band.high)

    def cutoff(self, specialty: str, today: date) -> Cutoff | None:
        """The practical cutoff; None where there is none or its figure is stale."""
        cutoff = self.cutoffs.get(specialty)
        return None if cutoff is None or self.figure(cutoff.figure).stale(today) else cutoff

    def standard_error(self, today: date) -> int | None:
        """The standard error of measurement of Step 2 CK, in points; None when stale."""
        return self.whole_number("ck-sem", today)

    def flow_score(self, today: date) -> int | None:
        """The score at which the article's flow parts, "about 230"; None when stale."""
        return self.whole_number("article-flow-score", today)

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
        self.read_all()
        for name in EXAMPLES:
            self.reader.story(name).person(date.today())
        for each in (*self.season_dates, *self.soap_dates):
            self.day(each.figure)
        self.library.check()
        self.reader.follow_all()

    def _knows(self, place: str, name: str) -> bool:
        if place == "figures":
            return self._files.find(name) is not None
        found = getattr(self, place)
        return name in (found if isinstance(found, dict) else [each.id for each in found])
