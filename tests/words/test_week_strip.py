"""The strip of weeks: a row a question, a column a week, and gaps where there was no review."""

import pytest

from imgcoach.model.review import Answered, Review
from imgcoach.words.weekly.week_strip import NAMES, WeekStrip

FIVE = ("score", "experience", "letters", "timeline", "programs")


def review(week, *answers):
    given = [Answered(question=name, answer=each) for name, each in zip(FIVE, answers, strict=False)]
    return Review(week=week, saved=f"{week[:4]}-11-22T18:00:00+00:00", answers=given)


def drawn(reviews, room=80, week="2026-W47", ascii=True, pointed=None):
    return list(WeekStrip.of(reviews, week, room, ascii).lines(FIVE, pointed))


TWO = [
    review("2026-W44", "yes", "partly", "no", "not_now"),
    review("2026-W46", "no", "no", "yes", "yes", "yes"),
]


def test_each_answer_stands_in_the_column_of_its_week_and_a_missed_week_is_a_gap():
    assert drawn(TWO, pointed="2026-W46") == [
        "             2026",
        "                Nov",
        " score       ##    __",
        " experience  ==    __",
        " letters     __    ##",
        " timeline    --    ##",
        " programs    ??    ##",
        "                   ^^",
        " # yes  = partly  _ no  - not now  gap: no review  ? not answered",
    ]


def test_signs_differ_by_shape_and_are_ascii_where_they_must_be():
    assert all(line.isascii() for line in drawn(TWO))
    legend = drawn(TWO, ascii=False)[-1]
    signs = [each.split()[0] for each in legend.strip().split("  ")]
    assert len(set(signs)) == len(signs)
    assert "█ yes" in legend


@pytest.mark.parametrize(("room", "weeks"), [(60, 47), (80, 67), (200, 187), (NAMES, 1), (0, 1)])
def test_as_many_weeks_are_shown_as_there_is_room_for_and_the_newest_stay(room, weeks):
    reviews = [review(f"{year}-W{at:02}", "yes") for year in range(2022, 2027) for at in range(1, 48)]
    strip = WeekStrip.of(reviews, "2026-W47", room, ascii=True)
    assert len(strip.weeks) == weeks
    assert strip.weeks[-1] == "2026-W47"
    assert room < NAMES + 1 or all(len(line) <= room for line in list(strip.lines(FIVE, None))[:-1])


def test_years_and_months_stand_above_their_first_week():
    reviews = [review(f"2026-W{at:02}", "yes") for at in range(1, 48)]
    years, months, score, *_ = drawn([review("2025-W45", "no"), *reviews], room=90)
    assert years[NAMES:].split() == ["2025", "2026"]
    assert " ".join(months.split()) == "Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov"
    assert score[years.index("2026")] == "#", "the first week of 2026"
    assert score[years.index("2026") - 1] == " ", "the week before was missed"
    assert months.index("Jan") == years.index("2026")


def test_a_review_of_a_week_ahead_is_not_shown_and_none_makes_no_strip():
    assert WeekStrip.of([review("2027-W01", "yes")], "2026-W47", 80, True).weeks == []
    assert drawn([])[2:7] == [f" {name}" for name in FIVE]


def test_of_two_versions_of_a_week_the_one_saved_last_is_shown():
    newer = review("2026-W46", "partly").model_copy(update={"saved": "2026-11-23T18:00:00+00:00"})
    assert drawn([TWO[1], newer])[2] == " score       =="
