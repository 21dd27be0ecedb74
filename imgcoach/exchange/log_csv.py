"""The log as CSV: one row for each answer, oldest week first."""

from collections.abc import Iterable

from imgcoach.exchange.csv_out import spreadsheet
from imgcoach.model.review import Review, in_order

_HEADER = ("week", "saved", "question", "answer", "felt", "evidence", "note")


def dump(reviews: Iterable[Review]) -> bytes:
    """The answers as CSV, a row each."""
    rows = (
        (review.week, review.saved, each.question, each.answer, each.felt, each.evidence, each.note)
        for review in in_order(reviews)
        for each in review.answers
    )
    return spreadsheet(_HEADER, (["" if cell is None else str(cell) for cell in row] for row in rows))
