"""Figures and the sources they come from."""

import math
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainValidator, model_validator

from imgcoach.fields import Day, Id
from imgcoach.knowledge.entry import Entry, Prose, Title

Plain = int | float | str | date
Value = Plain | dict[str, Plain]


def _is_plain(value: object) -> bool:
    if isinstance(value, bool | datetime):
        return False
    return isinstance(value, int | str | date) or (isinstance(value, float) and math.isfinite(value))


def _value(value: object) -> object:
    parts = list(value.values()) if isinstance(value, dict) else [value]
    if parts and all(map(_is_plain, parts)):
        return value
    raise ValueError("must be a number, a text, a date, or a table of these")


class Source(Entry):
    """Where figures come from, and what it can't tell."""

    called: ClassVar[str] = "source"

    title: Title
    publisher: Title
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    url: Title | None = None
    limits: Prose
    """One sentence: what it is silent about, or how it was read."""


class Figure(Entry):
    """One fact with all that is needed to quote it.

    Grades: A = primary document, or two independent sources agree; B = one credible secondary source, or
    derived from one; C = projected, or without any published basis, and marked so on screen.
    """

    called: ClassVar[str] = "figure"
    refers: ClassVar[dict[str, str]] = {"source": "sources"}

    statement: Prose
    value: Annotated[Value | None, PlainValidator(_value)] = None
    """In the unit of `unit`; None only for a rule, which its statement says whole."""
    unit: Title
    population: Title
    year: Title
    """The year or season it is about, as its source names it; "undated" where it doesn't."""
    source: Id
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

    def stale(self, today: date) -> bool:
        """Whether it has passed its day; a stale figure is shown as such and moves no verdict."""
        return today > self.expires
