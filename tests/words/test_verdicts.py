"""What the verdict says on a day of the season, and after what was told of its end."""

from datetime import date

import pytest

from imgcoach.coach import assess
from imgcoach.model.person import Person
from imgcoach.words.verdicts import verdict_words

MONDAY, AFTER = date(2027, 3, 15), date(2027, 3, 20)


@pytest.mark.parametrize(
    ("outcome", "today", "headline"),
    [
        ("matched", MONDAY, "You matched"),
        ("matched", AFTER, "You matched"),
        ("soap", MONDAY, "You found a position in SOAP"),
        ("unmatched", AFTER, "This Match is over; the next one is yours to decide"),
        (None, AFTER, "This Match is over; say how it ended"),
    ],
)
def test_the_end_that_was_told_is_what_the_verdict_says(content, outcome, today, headline):
    seasons = [{"match_year": 2027, "outcome": outcome}]
    person = Person.model_validate({"profile": {"match_year": 2027, "seasons": seasons}})
    assert verdict_words(assess(person, content, today), person, content)[0] == headline


def test_in_the_week_of_soap_nobody_is_told_that_the_match_is_over(content):
    seasons = [{"match_year": 2027, "outcome": "unmatched"}]
    person = Person.model_validate({"profile": {"match_year": 2027, "seasons": seasons}})
    assert "over" not in verdict_words(assess(person, content, MONDAY), person, content)[0]
