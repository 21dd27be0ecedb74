"""The kinds of value that the models are made of."""

import os
import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.functional_validators import BeforeValidator

from imgcoach.model.month import Month
from imgcoach.text import LINE, NOTE, clean


class Record(BaseModel):
    """Base of every stored model: no unknown keys, no value bent to fit, no change in place."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)?", re.ASCII)

_WEEK = re.compile(r"(?!0000)(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])", re.ASCII)
_SOME_YEARS = "53"
"""The week that only some years have."""


def new_id() -> str:
    """A name for a new record, unlike any other."""
    return os.urandom(6).hex()


def read_day(value: object) -> date:
    """Read the stored form, `2026-05-11`; raises ValueError with a sentence for the user."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError("Dates are written like 2026-05-11")


def _moment(value: object) -> str:
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        try:
            datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            return value
    raise ValueError("Times are written like 2026-11-22T18:30:00+00:00")


def _week(value: object) -> str:
    if isinstance(value, str) and (found := _WEEK.fullmatch(value)):
        try:
            if found[2] == _SOME_YEARS:
                date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            pass
        else:
            return value
    raise ValueError("Weeks are written like 2026-W47")


def _cleaned(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _schema(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


def _as_text(value: Any) -> Any:
    return None if value is None else str(value)


Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
"""The name of a record within its kind."""

Slug = Annotated[str, StringConstraints(max_length=60, pattern=r"^[a-z][a-z0-9_]*$")]
"""The id of a specialty, as content/specialties.toml spells it; unknown ones are kept."""

Line = Annotated[str, BeforeValidator(_cleaned), StringConstraints(max_length=LINE)]
"""One line of text."""

Note = Annotated[str, BeforeValidator(_cleaned), StringConstraints(max_length=NOTE)]
"""A few lines of text."""

Day = Annotated[date, PlainValidator(read_day), PlainSerializer(_as_text), _schema(r"^\d{4}-\d\d-\d\d$")]
"""A calendar day, stored as 2026-05-11."""

MonthField = Annotated[
    Month, PlainValidator(Month.parse), PlainSerializer(_as_text), _schema(r"^\d{4}-\d\d$")
]
"""A calendar month, stored as 2025-03."""

Moment = Annotated[str, PlainValidator(_moment), _schema(r"^\d{4}-\d\d-\d\dT")]
"""A point in time, ISO 8601; kept as written, so that an export gives back what was imported."""

Week = Annotated[str, PlainValidator(_week), _schema(r"^\d{4}-W\d\d$")]
"""An ISO week, stored as 2026-W47."""

Score = Annotated[int, Field(ge=1, le=300)]
"""A Step 2 CK score."""

Feeling = Annotated[int, Field(ge=1, le=5)]
"""How it feels, 1 (not at all) to 5 (entirely)."""

Attempts = Annotated[int, Field(ge=0, le=20)]
"""Failed attempts at one Step."""

Percent = Annotated[int, Field(ge=0, le=100)] | Annotated[float, Field(ge=0, le=100)]
"""A share of a hundred."""

Answer = Literal["yes", "partly", "no", "not_now"]
"""What a person says to one of the five questions."""

Evidence = Literal["yes", "partly", "no", "unknown"]
"""What the facts say to one of the five questions."""

QuestionId = Literal["score", "experience", "letters", "timeline", "programs"]
"""The five questions, in their order."""
