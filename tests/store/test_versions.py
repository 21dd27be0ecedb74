"""A week that is corrected later: what it said before stays beside what it says now."""

from datetime import UTC, datetime, timedelta

import pytest
from store_tools import answer

from imgcoach.model.review import Commitment, Review, review_of, week_by_week
from imgcoach.store import Commit, Put

SUNDAY = datetime(2026, 11, 22, 23, 50, tzinfo=UTC)


@pytest.fixture
def given(window, clock):
    """A store in which the letters of 2026-W47 were answered with yes on its last evening."""
    clock.time = SUNDAY
    store = window()
    store.save(answer())
    return store


def correct(store, said="no"):
    """Give another answer to the same question."""
    was = review_of(store.person.reviews, "2026-W47").answers[0]
    store.save(answer(said, was=was))
    return [each.answers[0].answer for each in store.person.reviews]


@pytest.mark.acceptance(26)
@pytest.mark.parametrize("later", [timedelta(hours=20), timedelta(minutes=20), -timedelta(days=30)], ids=str)
def test_a_sitting_over_midnight_or_a_clock_set_back_makes_no_second_version(given, clock, later):
    clock.time = SUNDAY + later
    assert correct(given) == ["no"]


def test_a_correction_in_a_later_week_keeps_the_old_version(given, clock):
    clock.forward(days=3)
    assert correct(given) == ["yes", "no"]
    assert [each.answers[0].answer for each in week_by_week(given.person.reviews)] == ["no"]
    clock.forward(hours=1)
    assert correct(given, "partly") == ["yes", "partly"]
    clock.forward(days=7)
    assert correct(given, "not_now") == ["yes", "partly", "not_now"]


def test_an_answer_added_later_keeps_what_there_was(given, clock):
    clock.forward(days=3)
    given.save(answer(question="score"))
    assert [[each.question for each in review.answers] for review in given.person.reviews] == [
        ["letters"],
        ["score", "letters"],
    ]


def test_a_version_goes_with_one_undo(given, clock):
    clock.forward(days=3)
    before = given.person
    correct(given)
    given.undo()
    assert given.person == before


def test_the_new_version_has_the_commitment_of_the_old_one(given, clock):
    made = Commitment(week="2026-W47", **{"if": "it rains", "then": "I write"})
    given.save(Commit(made))
    clock.forward(days=3)
    correct(given)
    assert [each.commitment for each in given.person.reviews] == [made.id] * 2


def test_a_review_saved_without_a_time_zone_is_corrected_too(window, clock):
    store = window()
    old = Review(week="2026-W40", saved="2026-10-02T18:00:00", answers=[answer().answered])
    store.save(Put("reviews", old))
    store.save(answer("no", week="2026-W40", was=old.answers[0]))
    assert [each.answers[0].answer for each in store.person.reviews] == ["yes", "no"]
