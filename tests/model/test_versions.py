"""Several versions of one week's review: which of them counts."""

from imgcoach.model.review import Review, last_answers, latest, review_of, superseded, week_by_week

WEEK = "2026-W47"


def version(name, saved, felt):
    """A version of the review of a week."""
    given = {"question": "score", "answer": "yes", "felt": felt}
    return Review(id=name, week=WEEK, saved=saved, answers=[given])


def test_the_version_saved_last_counts():
    first, second = version("a", "2026-11-22T10:00:00+00:00", 2), version("b", "2026-11-22T10:00:01+00:00", 5)
    for stored in ([first, second], [second, first]):
        assert latest(stored) == review_of(stored, WEEK) == second
        assert superseded(stored) == {"a"}


def test_of_two_saved_in_one_second_the_one_stored_last_counts_wherever_it_is_asked():
    moment = "2026-11-22T10:00:00+00:00"
    stored = [version("a", moment, 2), version("b", moment, 5)]
    assert latest(stored) == review_of(stored, WEEK) == stored[1]
    assert week_by_week(stored) == [stored[1]]
    assert superseded(stored) == {"a"}
    assert last_answers(stored)["score"][0].felt == 5
