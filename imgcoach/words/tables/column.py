"""A column of a table: its heading, the words under it, and what it is sorted by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

UNKNOWN = "?"
"""What stands where something is not known."""


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column."""

    heading: str
    words: Callable[[T], str]
    by: Callable[[T], Any] | None
    """What it is sorted by, where it can be; what is not known, None, comes last in either direction."""
    gone: int = 0
    """Where there is no room, the column of the highest number goes first; those of 0 stay."""
    least: int = 0
    """Columns of the terminal down to which its text may be cut; 0 = it is never cut."""
    right: bool = False
    """Whether it is a number, whose last digits stand below each other."""
    falling: bool = False
    """Whether the highest comes first when one sorts by it."""


def in_order(rows: Sequence[T], by: Callable[[T], Any], falling: bool) -> list[T]:
    """The rows by what a column is sorted by; those alike stay as they stood."""
    known = [each for each in rows if by(each) is not None]
    unknown = [each for each in rows if by(each) is None]
    return [*sorted(known, key=by, reverse=falling), *unknown]


def letters(text: str | None) -> str | None:
    """What a text is sorted by, capitals and small letters alike; None where there is none."""
    return text.casefold() if text else None
