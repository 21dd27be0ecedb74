"""The last twelve weeks of a question as small signs."""

from datetime import date

import pytest

from imgcoach.model.review import Review
from imgcoach.words.weekly.recent import WIDTH, legend, signs

SUNDAY = date(2026, 11, 22)
"""The last day of 2026-W47."""


def review(week, answer="yes", question="score"):
    monday = date.fromisocalendar(2026, week, 1)
    return Review.model_validate(
        {
            "id": f"w{week}",
            "week": f"2026-W{week:02}",
            "saved": f"{monday}T18:00:00+00:00",
            "answers": [{"question": question, "answer": answer}],
        }
    )


def drawn(*reviews, ascii=True, today=SUNDAY):
    return signs(reviews, "score", today, ascii)


def test_each_answer_has_a_shape_of_its_own():
    weeks = [review(44, "yes"), review(45, "partly"), review(46, "no"), review(47, "not_now")]
    assert drawn(*weeks) == "        #=_-"
    assert drawn(*weeks, ascii=False) == "        █▄_-"


def test_a_missed_week_is_a_gap_and_weeks_before_the_first_review_are_nothing():
    assert drawn(review(43), review(46)) == "       #..# "


def test_this_week_is_no_gap_before_it_is_over():
    assert drawn(review(46)).endswith("# ")
    assert drawn(review(46), today=date(2026, 11, 23)).endswith("#. ")


def test_a_question_that_a_review_left_out_is_a_gap():
    assert drawn(review(45), review(46, question="letters"), review(47)).endswith("#.#")


def test_older_weeks_leave_at_the_left():
    assert drawn(*[review(week) for week in range(30, 48)]) == "#" * WIDTH


def test_a_review_that_is_dated_ahead_does_not_count_yet():
    assert drawn(review(49)) == " " * WIDTH


@pytest.mark.parametrize("ascii", [True, False])
def test_the_legend_names_every_sign_once(ascii):
    words = legend(ascii)
    assert words.isascii() is ascii
    for answer in ("yes", "partly", "no", "not now", "no answer"):
        assert f" {answer}" in words
    assert len({each.split()[0] for each in words.split("  ")}) == 5


def test_a_version_that_was_saved_later_counts():
    earlier = review(46, "no")
    later = earlier.model_copy(
        update={"id": "x", "saved": "2026-11-20T18:00:00+00:00", "answers": review(46).answers}
    )
    assert drawn(earlier, later).endswith("# ")
