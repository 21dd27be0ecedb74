"""Months: written, typed, counted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.model.month import Month

MONTHS = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@pytest.mark.parametrize(
    "typed",
    [
        "2025-03",
        "2025-3",
        "2025/03",
        "2025.3",
        "2025 03",
        "3/2025",
        "03/2025",
        "03.2025",
        "03-25",
        "3/25",
        "Mar 2025",
        "mar 25",
        "March 2025",
        "MARCH, 2025",
        "Mar2025",
        " mar  2025 ",
    ],
)
def test_a_month_may_be_typed_in_the_usual_ways(typed):
    assert Month.read(typed) == Month(2025, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2025",
        "march",
        "2025-13",
        "2025-00",
        "0/2025",
        "13/2025",
        "xyz 2025",
        "2025-03-11",
        "1 2",
        "3 025",
    ],
)
def test_what_is_no_month_is_told_how_months_are_written(typed):
    with pytest.raises(ValueError, match="Months are written like 2025-03"):
        Month.read(typed)


@pytest.mark.parametrize(
    "stored", ["2025-3", "25-03", "2025-13", "2025-03-01", "2025-03\n", "", None, 202503]
)
def test_only_one_way_of_storing_a_month_is_read(stored):
    with pytest.raises(ValueError, match="Months are written like 2025-03"):
        Month.parse(stored)


@given(MONTHS)
def test_what_is_stored_is_read_back(month):
    assert Month.parse(str(month)) == month


@given(MONTHS)
def test_what_is_shown_is_read_back(month):
    assert Month.read(month.words) == month


@given(MONTHS, st.sampled_from(["{m}/{y}", "{m:02}.{y}", "{y}-{m}", "{name} {y}", "{name}{y}"]))
def test_each_way_of_typing_means_the_same(month, form):
    typed = form.format(m=month.month, y=month.year, name=NAMES[month.month - 1])
    assert Month.read(typed) == month


@given(st.integers(2000, 2099), st.integers(1, 12))
def test_two_digits_mean_this_century(year, month):
    assert Month.read(f"{month}/{year % 100:02}") == Month(year, month)


@given(st.text())
def test_whatever_is_typed_is_a_month_or_a_sentence(typed):
    try:
        assert 1 <= Month.read(typed).month <= 12
    except ValueError as error:
        assert str(error).startswith("Months are written like")


@given(MONTHS, MONTHS)
def test_a_month_plus_the_way_to_another_is_the_other(first, second):
    assert first + (second - first) == second
    assert (first < second) == (str(first) < str(second)) == (second - first > 0)


@given(MONTHS, MONTHS)
def test_equal_months_are_one_in_a_set(first, second):
    assert (first == second) == (hash(first) == hash(second)) == (len({first, second}) == 1)


def test_twelve_months_are_a_year():
    assert Month(2025, 3) + 12 == Month(2026, 3)
    assert Month(2026, 1) - Month(2025, 12) == 1
    assert Month(2026, 1) + -1 == Month(2025, 12)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_lies_in_its_month(day):
    assert str(Month.of(day)) == day.isoformat()[:7]


def test_a_month_is_no_text():
    assert Month(2025, 3) != "2025-03"
    assert repr(Month(2025, 3)) == "Month(2025-03)"
