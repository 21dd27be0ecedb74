"""Real situations, each on three days: what people are told first is what an advisor would tell them.

The people are exports in tests/screens/applicants/, the table is people_told.txt beside this file: each
with a sentence about them, and for each day the phase, the verdict, and the ids of the first three moves.
"""

from datetime import date
from pathlib import Path

import pytest

from imgcoach.coach import assess
from imgcoach.exchange.document import parse

HERE = Path(__file__).parent
APPLICANTS = HERE.parent / "screens" / "applicants"
LINES = (HERE / "people_told.txt").read_text("utf-8").splitlines()


def rows():
    """The rows of the table: (name of the person, day, the row)."""
    name = ""
    for line in LINES:
        if line.startswith("  "):
            yield name, line.split()[0], line
        elif line and not line.startswith("#"):
            name = line.partition(":")[0]


def row(seen, day):
    """What somebody is told on a day, as the table has it."""
    first = ", ".join(move.id for move in seen.moves[:3]) or "no move"
    return f"  {day}  {seen.phase:<10} {seen.verdict:<17} {first}"


@pytest.mark.parametrize(("name", "day", "told"), rows())
def test_what_they_are_told_first(content, name, day, told):
    person = parse((APPLICANTS / f"{name}.json").read_bytes(), name)
    assert row(assess(person, content, date.fromisoformat(day)), day) == told


def test_everybody_is_in_the_table_on_three_days():
    names = sorted(path.stem for path in APPLICANTS.glob("*.json"))
    assert sorted(name for name, _, _ in rows()) == sorted(3 * names)
