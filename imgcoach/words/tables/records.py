"""The table of each kind of record: its columns, its total, and all that is said of one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from imgcoach import text
from imgcoach.coach import Assessment
from imgcoach.knowledge import Content
from imgcoach.knowledge.asks import RecordAsk
from imgcoach.model.month import Month
from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry
from imgcoach.words.amounts import day
from imgcoach.words.choices import CHOICES
from imgcoach.words.names import LISTS, counted
from imgcoach.words.tables import letters, programs, stays
from imgcoach.words.tables.column import Column

T = TypeVar("T", bound=Entry)


def columns(kind: RecordKind, seen: Assessment, content: Content) -> list[Column[Any]]:
    """Those of a kind, from left to right."""
    made: Mapping[RecordKind, Any] = {
        "experiences": lambda: stays.experiences(seen, content),
        "letters": lambda: letters.columns(seen, content),
        "timeline": stays.timeline,
        "programs": lambda: programs.columns(seen, content),
    }
    found: list[Column[Any]] = made[kind]()
    return found


def holding(records: Sequence[T], columns: Sequence[Column[Any]], words: str) -> list[T]:
    """The records with all these words, in what is stored or in what stands in the table."""

    def held(each: T) -> str:
        return " ".join([str(dict(each)), *(column.words(each) for column in columns)])

    return text.holding(records, words, held)


def headline(
    kind: RecordKind, records: Sequence[Entry], found: int, seen: Assessment, content: Content
) -> str:
    """What stands above a list: what all come to, or of how many so many were found."""
    if not records:
        return f"{LISTS[kind]}: 0"
    if found < len(records):
        return f"{found} of {counted(kind, len(records))} found"
    return total(kind, records, seen, content)


def total(kind: RecordKind, records: Sequence[Any], seen: Assessment, content: Content) -> str:
    """What the records of a list come to in a line; there is at least one."""
    if kind == "experiences":
        return stays.experience_total(records, seen, content)
    if kind == "letters":
        return letters.total(records)
    return stays.timeline_total(records, seen) if kind == "timeline" else programs.total(records, seen)


def fields(record: Entry, asks: Iterable[RecordAsk], content: Content) -> Iterator[tuple[str, str]]:
    """All that was said of a record: the name of each field, and its value in words."""
    for ask in asks:
        value = getattr(record, ask.path)
        if ask.kind == "end" and value is None:
            yield ask.name, "now"
        elif value is not None and value != "":
            yield ask.name, _words(ask, value, content)


def _words(ask: RecordAsk, value: Any, content: Content) -> str:
    for choice, words in CHOICES.get(ask.id, ()):
        if choice == value:
            return words
    if ask.answer_kind == "specialty":
        return content.specialty_name(value)
    if isinstance(value, Month):
        return value.words
    if isinstance(value, date):
        return day(value)
    return f"{value:g} %" if ask.path == "img_percent" else str(value)
