"""A problem says where, which rule and what was written; its discreet form never says the last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from imgcoach.model.person import Person
from imgcoach.model.problems import Problem, problems

REVIEW = {"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00+00:00"}


def found(document):
    with pytest.raises(ValidationError) as raised:
        Person.model_validate(document)
    return problems(raised.value)


def test_the_place_is_a_path_counted_from_one():
    letters = [
        {"id": "a", "writer": "A"},
        {"id": "b", "writer": "B"},
        {"id": "c", "writer": "C", "status": 1},
    ]
    assert found({"letters": letters})[0].where == "letters #3.status"


def test_the_place_goes_down_to_the_answer():
    answers = [{"question": "score", "answer": "yes"}, {"question": "letters", "answer": "yes", "felt": 9}]
    problem = found({"reviews": [{**REVIEW, "answers": answers}]})[0]
    assert problem == Problem("reviews #1.answers #2.felt", "The feeling is a number from 1 to 5", "9")


def test_a_sentence_of_its_own_stands_without_the_place():
    problem = found({"profile": {"step2_ck": {"score": 2450}}})[0]
    assert str(problem) == "Step 2 CK scores run from 1 to 300; you wrote 2450"
    assert problem.discreet == "profile.step2_ck.score: Step 2 CK scores run from 1 to 300"


def test_the_end_of_a_sentence_begins_with_the_place():
    problem = found({"profile": {"visa": "f1"}})[0]
    assert str(problem) == f"{problem.discreet}; you wrote f1"
    assert problem.discreet == "profile.visa must be one of 'none', 'j1', 'h1b', 'either'"


def test_several_problems_come_in_the_order_of_the_data():
    document = {"profile": {"visa": "f1"}, "letters": [{"id": "a"}], "programs": [{"id": "a", "name": 5}]}
    assert [each.where for each in found(document)] == [
        "profile.visa",
        "letters #1.writer",
        "programs #1.name",
    ]


def test_one_wrong_value_is_one_problem():
    assert len(found({"programs": [{"id": "a", "name": "P", "img_percent": 101}]})) == 1


def test_a_long_value_is_shown_in_part():
    assert len(found({"profile": {"visa": "x" * 5000}})[0].wrote) <= 40


def test_a_value_that_is_a_whole_object_is_not_shown():
    assert found({"profile": {"visa": {"secret": 1}}})[0].wrote is None


@pytest.mark.parametrize("where", ["visa", "graduated", "pathway", "citizenship"])
@given(secret=st.from_regex(r"Secret[0-9]{3,8}", fullmatch=True))
def test_a_discreet_problem_does_not_hold_the_value(where, secret):
    for problem in found({"profile": {where: secret}}):
        assert secret not in problem.discreet
        assert secret in str(problem)


@given(st.integers().filter(lambda score: not 1 <= score <= 300 and abs(score) > 300))
def test_a_discreet_problem_does_not_hold_the_score(score):
    (problem,) = found({"profile": {"step2_ck": {"score": score}}})
    assert str(abs(score)) not in problem.discreet


def test_a_discreet_problem_does_not_hold_a_repeated_id():
    letter = {"id": "Dr-Secret-245", "writer": "W"}
    assert "Secret" not in found({"letters": [letter, letter]})[0].discreet


@pytest.mark.parametrize(
    "key",
    ["\x1b]0;title\x07", "two\nlines", "\u202eoverride", "\ud800", "x" * 5000],
    ids=["terminal command", "line end", "override", "surrogate", "long"],
)
def test_an_unknown_key_is_named_in_plain_words(key):
    (problem,) = found({"profile": {key: 1}})
    for said in (str(problem), problem.discreet):
        assert said.isprintable()
        assert len(said) < 500


@pytest.mark.parametrize(
    "value",
    ["two\nlines", "\x1b[31mred", "\u202eoverride"],
    ids=["line end", "terminal command", "override"],
)
def test_the_value_is_shown_as_plain_text(value):
    assert str(found({"profile": {"visa": value}})[0]).isprintable()
