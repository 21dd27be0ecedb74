"""The published figures, put together as screens show them. Nothing here is about one person."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from imgcoach.knowledge.figures.chance import Chance, widened
from imgcoach.knowledge.figures.figure import Figure
from imgcoach.knowledge.figures.figure_files import GROUPS
from imgcoach.knowledge.figures.groups import Groups, Spread
from imgcoach.knowledge.scale import Band

if TYPE_CHECKING:
    from imgcoach.knowledge.content import Content

_SHAKY = 220
"""Scores below it are too few to tell a rate of."""


class Estimate(NamedTuple):
    """A derived range of the share who matched, of 100 in one band."""

    band: Band
    low: float
    high: float
    figure: Figure
    shaky: bool
    """Whether so few people have such scores that the range tells little."""

    @property
    def chance(self) -> Chance | None:
        """What chance adds at both ends of the range, which is how far the methods differ."""
        return widened(self.low, self.high, self.figure.people) if self.figure.people else None


class MatchRate(NamedTuple):
    """Who matched to a first-year post in any specialty in one year, of those with a rank list."""

    year: int
    us: Figure | None
    non_us: Figure | None


class Published:
    """What was published, by specialty; each answer reads the one or two files it needs."""

    def __init__(self, content: "Content") -> None:
        self._content = content

    @cached_property
    def reported(self) -> list[str]:
        """The specialties with groups, in the order of the specialties."""
        return [name for name in self._content.specialties if name in GROUPS]

    def groups(self, specialty: str) -> Groups | None:
        """The groups of a specialty, never to be shown to a US IMG; None where none were reported."""
        if specialty not in GROUPS:
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

    def estimates(self, specialty: str | None) -> list[Estimate]:
        """Derived ranges by rising band; none for fewer than 100 people. Never to be shown to a US IMG."""
        groups = self.groups(specialty) if specialty else None
        return [] if groups is None or groups.small else list(self._estimates(groups.specialty))

    def _estimates(self, specialty: str) -> Iterator[Estimate]:
        found = self._content.figures_of(f"groups/{specialty}")
        for band in self._content.bands:
            figure = found.get(f"derived-band-{GROUPS[specialty]}-{band.id}")
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


def _numbers(value: object) -> list[float]:
    return [each for each in value if isinstance(each, int | float)] if isinstance(value, list) else []
