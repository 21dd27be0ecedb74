"""The ruler: what stands where on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.words.scores.ruler import Ruler

RULER = Ruler(200, 280, 81, ascii=True)
"""A column for each point."""

scores = st.integers(1, 300)


def test_a_middle_half_stands_from_its_quartile_to_its_quartile_with_all_three_numbers():
    line = RULER.quartiles(240, 251, 259)
    assert line.strip() == "240|=========251======|259"
    assert line.index("|") == 40
    assert line.rindex("|") == 59


def test_a_score_stands_in_the_middle_of_its_margin():
    line = RULER.score(238, 6)
    assert (line.index("("), line.index("238"), line.index(")")) == (32, 37, 44)


def test_a_score_without_a_known_margin_stands_alone():
    assert RULER.score(238, None).strip() == "238"


def test_a_range_fills_its_columns_and_no_other():
    line = Ruler(0, 100, 101, ascii=True).span(35, 43)
    assert line == "." * 35 + "#" * 9 + "." * 57


@pytest.mark.parametrize("ascii", [True, False])
def test_each_tick_begins_near_its_place(ascii):
    line = Ruler(0, 100, 101, ascii).ticks(25)
    assert line.split() == ["0", "25", "50", "75", "100"]
    assert line.index("50") == 49


@given(scores, scores, scores, scores, st.integers(30, 120), st.booleans())
def test_every_line_has_the_width_of_the_ruler(low, median, high, score, width, ascii):
    ruler = Ruler(200, 280, width, ascii)
    low, median, high = sorted((low, median, high))
    lines = [
        ruler.quartiles(low, median, high),
        ruler.score(score, 6),
        ruler.span(low, high),
        ruler.ticks(10),
    ]
    assert {len(line) for line in lines} == {width}
    assert not ascii or all(line.isascii() for line in lines)


@given(scores, scores)
def test_a_higher_number_never_stands_further_left(one, other):
    assert (RULER.column(one) <= RULER.column(other)) or one > other
