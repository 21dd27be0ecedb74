"""Question 3: are there three strong US letters?"""

import pytest
from people import letter, person, row

WEAK = [
    row("a letter from abroad", {"us": False}),
    row("a letter by somebody who did not supervise", {"supervised": False}),
    row("a letter from another specialty", {"specialty": "psychiatry"}),
    row("a letter of an unsaid specialty", {"specialty": None}),
    row("a fair letter", {"strength": "fair"}),
    row("a letter of unsaid strength", {"strength": None}),
    row("a planned letter", {"status": "planned"}),
    row("a letter only asked for", {"status": "asked"}),
]

COUNTS = [
    row("one strong letter", 1, "no"),
    row("two strong letters", 2, "partly"),
    row("three strong letters", 3, "yes"),
    row("four strong letters", 4, "yes"),
]

EMPTY = [
    row("nothing entered is unknown", {}, "unknown"),
    row("none to list is a no", {"nothing_to_list": ["letters"]}, "no"),
    row("none of another kind says nothing here", {"nothing_to_list": ["experiences"]}, "unknown"),
    row(
        "without a primary specialty it is unknown",
        {"specialties": [], "nothing_to_list": ["letters"]},
        "unknown",
    ),
]


@pytest.mark.parametrize(("count", "expected"), COUNTS)
def test_strong_letters_are_counted(evidence, count, expected):
    assert evidence("letters", person(letters=[letter()] * count)) == expected


@pytest.mark.parametrize("said", WEAK)
def test_what_does_not_count_as_the_third(evidence, said):
    assert evidence("letters", person(letters=[letter(), letter(), letter(**said)])) == "partly"


@pytest.mark.parametrize("said", WEAK)
def test_any_number_of_weak_letters_is_a_no(evidence, said):
    assert evidence("letters", person(letters=[letter(**said)] * 7)) == "no"


@pytest.mark.parametrize("said", WEAK)
def test_a_weak_letter_spoils_nothing(evidence, said):
    assert evidence("letters", person(letters=[letter(**said), *[letter()] * 3])) == "yes"


@pytest.mark.parametrize("status", ["agreed", "sent", "uploaded"])
def test_agreed_sent_and_uploaded_count(evidence, status):
    assert evidence("letters", person(letters=[letter(status=status)] * 3)) == "yes"


def test_agreed_sent_and_uploaded_count_together(evidence):
    letters = [letter(status=status) for status in ("agreed", "sent", "uploaded")]
    assert evidence("letters", person(letters=letters)) == "yes"


@pytest.mark.parametrize(("said", "expected"), EMPTY)
def test_no_letters(evidence, said, expected):
    assert evidence("letters", person(**said)) == expected


def test_without_a_primary_specialty_even_three_letters_are_unknown(evidence):
    assert evidence("letters", person(letters=[letter()] * 3, specialties=[])) == "unknown"


def test_letters_outweigh_having_said_there_are_none(evidence):
    assert evidence("letters", person(letters=[letter()] * 3, nothing_to_list=["letters"])) == "yes"


def test_a_letter_counts_for_two_years_or_without_a_date(evidence):
    for oldest, expected in (("2025-09", "yes"), ("2025-08", "partly")):
        letters = [letter(dated=month) for month in (None, oldest, "2026-11")]
        assert evidence("letters", person(letters=letters)) == expected
