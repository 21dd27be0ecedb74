"""Shares that a spreadsheet keeps as fractions: 0.45 for 45 %."""

import re
from collections.abc import Sequence

_PLAIN = re.compile(r"\s*(\d{1,3}(?:[.,]\d+)?|[.,]\d+)\s*")

MIXED = "this may be 0.45 % or 45 %, since other cells are no fractions; write it with the sign"
"""Why a fraction among whole percents is not taken."""


def percents(cells: Sequence[str]) -> list[str]:
    """The cells of one column of shares; where all plain numbers are fractions up to 1, as percents.

    A cell with a sign says what it is and stays.

    Raises:
        ValueError: fractions and whole percents are mixed.
    """
    numbers = {
        place: float(match[1].replace(",", "."))
        for place, cell in enumerate(cells)
        if (match := _PLAIN.fullmatch(cell))
    }
    if not any(0 < number < 1 for number in numbers.values()):
        return list(cells)
    if any(number > 1 for number in numbers.values()):
        raise ValueError(MIXED)
    return [f"{numbers[place] * 100:.12g}%" if place in numbers else cell for place, cell in enumerate(cells)]


def is_fraction(cell: str) -> bool:
    """Whether a cell holds a plain number between 0 and 1."""
    match = _PLAIN.fullmatch(cell)
    return match is not None and 0 < float(match[1].replace(",", ".")) < 1
