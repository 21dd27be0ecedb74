"""What chance alone may do to a share of a group. It is about groups of that size, never about one person."""

from math import ceil, floor, sqrt
from typing import NamedTuple

_Z = 1.959964
"""The two-sided 95 % point of the normal distribution."""


class Chance(NamedTuple):
    """From how many of 100 to how many would be no surprise in another group of the same size."""

    low: int
    high: int
    people: int
    """How many people the group has."""


def chance(share: float, people: int) -> Chance:
    """The 95 % interval of a share in a group, rounded outwards to whole people of 100.

    The score interval of Wilson (E. B. Wilson, "Probable inference, the law of succession, and statistical
    inference", Journal of the American Statistical Association 22, 1927, 209-212), with p the share, n the
    people and z = 1.96:

        (p + z^2/2n  +-  z * sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n)

    Args:
        share: of 100.
        people: how many the share is of, at least 1.
    """
    low, high = _wilson(share / 100, people)
    return Chance(floor(100 * low + _ROUNDING), ceil(100 * high - _ROUNDING), people)


def widened(low: float, high: float, people: int) -> Chance:
    """What chance adds at both ends of a range that comes from something else, like methods that differ.

    Args:
        low: the lower end, of 100.
        high: the upper end, of 100.
        people: the fewest that the methods count.
    """
    return Chance(chance(low, people).low, chance(high, people).high, people)


_ROUNDING = 1e-9
"""So that nothing but a real fraction is rounded outwards."""


def _wilson(share: float, people: int) -> tuple[float, float]:
    square = _Z**2
    middle = share + square / (2 * people)
    either_way = _Z * sqrt(share * (1 - share) / people + square / (4 * people**2))
    return (middle - either_way) / (1 + square / people), (middle + either_way) / (1 + square / people)
