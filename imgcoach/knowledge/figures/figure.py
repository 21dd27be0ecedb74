"""Figures and the sources they come from."""

import math
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainValidator, model_validator

from imgcoach.knowledge.entry import Entry, Prose, Title, at_most
from imgcoach.model.fields import Day, Id, Slug

Plain = int | float | str | date
Value = Plain | list[Plain] | dict[str, Plain]

_GRADES = {
    "A": "read in the document itself, at its publisher's",
    "B": "second-hand: a copy, a retelling, or worked out here",
    "C": "projected, or without any published basis",
}

_BARE = ("score", "count", "date", "list", "rule", "text", "not said")
"""Units that words don't name: how they begin."""


def _is_plain(value: object) -> bool:
    if isinstance(value, bool | datetime):
        return False
    return isinstance(value, int | str | date) or (isinstance(value, float) and math.isfinite(value))


def _value(value: object) -> object:
    table = list(value.values()) if isinstance(value, dict) else value
    parts = table if isinstance(table, list) else [table]
    if parts and all(map(_is_plain, parts)):
        return value
    raise ValueError("must be a number, a text, a date, or a list or table of these")


def _bare(unit: str, told: str) -> bool:
    return unit.startswith(_BARE) or unit in told


def _plain_words(value: Plain, percent: bool) -> str:
    if isinstance(value, float) and value.is_integer() and not percent:
        return f"{value:.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


class Source(Entry):
    """Where figures come from, and what it can't tell."""

    called: ClassVar[str] = "source"

    title: Title
    short: Annotated[Title, at_most(48)] | None = None
    """The title for one line, where it is too long."""
    publisher: Title
    """Who made what is linked; a copy names who copied."""
    form: Literal["page", "report", "study"] = "page"
    """What it is; in a report or a study a figure says where it stands."""
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    url: Title | None = None
    """Of the document itself where its publisher is known; else of what was read."""
    check: Title | None = None
    """Where to look it up, if `url` is a page that repeats it."""
    read: Prose | None = None
    """Whose copy was read, or how; None only where the document itself was read, or nothing was."""
    limits: Prose
    """One sentence: what it is silent about."""

    @property
    def name(self) -> str:
        """What to call it in one line."""
        return self.short or self.title


class Figure(Entry):
    """One fact with all that is needed to quote it.

    Grades: A = read in the document itself, at its publisher's; B = second-hand, or worked out here; C =
    projected, or without any published basis, and marked so on screen. `grading` holds the rule.
    """

    called: ClassVar[str] = "figure"
    refers: ClassVar[dict[str, str]] = {"source": "sources", "specialty": "specialties"}

    statement: Prose
    value: Annotated[Value | None, PlainValidator(_value)] = None
    """In the unit of `unit`; None only for a rule, which its statement says whole."""
    unit: Title
    population: Title
    specialty: Slug | None = None
    """The specialty it is about; None where it is about all of them, or about none."""
    denominator: Title | None = None
    """Who makes 100 %, in words."""
    people: Annotated[int, Field(ge=1)] | None = None
    """How many these are, about; the fewest where methods differ. None where nobody knows."""
    year: Title
    """The year or season it is about, as its source names it; "undated" where it doesn't."""
    source: Id
    where: Title | None = None
    """The page, table or part of its source where it stands."""
    read: Prose | None = None
    """As that of its source, where it is another for this figure."""
    grade: Literal["A", "B", "C"]
    as_of: Day
    """The day it was looked up."""
    expires: Day
    """The last day it may be trusted without looking it up anew."""
    note: Prose | None = None

    @model_validator(mode="after")
    def _has_value(self) -> "Figure":
        if self.value is None and self.unit != "rule":
            raise ValueError("value is missing")
        return self

    @model_validator(mode="after")
    def _has_denominator(self) -> "Figure":
        if self.unit.startswith("%") and self.denominator is None:
            raise ValueError('denominator is missing: say who makes 100 %, or "not said"')
        return self

    @property
    def words(self) -> str:
        """The value with its unit, as one reads it: "56.4 %", "24-42 %", "4 attempts"; empty without one."""
        value, unit = self.value, self.unit
        percent = unit.startswith("%")
        if value is None:
            return ""
        if isinstance(value, dict):
            parts = {name.replace("_", " "): _plain_words(part, percent) for name, part in value.items()}
            told = ", ".join(f"{name}: {part}" for name, part in parts.items())
            return told if _bare(unit, told) else f"{told} ({unit})"
        ends = [_plain_words(each, percent) for each in (value if isinstance(value, list) else [value])]
        told = "-".join(dict.fromkeys(ends))
        return f"{told} %" if percent else told if _bare(unit, told) else f"{told} {unit}"

    @property
    def grade_words(self) -> str:
        """What its grade means."""
        return f"{self.grade}: {_GRADES[self.grade]}"

    def stale(self, today: date) -> bool:
        """Whether it has passed its day; a stale figure is shown as such and moves no verdict."""
        return today > self.expires
