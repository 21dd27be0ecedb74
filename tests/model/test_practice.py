"""A session of interview practice, and what is counted of many."""

from datetime import date

import pytest

from imgcoach.model.practice import PracticeSession, times_practised


def session(question="why_here", **said):
    return PracticeSession(question=question, day=date(2026, 11, 22), seconds=90, **said)


@pytest.mark.parametrize(
    ("said", "mean"),
    [({}, None), ({"english": 2}, 2), ({"content": 4, "structure": 3, "clarity": 1, "english": 5}, 3.25)],
)
def test_the_mean_is_of_what_was_rated(said, mean):
    assert session(**said).mean == mean


@pytest.mark.parametrize(
    ("said", "something"),
    [({}, False), ({"note": "  "}, False), ({"note": "slower"}, True), ({"clarity": 1}, True)],
)
def test_a_session_says_something_once_it_is_rated_or_noted(said, something):
    assert session(**said).says_something is something


def test_questions_are_counted_by_their_ids():
    sessions = [session(), session("rest"), session()]
    assert times_practised(sessions) == {"why_here": 2, "rest": 1}
    assert times_practised([]) == {}
