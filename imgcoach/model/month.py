"""Calendar months: the grain in which experience, letters and gaps are counted."""

import re
from datetime import date
from functools import total_ordering
from typing import Self

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@total_ordering
class Month:
    """One month of one year; the difference of two is a whole number of months.

    >>> Month(2026, 3) - Month(2025, 12)
    3
    """

    __slots__ = ("index",)

    def __init__(self, year: int, month: int) -> None:
        if not (1900 <= year <= 2200 and 1 <= month <= 12):
            raise ValueError("Months are written like 2025-03")
        self.index = year * 12 + month - 1

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that holds `day`."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: object) -> Self:
        """Read the stored form, `2025-03`.

        Raises:
            ValueError: with a sentence for the user.
        """
        if isinstance(text, cls):
            return text
        if not isinstance(text, str) or not (found := re.fullmatch(r"(\d{4})-(\d\d)", text, re.ASCII)):
            raise ValueError("Months are written like 2025-03")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def read(cls, typed: str) -> Self:
        """Read what a person types: `2025-03`, `3/2025`, `03.2025`, `Mar 2025`, `march 25`.

        Raises:
            ValueError: with a sentence for the user.
        """
        words = re.findall(r"[a-z]+|\d+", typed.lower())
        match words:
            case [year, month] if len(year) == 4 and year.isdecimal() and month.isdecimal():
                pass
            case [month, year] if year.isdecimal() and len(year) in (2, 4):
                pass
            case _:
                raise ValueError("Months are written like 2025-03 or Mar 2025")
        if month[:3] in _NAMES:
            month = str(_NAMES.index(month[:3]) + 1)
        if not (year.isdecimal() and month.isdecimal()):
            raise ValueError("Months are written like 2025-03 or Mar 2025")
        return cls(int(year) + (2000 if len(year) == 2 else 0), int(month))

    @property
    def year(self) -> int:
        """The year, four digits."""
        return self.index // 12

    @property
    def month(self) -> int:
        """The month of the year, 1 to 12."""
        return self.index % 12 + 1

    def __add__(self, months: int) -> "Month":
        later = self.index + months
        return Month(later // 12, later % 12 + 1)

    def __sub__(self, other: "Month") -> int:
        return self.index - other.index

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Month) and self.index == other.index

    def __lt__(self, other: "Month") -> bool:
        return self.index < other.index

    def __hash__(self) -> int:
        return hash(self.index)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def __repr__(self) -> str:
        return f"Month({self})"

    @property
    def words(self) -> str:
        """For the screen: `Mar 2025`."""
        return f"{_NAMES[self.month - 1].title()} {self.year}"
