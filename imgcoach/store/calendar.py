"""The table of the data file that remembers what a person's calendar was told.

It stands beside the person's data: backups carry it and an import leaves it. But it is no part of an export,
no change that undo takes back, and no save that is counted. A line of it that can't be read is passed over:
it costs one event its SEQUENCE, and is not worth calling the file damaged.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from imgcoach.model.calendar import Calendar, Kept

CALENDAR = "calendar"

_WHOSE = "whose"
"""The document that holds the id; the others are events, whose names have a dash."""


def calendar_of(table: Mapping[str, dict[str, Any]], fresh: str) -> Calendar:
    """What the table says; `fresh` is the id of a calendar that has none yet."""
    events: dict[str, Kept] = {}
    for name, fields in table.items():
        if name != _WHOSE:
            with suppress(ValidationError):
                events[name] = Kept.model_validate(fields)
    return Calendar(_whose(table) or fresh, events)


def documents_of(calendar: Calendar) -> Iterable[tuple[str, dict[str, Any]]]:
    """The table of a calendar."""
    yield _WHOSE, {"id": calendar.id}
    for name, kept in calendar.events.items():
        yield name, kept.model_dump(mode="json")


def _whose(table: Mapping[str, dict[str, Any]]) -> str:
    try:
        return str(UUID(table.get(_WHOSE, {}).get("id")))
    except (AttributeError, TypeError, ValueError):
        return ""
