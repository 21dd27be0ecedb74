"""The log as CSV: one row for each answer and for what was meant for the week after, oldest week first."""

from collections.abc import Iterator

from imgcoach.exchange.csv_out import spreadsheet
from imgcoach.model.person import Person
from imgcoach.model.review import commitment_of, in_order

_HEADER = ("week", "saved", "question", "answer", "felt", "evidence", "note")

_MEANT = "commitment"
"""The question of a row that holds an if-then plan: its outcome is the answer."""


def dump(person: Person) -> bytes:
    """The log as CSV, all that `imgcoach log` tells of."""
    rows = (["" if cell is None else str(cell) for cell in row] for row in _rows(person))
    return spreadsheet(_HEADER, rows)


def _rows(person: Person) -> Iterator[tuple[object, ...]]:
    for review in in_order(person.reviews):
        when = (review.week, review.saved)
        for each in review.answers:
            yield (*when, each.question, each.answer, each.felt, each.evidence, each.note)
        made = commitment_of(review, person.commitments)
        if made is not None:
            yield (*when, _MEANT, made.outcome, None, None, made.sentence)
