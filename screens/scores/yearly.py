"""Scores, in the published view: the rates of each year, any specialty, for both kinds of IMG."""

from textual.content import Content as Text

from imgcoach.knowledge import Figure
from imgcoach.knowledge.figures.chance import chance
from imgcoach.knowledge.figures.published import MatchRate

from .look import bold, of_100


def yearly(rates: list[MatchRate]) -> list[str | Text]:
    """A table: of 100 with a list in each year those who matched and not, of how many, and chance."""
    half = f"{'of about':>10}{'matched':>9}{'not':>5}{'chance':>8}"
    return [
        bold("Of 100 with a rank order list: a first-year post in any specialty"),
        f"{'':>6}{'US IMGs, of 100':>32}{'non-US IMGs, of 100':>34}",
        f"{'':>6}{half}  {half}",
        *(f"{rate.year:>6}{_half(rate.us)}  {_half(rate.non_us)}" for rate in rates),
    ]


def _half(figure: Figure | None) -> str:
    value = figure.value if figure else None
    if figure is None or not isinstance(value, int | float):
        return f"{'-':>10}{'-':>9}{'-':>5}{'-':>8}"
    matched = of_100(value)
    people = f"{figure.people:,}" if figure.people else "not known"
    found = chance(value, figure.people) if figure.people else None
    likely = f"{found.low}-{found.high}" if found else "-"
    return f"{people:>10}{matched:>9}{100 - matched:>5}{likely:>8}"
