"""The rank list in words: its day is true on the day, and nothing is promised by a longer list."""

from datetime import date, timedelta

import pytest

from imgcoach.coach.season import season_of
from imgcoach.coach.season.interviews import interviews
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program
from imgcoach.words.season.ranking import (
    PREFERENCE,
    PREFERENCE_FIGURE,
    closing,
    list_in_order,
    noted,
    nothing_yet,
    place,
)

CONTENT = load_content()
SENT = "imgcoach sends nothing: what counts is the list you certify at NRMP."


def told(today, year=2027):
    return closing(season_of(year, CONTENT, today), today)


def test_before_ranking_opens_both_days_are_said():
    assert told(date(2026, 11, 26)) == (
        "Ranking opens 1 Feb 2027 (announced). Rank order lists close, 21:00 ET: 3 Mar 2027 (announced), "
        f"in 97 days. {SENT}"
    )


def test_a_day_that_is_not_announced_is_called_projected():
    assert "(projected), in" in told(date(2026, 11, 26), 2028)
    assert "Rank order lists close: " in told(date(2026, 11, 26), 2030)


def test_on_its_last_day_the_list_still_counts():
    assert told(date(2027, 3, 3)).startswith(
        "Rank order lists close, 21:00 ET: 3 Mar 2027 (announced), today."
    )


@pytest.mark.parametrize("days", [1, 5, 16, 300])
def test_after_the_close_the_list_can_no_longer_be_changed(days):
    assert told(date(2027, 3, 3) + timedelta(days=days)) == (
        "Rank lists of Match 2027 closed on 3 Mar 2027 and can no longer be changed. "
        "What you change here corrects only your own record."
    )


def test_without_a_match_year_no_day_is_told():
    words = told(date(2026, 11, 26), None)
    assert words == f"Enter the Match you aim for in the profile (2), to see when lists close. {SENT}"


def test_the_sentence_about_the_order_has_its_source():
    assert CONTENT.figure(PREFERENCE_FIGURE).value == "order of wish"
    assert not {"chance", "more", "longer", "safe"} & set(PREFERENCE.lower().replace(",", "").split())


def test_an_empty_list_says_what_to_do():
    season, today = season_of(2027, CONTENT, date(2026, 11, 26)), date(2026, 11, 26)
    ahead = [Program(name="Hill Top", interview_on="2026-12-03")]
    assert "open a program with Enter" in nothing_yet(interviews([], season, today))
    assert nothing_yet(interviews(ahead, season, today)) == (
        "No interview is over yet. The next one is on Thu 3 Dec 2026 at Hill Top; "
        "from that day on the program can be put on this list."
    )


def test_a_place_is_where_it_stands_among_the_others_whatever_number_was_imported():
    listed = [Program(id="a", name="A", rank=9), Program(id="b", name="B", rank=4), Program(id="c", name="C")]
    assert [place(each, listed) for each in listed] == [
        "Number 2 on the rank list.",
        "Number 1 on the rank list.",
        "",
    ]
    assert list_in_order(listed) == "Rank list: 1 B, 2 A."
    assert list_in_order([]) == ""


def test_what_was_noted_is_quoted_and_where_nothing_is_the_place_for_it_named():
    assert noted(Program(name="A", interview_note="Kind people")) == "Kind people"
    assert "Programs (6)" in noted(Program(name="A"))


def test_a_list_that_is_longer_than_there_is_room_for_is_counted():
    listed = [Program(id=name, name=name, rank=at) for at, name in enumerate("ABC", 1)]
    assert list_in_order(listed, 2) == "Rank list: 1 A, 2 B, and 1 more."
    assert list_in_order(listed, 0) == "Rank list: 3 programs."
