"""Numbers, days and months as they are read."""

from datetime import date

import pytest

from imgcoach.model.month import Month
from imgcoach.words import amounts

EARLY = date(2026, 9, 2)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (amounts.some(0, "program"), "0 programs"),
        (amounts.some(1, "program"), "1 program"),
        (amounts.some(3, "program"), "3 programs"),
        (amounts.some(2, "entry", "entries"), "2 entries"),
        (amounts.times(1), "once"),
        (amounts.times(4), "4 times"),
        (amounts.old(1), "1 month old"),
        (amounts.old(12), "12 months old"),
        (amounts.old(-3), "0 months old"),
        (amounts.day(EARLY), "2 Sep 2026"),
        (amounts.day_in_column(EARLY), "02 Sep 2026"),
        (amounts.day_short(EARLY), "02 Sep"),
        (amounts.distance(0), "today"),
        (amounts.distance(1), "in 1 day"),
        (amounts.distance(304), "in 304 days"),
        (amounts.distance(-1), "1 day ago"),
        (amounts.span(Month(2025, 3), Month(2025, 5)), "Mar 2025 to May 2025"),
        (amounts.span(Month(2025, 3), Month(2025, 3)), "Mar 2025"),
        (amounts.span(Month(2025, 3), None), "Mar 2025 to now"),
        (amounts.clock(65), "1:05"),
    ],
)
def test_it_reads(said, expected):
    assert said == expected
