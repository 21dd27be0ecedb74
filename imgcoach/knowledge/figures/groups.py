"""Two groups of people who ranked the same specialty first: who matched to it, and who did not."""

from typing import NamedTuple, Self

from imgcoach.knowledge.figures.chance import Chance, chance
from imgcoach.knowledge.figures.figure import Figure

_SMALL = 100
"""Applicants below which a handful of people moves a rate by points."""

_APART = 0.2
"""Standard deviations between two means from which a score tells the groups apart (a "small" effect)."""


class Spread(NamedTuple):
    """How a number lies within one group; what the report does not tell is None."""

    figure: Figure
    q1: float | None
    median: float | None
    q3: float | None
    mean: float | None
    n: int | None
    deviation: float | None = None
    """The standard deviation."""
    least: float | None = None
    """The lowest that was seen."""

    @classmethod
    def of(cls, figure: Figure | None) -> Self | None:
        """The spread that a figure's table holds; None without one."""
        if figure is None or not isinstance(figure.value, dict):
            return None
        told = figure.value

        def number(key: str) -> float | None:
            value = told.get(key)
            return value if isinstance(value, int | float) else None

        people = told.get("n")
        return cls(
            figure=figure,
            q1=number("q1"),
            median=number("median"),
            q3=number("q3"),
            mean=number("mean"),
            n=people if isinstance(people, int) else None,
            deviation=number("sd"),
            least=number("min"),
        )

    @property
    def middle(self) -> str:
        """The middle half in words: "240-259"; empty where it is not told."""
        return "" if self.q1 is None or self.q3 is None else f"{self.q1:g}-{self.q3:g}"


class Groups(NamedTuple):
    """Non-US IMGs in the 2026 Match who ranked one specialty first. Never to be shown to a US IMG."""

    specialty: str
    name: str
    """The name of the specialty, as within a sentence."""
    rate: Figure
    matched: Figure
    unmatched: Figure
    scores_matched: Spread | None
    scores_unmatched: Spread | None
    ranks_matched: Spread | None
    ranks_unmatched: Spread | None
    positions: Figure | None

    @property
    def total(self) -> int:
        """How many people the rate is about."""
        counts = (self.matched.value, self.unmatched.value)
        return sum(count for count in counts if isinstance(count, int))

    @property
    def chance(self) -> Chance | None:
        """What chance may do to the share of those who matched; None where a count is not told."""
        matched = self.matched.value
        if not isinstance(matched, int) or not self.total:
            return None
        return chance(100 * matched / self.total, self.total)

    @property
    def small(self) -> bool:
        """Whether they are fewer than 100."""
        return self.total < _SMALL

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures it is made of, the rate first."""
        spreads = (self.scores_matched, self.scores_unmatched, self.ranks_matched, self.ranks_unmatched)
        found = (
            self.rate,
            self.matched,
            self.unmatched,
            *(each.figure for each in spreads if each),
            self.positions,
        )
        return tuple(figure for figure in found if figure is not None)

    @property
    def separates(self) -> bool | None:
        """Whether the score tells the groups apart: the mean of the matched is the higher by 0.2 deviations.

        None where the report does not tell.
        """
        distance = _distance(self.scores_matched, self.scores_unmatched)
        return None if distance is None else distance >= _APART

    def says(self, score: int | None, margin: int | None) -> str:
        """One or two sentences on where a score lies to the middle halves of the two groups.

        Args:
            score: the person's Step 2 CK score; None = there is none yet.
            margin: points within which a line is too close to call; None = it is not known.
        """
        yes, no = self.scores_matched, self.scores_unmatched
        if self.small:
            return f"Only {self.total} people ranked {self.name} first: too few to compare a score with."
        if yes is None or no is None or not (yes.middle and no.middle):
            return f"The report does not tell the scores of both groups in {self.name}."
        halves = f"matched {yes.middle}, not matched {no.middle}"
        if self.separates is False:
            same = f"In {self.name} the score does not separate the two groups (middle halves: {halves})."
            return same if score is None else f"{same} {score} is {_both(score, yes, no, margin)}."
        if score is None:
            return f"The middle halves of the two groups in {self.name}: {halves}."
        where = _both(score, yes, no, margin)
        amid = where.endswith("both groups") and where.startswith(("inside", "within"))
        sorts = ": the score alone does not sort you" if amid else ""
        return f"{score} is {where} ({halves}){sorts}."


def _distance(yes: Spread | None, no: Spread | None) -> float | None:
    """How far the mean of `yes` lies above that of `no`, in standard deviations."""
    if yes is None or no is None:
        return None
    known = [part for part in (yes.mean, no.mean, yes.deviation, no.deviation) if part is not None]
    if len(known) < 4 or not any(known[2:]):
        return None
    above, below, first, second = known
    together: float = ((first**2 + second**2) / 2) ** 0.5
    return (above - below) / together


def _both(score: int, yes: Spread, no: Spread, margin: int | None) -> str:
    """Where a score lies to two middle halves, in words."""
    first, second = _where(score, yes, margin), _where(score, no, margin)
    if first == second:
        return f"{first} the middle half of both groups"
    near = f"within {margin} points of"
    if {first, second} == {"inside", near}:
        return f"inside or {near} the middle half of both groups"
    return f"{first} the middle half of those who matched and {second} that of those who did not"


def _where(score: int, spread: Spread, margin: int | None) -> str:
    low, high = spread.q1 or 0, spread.q3 or 0
    if low <= score <= high:
        return "inside"
    if margin is not None and low - margin <= score <= high + margin:
        return f"within {margin} points of"
    return "below" if score < low else "above"
