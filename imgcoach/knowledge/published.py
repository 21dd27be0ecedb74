"""The published figures, put together as screens show them. Nothing here is about one person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from imgcoach.knowledge.facts import Figure
from imgcoach.knowledge.figure_files import GROUPS, SURVEYS
from imgcoach.knowledge.groups import Groups, Spread
from imgcoach.knowledge.scale import Band

if TYPE_CHECKING:
    from imgcoach.knowledge.content import Content

Kind = Literal["us", "non_us"]
"""The two kinds of IMG, as NRMP counts them: US citizens, and all others, permanent residents included."""

_LEAST = 100
"""Applicants below which no estimate by band is shown."""

_SHAKY = 220
"""Scores below it are too few to tell a rate of."""

_SIGNALS_WITH = {"interventional_radiology": "diagnostic_radiology"}
"""Specialties that share the signals of another."""


@dataclass(frozen=True)
class Estimate:
    """A derived range of the share who matched, of 100 in one band."""

    band: Band
    low: float
    high: float
    figure: Figure
    shaky: bool
    """Whether so few people have such scores that the range tells little."""


@dataclass(frozen=True)
class MatchRate:
    """Who matched to a first-year post in any specialty in one year, of those with a rank list."""

    year: int
    us: Figure | None
    non_us: Figure | None


@dataclass(frozen=True)
class Cited:
    """Something program directors cited in 2020."""

    id: str
    title: str
    percent: float
    """Of 100 programs, those that cite it."""
    importance: float
    """Its mean importance among those, 1-5."""
    n: int
    """Programs that answered."""
    figure: Figure


@dataclass(frozen=True)
class Interviews:
    """Of 100 programs, those that often, seldom and never interview a kind of IMG."""

    kind: Kind
    often: int
    seldom: int
    never: int
    figure: Figure


class Published:
    """What was published, by specialty; each answer reads the one or two files it needs."""

    def __init__(self, content: "Content") -> None:
        self._content = content

    @cached_property
    def reported(self) -> list[str]:
        """The specialties with groups, in the order of the specialties."""
        return [name for name in self._content.specialties if name in GROUPS]

    def groups(self, specialty: str, kind: Kind = "non_us") -> Groups | None:
        """The groups of a specialty; None where none were reported, and always None for US IMGs."""
        if kind == "us" or specialty not in GROUPS:
            return None
        found, end = self._content.figures_of(f"groups/{specialty}"), GROUPS[specialty]

        def spread(what: str) -> Spread | None:
            return Spread.of(found.get(f"co26-nonus-{what}-{end}"))

        name = self._content.specialty_name(specialty)
        return Groups(
            specialty,
            name[0].lower() + name[1:],
            self._content.figure(f"co26-nonus-rate-{end}"),
            self._content.figure(f"co26-nonus-matched-{end}"),
            self._content.figure(f"co26-nonus-unmatched-{end}"),
            spread("step2ck-matched"),
            spread("step2ck-unmatched"),
            spread("contiguous_ranks-matched"),
            spread("contiguous_ranks-unmatched"),
            found.get(f"co26-positions-{end}"),
        )

    def estimates(self, specialty: str | None, kind: Kind = "non_us") -> list[Estimate]:
        """Derived ranges by rising band; none for fewer than 100 applicants or for US IMGs.

        Args:
            specialty: the one ranked first; None = all specialties together.
            kind: whom they are shown to.
        """
        groups = None if specialty is None else self.groups(specialty, kind)
        if kind == "us" or (specialty is not None and (groups is None or groups.total < _LEAST)):
            return []
        file, end = ("groups", "pooled") if specialty is None else (f"groups/{specialty}", GROUPS[specialty])
        return list(self._estimates(self._content.figures_of(file), end))

    def _estimates(self, found: Mapping[str, Figure], end: str) -> Iterator[Estimate]:
        for band in self._content.bands:
            figure = found.get(f"derived-band-{end}-{band.id}")
            ends = _numbers(figure.value) if figure else []
            if figure and len(ends) == 2:
                yield Estimate(band, ends[0], ends[1], figure, band.high < _SHAKY)

    def match_rates(self) -> list[MatchRate]:
        """The yearly rates, newest first."""
        found = self._content.figures_of("match")
        years = {
            name[5:9] for name in found if name.endswith(("-us-rate", "-nonus-rate")) and name[5:9].isdigit()
        }
        return [
            MatchRate(int(year), found.get(f"match{year}-us-rate"), found.get(f"match{year}-nonus-rate"))
            for year in sorted(years, reverse=True)
        ]

    def cited(self, specialty: str | None) -> list[Cited]:
        """What directors cite when choosing whom to interview, most cited first; [] where none answered."""
        return self._cited("pd20-interview-", *self._survey(specialty))

    def ranking(self) -> list[Cited]:
        """What directors cite when ranking those they interviewed, all specialties, most cited first."""
        return self._cited("pd20-rank-", self._content.figures_of("ranking"), "")

    def interviews(self, specialty: str | None, kind: Kind) -> Interviews | None:
        """How many programs interview this kind of IMG."""
        found, end = self._survey(specialty)
        figure = found.get(f"pd20-interviews-{'us' if kind == 'us' else 'nonus'}{end}")
        shares = figure.value if figure else None
        if figure is None or not isinstance(shares, dict):
            return None
        often, seldom, never = (_whole(shares.get(each)) for each in ("often", "seldom", "never"))
        return Interviews(kind, often, seldom, never, figure)

    def score_use(self, specialty: str | None) -> list[Figure]:
        """How programs use Step 2 CK: whether they need it, a failed attempt, two lines; those there are."""
        found, end = self._survey(specialty)
        names = (f"pd20-{each}{end}" for each in ("ckreq", "ckfail", "ckcut-below", "ckcut-above"))
        return [found[name] for name in names if name in found]

    def signals(self, specialty: str) -> Figure | None:
        """The program signals of the 2027 season."""
        named = _SIGNALS_WITH.get(specialty, specialty)
        return next((each for each in self._of("signals") if each.specialty == named), None)

    def fees(self) -> list[Figure]:
        """What applying costs."""
        return self._of("fees")

    def pathways(self) -> list[Figure]:
        """ECFMG certification, Pathways and OET."""
        return self._of("ecfmg")

    def usmle(self) -> list[Figure]:
        """Rules and properties of the USMLE."""
        return self._of("usmle")

    def _of(self, file: str) -> list[Figure]:
        return list(self._content.figures_of(file).values())

    def _survey(self, specialty: str | None) -> tuple[Mapping[str, Figure], str]:
        """The survey's figures of a specialty, and how their ids end."""
        if specialty is None:
            return self._content.figures_of("survey"), "-all"
        if specialty not in SURVEYS:
            return {}, ""
        return self._content.figures_of(f"survey/{specialty}"), f"-{SURVEYS[specialty]}"

    def _cited(self, start: str, found: Mapping[str, Figure], end: str) -> list[Cited]:
        cited = []
        for figure in found.values():
            name = figure.id.removeprefix(start).removesuffix(end)
            asked, parts = self._content.asked.get(name), figure.value
            if asked is None or figure.id != f"{start}{name}{end}" or not isinstance(parts, dict):
                continue
            numbers = _numbers([parts.get("percent_citing"), parts.get("mean_importance")])
            if len(numbers) == 2:
                percent, importance = numbers
                cited.append(Cited(name, asked.title, percent, importance, _whole(parts.get("n")), figure))
        return sorted(cited, key=lambda each: -each.percent)


def _numbers(value: object) -> list[float]:
    return [each for each in value if isinstance(each, int | float)] if isinstance(value, list) else []


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
