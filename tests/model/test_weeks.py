"""Weeks beside weeks."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from imgcoach.model.review import Answered, Review, week_of
from imgcoach.model.weeks import (
    differences,
    holding,
    long_ago,
    reviewed_of_last,
    season_ago,
    week_before,
    weeks_apart,
)

TODAY = date(2026, 11, 22)

days = st.dates(date(2000, 1, 3), date(2099, 12, 28))


def review(week, note=None, answer="yes", felt=3):
    answered = Answered(question="score", answer=answer, felt=felt, note=note)
    return Review(week=week, saved="2026-11-22T10:00:00+00:00", answers=[answered])


@given(days, st.integers(0, 300))
def test_so_many_weeks_before_is_so_many_weeks_apart_also_over_a_53rd_week(day, weeks):
    week = week_of(day)
    earlier = week_before(week, weeks)
    assert weeks_apart(earlier, week) == weeks
    assert week_before(earlier, -weeks) == week
    assert earlier == week_of(day - timedelta(weeks=weeks))


def test_the_weeks_with_a_review_are_counted_and_not_the_reviews():
    reviews = [review("2026-W47"), review("2026-W47"), review("2026-W40"), review("2026-W35")]
    assert reviewed_of_last(reviews, TODAY) == 2
    assert reviewed_of_last(reviews, TODAY, weeks=13) == 3
    assert reviewed_of_last([], TODAY) == 0


@given(st.lists(st.integers(0, 30)))
def test_the_count_is_that_of_a_loop_over_the_last_twelve_weeks(back):
    reviews = [review(week_of(TODAY - timedelta(weeks=each))) for each in back]
    assert reviewed_of_last(reviews, TODAY) == len({each for each in back if each < 12})


def test_an_answer_a_feeling_or_a_note_makes_two_weeks_differ():
    same = review("2026-W46")
    assert differences(same, review("2026-W47")) == []
    for other in (review("2026-W47", answer="no"), review("2026-W47", felt=1), review("2026-W47", note="x")):
        (found,) = differences(same, other)
        assert (found.question, found.before, found.after) == ("score", same.answers[0], other.answers[0])


def test_a_question_answered_in_one_week_alone_is_a_difference():
    empty = Review(week="2026-W40", saved="2026-10-04T10:00:00+00:00")
    assert [(each.before, bool(each.after)) for each in differences(empty, review("2026-W47"))] == [
        (None, True)
    ]
    assert [(bool(each.before), each.after) for each in differences(review("2026-W47"), empty)] == [
        (True, None)
    ]


def test_what_was_written_long_ago_is_the_newest_note_of_ten_weeks_or_more():
    reviews = [
        review("2026-W20", "old"),
        review("2026-W37", "ten"),
        review("2026-W38", "nine"),
        review("2026-W30"),
    ]
    assert long_ago(reviews, "2026-W47").week == "2026-W37"
    assert long_ago(reviews, "2026-W46").week == "2026-W20"
    assert long_ago(reviews, "2026-W25") is None


def test_a_search_finds_all_words_in_any_case_and_order():
    reviews = [
        review("2026-W40", "Dr Rivera said yes"),
        review("2026-W41", "Rivera again"),
        review("2026-W42"),
    ]
    assert [each.week for each in holding(reviews, "yes rivera")] == ["2026-W40"]
    assert [each.week for each in holding(reviews, "w41")] == ["2026-W41"]
    assert len(holding(reviews, "  ")) == 3
    assert holding(reviews, "nobody") == []


def test_a_season_ago_is_the_newest_review_of_most_of_a_year_before_the_newest():
    reviews = [review("2025-W40", "a"), review("2026-W01", "b"), review("2026-W02", "c"), review("2026-W47")]
    before, now = season_ago(reviews)
    assert (before.week, now.week) == ("2026-W02", "2026-W47")
    assert season_ago(reviews[2:]) is not None
    assert season_ago([review("2026-W20"), review("2026-W47")]) is None
    assert season_ago([]) is None
