"""The log as CSV: one row for each answer, oldest week first."""

import csv
import io
from collections.abc import Iterable

from imgcoach.exchange.defuse import defuse
from imgcoach.review import Review

_HEADER = ("week", "saved", "question", "answer", "felt", "evidence", "note")


def dump(reviews: Iterable[Review]) -> bytes:
    """The answers as CSV that survives a spreadsheet: UTF-8 with a mark, CRLF, all quoted, no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for review in sorted(reviews, key=lambda each: (each.week, each.saved)):
        for each in review.answers:
            felt = "" if each.felt is None else each.felt
            note = defuse(each.note or "")
            writer.writerow(
                [review.week, review.saved, each.question, each.answer, felt, each.evidence or "", note]
            )
    return text.getvalue().encode("utf-8-sig")
