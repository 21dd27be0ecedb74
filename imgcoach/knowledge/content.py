"""All that the coach knows, behind one face."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from imgcoach.errors import Rejected
from imgcoach.knowledge import shelf
from imgcoach.knowledge.entry import Entry
from imgcoach.knowledge.facts import Figure, Source
from imgcoach.knowledge.rules import Rule, Rules
from imgcoach.knowledge.scale import Band, Cutoff, Predictor, SeasonDate, Specialty, misfit
from imgcoach.knowledge.wording import FlowStep, MoveText, Question, VerdictText

E = TypeVar("E", bound=Entry)

FACTS = ("article", "usmle", "season", "match", "survey", "fees")
"""The files of figures, those that Today needs first."""


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
        self._shelf = shelf.Shelf(own)
        self._facts: dict[str, dict[str, Figure]] = {}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Where figures come from, by id."""
        return self._read("sources", Source)

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """All figures by id; this reads every file of figures."""
        found: dict[str, Figure] = {}
        for name in FACTS:
            for figure in self._figures_of(name).values():
                if figure.id in found:
                    raise self._shelf.rejected(f"facts/{name}", figure, "is in another file of figures too")
                found[figure.id] = figure
        return found

    @cached_property
    def questions(self) -> list[Question]:
        """The five questions, in their order."""
        return list(self._read("questions", Question).values())

    @cached_property
    def bands(self) -> list[Band]:
        """The score bands, lowest first; they part 1-300 without holes or overlaps."""
        bands = sorted(self._read("bands", Band).values(), key=lambda band: band.low)
        if found := misfit(bands):
            raise self._shelf.rejected("bands", *found)
        return bands

    @cached_property
    def cutoffs(self) -> dict[str, Cutoff]:
        """The article's practical cutoffs, by specialty id."""
        return self._read("cutoffs", Cutoff)

    @cached_property
    def rules(self) -> Rules:
        """The thresholds of the judgement."""
        return Rules.of(self._read("rules", Rule))

    @cached_property
    def flow(self) -> list[FlowStep]:
        """The steps of the article's flow."""
        return list(self._read("flow", FlowStep).values())

    @cached_property
    def specialties(self) -> dict[str, Specialty]:
        """The specialties by id, those that many IMGs aim at first."""
        return self._read("specialties", Specialty)

    @cached_property
    def verdicts(self) -> dict[str, VerdictText]:
        """What each verdict says, by id."""
        return self._read("verdicts", VerdictText)

    @cached_property
    def moves(self) -> dict[str, MoveText]:
        """What a person can still do, by id."""
        return self._read("moves", MoveText)

    @cached_property
    def season_dates(self) -> list[SeasonDate]:
        """The days of the Match years that are announced or projected."""
        return list(self._read("season", SeasonDate).values())

    @cached_property
    def predictors(self) -> list[Predictor]:
        """The article's five predictors."""
        return list(self._read("predictors", Predictor).values())

    def figure(self, name: str) -> Figure:
        """The figure with the id `name`.

        Raises:
            Rejected: when there is none.
        """
        for file in FACTS:
            if name in (figures := self._figures_of(file)):
                return figures[name]
        raise Rejected(f"content/facts: no figure has the id {name!r}; correct the file that names it")

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
        files: dict[str, Iterable[Entry]] = {
            "sources": self.sources.values(),
            **{f"facts/{name}": self._figures_of(name).values() for name in FACTS},
            "rules": self._read("rules", Rule).values(),
            "questions": self.questions,
            "bands": self.bands,
            "cutoffs": self.cutoffs.values(),
            "flow": self.flow,
            "specialties": self.specialties.values(),
            "verdicts": self.verdicts.values(),
            "moves": self.moves.values(),
            "season": self.season_dates,
            "predictors": self.predictors,
        }
        for name, entries in files.items():
            self._follow(name, entries)
        for each in self.season_dates:
            self.day(each.figure)
        self._shelf.refuse_others(set(files))

    def _read(self, name: str, model: type[E]) -> dict[str, E]:
        entries = self._shelf.entries(name, model)
        if self._shelf.has_own(name):
            self._follow(name, entries.values())
        return entries

    def _follow(self, name: str, entries: Iterable[Entry]) -> None:
        for entry in entries:
            for key, place, named in entry.references():
                if named not in getattr(self, place):
                    raise self._shelf.rejected(name, entry, f"{key} {named!r} is not among the {place}")

    def _figures_of(self, name: str) -> dict[str, Figure]:
        if name not in self._facts:
            self._facts[name] = self._read(f"facts/{name}", Figure)
        return self._facts[name]

    def _points(self, name: str, today: date) -> int | None:
        figure = self.figure(name)
        if figure.stale(today):
            return None
        if isinstance(figure.value, int):
            return figure.value
        raise Rejected(f"content/facts: figure {name!r}: value must be a whole number; correct your own copy")
