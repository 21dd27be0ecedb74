"""What must hold between fields, and what cannot be changed."""

import pytest
from pydantic import ValidationError

from imgcoach.model.person import KINDS, Person
from imgcoach.model.problems import problems
from imgcoach.model.review import Review

ANSWER = {"question": "score", "answer": "yes"}
REVIEW = {"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00+00:00"}


def sentence(document):
    with pytest.raises(ValidationError) as raised:
        Person.model_validate(document)
    found = problems(raised.value)
    assert len(found) == 1
    return str(found[0])


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"question": "luck"}, "'timeline', 'programs'; you wrote luck"),
        ({"answer": "maybe"}, "must be one of 'yes', 'partly', 'no', 'not_now'; you wrote maybe"),
        ({"evidence": "not_now"}, "must be one of 'yes', 'partly', 'no', 'unknown'; you wrote not_now"),
        ({"felt": 0}, "The feeling is a number from 1 to 5; you wrote 0"),
        ({"felt": True}, "The feeling is a number from 1 to 5; you wrote True"),
        ({"note": "x" * 4001}, "answers #1.note is longer than 4000 characters"),
        ({"odds": 58}, "reviews #1.answers #1.odds is not a key that imgcoach knows"),
    ],
)
def test_an_answer_says_what_does_not_fit(answer, expected):
    assert expected in sentence({"reviews": [{**REVIEW, "answers": [{**ANSWER, **answer}]}]})


def test_a_question_is_answered_once_in_a_review():
    told = sentence({"reviews": [{**REVIEW, "answers": [ANSWER, ANSWER]}]})
    assert told == "Each question is answered once in a review"


def test_a_review_has_five_answers_at_most():
    told = sentence({"reviews": [{**REVIEW, "answers": [ANSWER] * 6}]})
    assert told == "reviews #1.answers has more than 5 entries"


def test_the_program_list_ends_at_five_hundred():
    programs = [{"id": f"p{number}", "name": "P"} for number in range(501)]
    assert len(Person.model_validate({"programs": programs[:500]}).programs) == 500
    assert sentence({"programs": programs}) == "programs has more than 500 entries"


@pytest.mark.parametrize(("kind", "model"), KINDS.items())
def test_two_records_of_a_kind_differ_in_their_ids(kind, model):
    needed = {"start": "2025-03", "writer": "W", "name": "P", "week": "2026-W47", "saved": REVIEW["saved"]}
    needed |= {"question": "why_here", "day": "2026-11-22", "seconds": 90}
    record = {name: needed[name] for name in model.model_fields if name in needed} | {"id": "same"}
    if "kind" in model.model_fields and model.model_fields["kind"].is_required():
        record["kind"] = "research"
    assert sentence({kind: [record, record]}).startswith(f"Two {kind} have the ")


def test_records_of_two_kinds_may_share_an_id():
    shared = {"letters": [{"id": "a", "writer": "W"}], "programs": [{"id": "a", "name": "P"}]}
    assert Person.model_validate(shared).letters[0].id == Person.model_validate(shared).programs[0].id


def test_a_person_about_whom_nothing_is_known_is_a_person():
    person = Person.model_validate({})
    assert person.profile.step2_ck.score is None
    assert all(getattr(person, kind) == [] for kind in KINDS)


def test_nothing_is_changed_in_place():
    review = Review.model_validate(REVIEW)
    with pytest.raises(ValidationError):
        review.week = "2026-W48"
    assert review.week == "2026-W47"


def test_names_are_cleaned_as_they_come_in():
    letter = {"id": "a", "writer": "Dr\x1b[31m Riv\u202eera\x9b"}
    assert Person.model_validate({"letters": [letter]}).letters[0].writer == "Dr[31m Rivera"
