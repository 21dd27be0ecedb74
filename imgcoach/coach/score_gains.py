"""What more points would change, by the article's bands: less the higher the score already is."""

from dataclasses import dataclass
from itertools import pairwise

from imgcoach.knowledge import Band, Content

STEPS = (5, 10, 15)
"""Points looked at; the article's trap is a year spent on 10 to 15 of them."""

_HIGHEST = 300


@dataclass(frozen=True)
class Gain:
    """A score some points higher, and the band it falls into."""

    points: int
    score: int
    band: Band
    same: bool
    """Whether that is the band of the score as it is."""


def gains(score: int, content: Content) -> list[Gain]:
    """Where `score` would stand with each of STEPS more points."""
    here = content.band(score)
    higher = [(points, min(_HIGHEST, score + points)) for points in STEPS]
    return [Gain(points, to, content.band(to), content.band(to) == here) for points, to in higher]


def share_of(band: Band, content: Content) -> float:
    """The article's figure for `band`: of 100 applicants, about so many matched."""
    value = content.figure(band.figure).value
    assert isinstance(value, int | float)
    return value


def steps_between_bands(content: Content) -> list[float]:
    """How much the article's figure grows from each band to the next."""
    return [after - before for before, after in pairwise(share_of(band, content) for band in content.bands)]
