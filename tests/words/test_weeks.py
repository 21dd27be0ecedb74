"""A week in words: what was said, what the facts say, and what was meant for the week after."""

from datetime import date

import pytest

from imgcoach.coach import Finding
from imgcoach.model.person import Person
from imgcoach.model.review import Answered, Review
from imgcoach.words.weekly import weeks

NO = Finding("letters", "no", ("No letter is strong.",), "Two strong letters.")
LATER = Answered(question="letters", answer="not_now")


def test_a_commitment_says_how_it_went():
    person = Person.model_validate(
        {
            "commitments": [
                {"id": "a", "week": "2026-W46", "if": "it rains", "then": "I read", "outcome": None}
            ]
        }
    )
    assert weeks.commitment(person.commitments[0]) == "if it rains, then I read (no outcome yet)"


def test_an_answer_has_its_day_and_its_words():
    assert weeks.said("you", (LATER, date(2026, 11, 22))) == "you said not now on 22 Nov 2026"
    assert weeks.said("the applicant", None) == "the applicant has not answered yet"
    assert weeks.said("you", None) == "you have not answered yet"


def test_the_facts_wait_for_the_answer():
    assert weeks.facts(NO, None) == []


@pytest.mark.parametrize(
    ("answer", "between"),
    [
        ("yes", ["You said yes; the facts entered so far say no. Which is closer?"]),
        ("no", []),
        ("not_now", []),
    ],
)
def test_the_facts_beside_an_answer(answer, between):
    given = Answered(question="letters", answer=answer)
    assert weeks.facts(NO, given) == [
        "The facts say: [ ] no. No letter is strong.",
        *between,
        "To change it: Two strong letters.",
    ]


def test_an_answer_that_only_one_of_two_weeks_has_is_a_dash_in_the_other():
    first, second = (
        Review(id=week, week=week, saved="2026-11-22T18:30:00+00:00", answers=answers)
        for week, answers in (("2026-W46", []), ("2026-W47", [LATER]))
    )
    assert weeks.beside(second, first) == [
        "2026-W46 and 2026-W47: 0 and 0 of 5 yes",
        "letters: - -> [-]",
    ]
