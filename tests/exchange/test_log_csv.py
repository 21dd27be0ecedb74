"""The log as CSV: all that the log tells, read back as it was."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from made_persons import PERSONS

from imgcoach.exchange import log_csv
from imgcoach.exchange.csv_out import restore
from imgcoach.model.review import commitment_of, in_order


def read(raw):
    """The rows, as import would take them back."""
    table = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    return [[restore(cell) for cell in row] for row in table][1:]


def told(person):
    """What the log tells, in its order."""
    rows = []
    for review in in_order(person.reviews):
        for each in review.answers:
            rows.append([each.question, each.answer, each.felt, each.evidence, each.note])
        if made := commitment_of(review, person.commitments):
            rows.append(["commitment", made.outcome, None, None, made.sentence])
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


@pytest.mark.acceptance(48)
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PERSONS)
def test_every_answer_and_every_plan_is_read_back_as_it_was(person):
    raw = log_csv.dump(person)
    assert raw == log_csv.dump(person)
    assert [row[2:] for row in read(raw)] == told(person)
