"""The columns of letters of recommendation, and what they come to in a line."""

from collections import Counter
from collections.abc import Sequence

from imgcoach.coach import Assessment
from imgcoach.knowledge import Content
from imgcoach.model.records import Letter
from imgcoach.words.amounts import day_in_column, some
from imgcoach.words.labels import LETTER_STATUS, STRENGTHS
from imgcoach.words.records import field, place_of
from imgcoach.words.tables import column
from imgcoach.words.tables.column import UNKNOWN, Column

_STATUS = list(LETTER_STATUS)


def columns(seen: Assessment, content: Content) -> list[Column[Letter]]:
    """How far each is, who writes it, and what speaks for it."""

    def specialty(each: Letter) -> str:
        return field(each.specialty, seen, content) or ""

    return [
        Column("Status", lambda each: LETTER_STATUS[each.status], _status, falling=True),
        Column("Writer", lambda each: each.writer, lambda each: column.letters(each.writer), least=18),
        Column("From", place_of, lambda each: not each.us),
        Column("Strength", _strength, lambda each: each.strength, gone=1, falling=True),
        Column("Dated", lambda each: each.dated.words if each.dated else "", _dated, gone=2, falling=True),
        Column("Saw you work", _saw, lambda each: not each.supervised, gone=3),
        Column("Specialty", specialty, lambda each: column.letters(specialty(each)), 4, 17),
        Column("Last contact", _contact, lambda each: each.last_contact, gone=5, falling=True),
    ]


def total(letters: Sequence[Letter]) -> str:
    """How many there are, by how far they are: `4 letters: 1 uploaded, 2 asked, 1 planned`."""
    counts: Counter[str] = Counter(each.status for each in letters)
    told = ", ".join(f"{counts[each]} {LETTER_STATUS[each]}" for each in reversed(_STATUS) if counts[each])
    return f"{some(len(letters), 'letter')}: {told}"


def _status(each: Letter) -> int:
    return _STATUS.index(each.status)


def _strength(each: Letter) -> str:
    return STRENGTHS[each.strength] if each.strength else UNKNOWN


def _saw(each: Letter) -> str:
    return "yes" if each.supervised else "no"


def _dated(each: Letter) -> int | None:
    return each.dated.index if each.dated else None


def _contact(each: Letter) -> str:
    return day_in_column(each.last_contact) if each.last_contact else ""
