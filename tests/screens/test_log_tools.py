"""The log as a tool: charts, two weeks side by side, a search, and going back to a week."""

import re

import pytest
from screen_people import example, week, without_reviews
from screen_tools import keep, window

from imgcoach.model.review import Answered, Review
from imgcoach.words.weekly.weeks import beside


@pytest.fixture
async def opened(folder):
    """The log of somebody with three reviews."""
    reviews = [
        week(30, notes=["Dr Rivera wrote back."]),
        week(45, answers=["yes"] * 5, notes=["All well."]),
        week(46, answers=["yes", "yes", "no", "yes", "yes"]),
    ]
    keep(folder, without_reviews() | {"reviews": reviews})
    async with window(folder) as opened:
        await opened.press("5")
        yield opened


def told(opened):
    return opened.app.screen.query_one("#told").content


async def test_it_counts_weeks_and_speaks_of_no_streak(opened):
    assert "2 of the last 12 weeks" in opened.text
    assert "streak" not in opened.text


async def test_a_key_goes_through_the_charts_and_round_again(opened):
    titles = []
    for _ in range(9):
        titles.append(opened.lines[1])
        await opened.press("c")
    assert "Your answers, week by week" in titles[0]
    assert "How many of the five were yes" in titles[1]
    assert "Score: how sure it felt" in titles[2]
    assert "Programs: how sure it felt" in titles[6]
    assert "Your list today: gates, and kinds" in titles[7]
    assert "Interview practice" in titles[8]
    assert opened.lines[1] == titles[0]


async def test_the_list_is_drawn_by_gates_and_kinds(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5", *"ccccccc")
        words = opened.text
        for label in ("open", "unknown", "closed", "reach", "community", "affiliated", "university"):
            assert label in words


async def test_a_chart_without_anything_to_draw_says_so(folder):
    keep(folder, {"profile": {"graduated": "2022-06"}})
    async with window(folder) as opened:
        await opened.press("5")
        assert opened.text.count("No review yet.") == 1
        assert "The bars begin with your first review." in opened.text
        await opened.press(*"ccccccc")
        assert "No program is on the list yet." in opened.text
        await opened.press("c")
        assert "No session is rated yet." in opened.text


async def test_the_chart_of_a_question_shows_what_the_facts_said_below_what_was_felt(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5", "c", "c")
        assert re.search(r"44 \[x\]", opened.text)
        assert re.search(r"40 \[\?\]", opened.text)


async def test_two_weeks_stand_side_by_side_and_only_what_differs_is_told(opened):
    await opened.press("m", "down")
    assert "2026-W45 and 2026-W46: 5 and 4 of 5 yes" in told(opened)
    assert "letters: [x] 3 -> [ ] 3" in told(opened)
    assert "experience" not in told(opened)
    assert "W45: All well." in told(opened)
    assert any(line.startswith(" 2026-W46") and "4/5 *" in line for line in opened.lines)
    await opened.press("up")
    assert "Marked (*): go to another week to see what differs." in told(opened)
    await opened.press("m")
    assert "Marked" not in told(opened)
    assert "saved" in told(opened)


async def test_two_weeks_alike_are_told_as_such(folder):
    keep(folder, without_reviews() | {"reviews": [week(45), week(46)]})
    async with window(folder) as opened:
        await opened.press("5", "m", "down")
        assert "Nothing differs between them, and that is fine." in told(opened)


async def test_a_search_shows_the_weeks_whose_notes_have_the_words_until_it_ends(opened):
    await opened.press("slash")
    await opened.type("RIVERA back", "enter")
    assert [line[1:9] for line in opened.lines if line.startswith(" 2026-W")] == ["2026-W30"]
    await opened.press("escape")
    assert len([line for line in opened.lines if line.startswith(" 2026-W")]) == 3


async def test_a_search_that_finds_nothing_says_so(opened):
    await opened.press("slash")
    await opened.type("nobody")
    assert "No note has these words." in opened.text


async def test_what_is_searched_for_is_no_command(opened):
    await opened.press("slash")
    await opened.type("quvm1")
    assert opened.place == "LogPlace"
    assert opened.app.return_value is None


async def test_one_reads_what_one_wrote_ten_weeks_before(opened):
    assert "16 weeks earlier you wrote:" in told(opened)
    assert "score: Dr Rivera wrote back." in told(opened)


async def test_e_opens_a_week_to_correct_it_and_undo_brings_the_old_answer_back(opened):
    await opened.press("down", "e")
    assert "Review of 2026-W45, 2 weeks ago" in opened.text
    assert "question 1 of 5" in opened.text
    await opened.press("n")
    versions = [each for each in opened.person.reviews if each.week == "2026-W45"]
    assert [each.answers[0].answer for each in versions] == ["yes", "no"]
    assert [each.answers[1:] for each in versions] == [versions[0].answers[1:]] * 2
    await opened.press("pageup", "p", "escape", "5")
    assert [each.answers[0].answer for each in opened.person.reviews if each.week == "2026-W45"] == [
        "yes",
        "partly",
    ]
    assert "2026-W45  [~]" in opened.text
    assert re.search(r"2026-W45 .* 5/5 -", opened.text)
    opened.app.screen.query_one("#weeks").highlighted = 2
    await opened.rest()
    assert "an earlier version" in told(opened)
    await opened.press("u", "u")
    assert [each for each in opened.person.reviews if each.week == "2026-W45"] == versions[:1]


async def test_looking_through_an_old_week_changes_nothing(opened):
    before = opened.person
    await opened.press("down", "e", *["pagedown"] * 5, *["pageup"] * 5, "escape", "5")
    assert opened.person == before


def test_two_versions_of_a_week_are_told_apart_by_their_days():
    first = Review(
        week="2026-W45", saved="2026-11-08T18:00:00+00:00", answers=[Answered(question="score", answer="yes")]
    )
    second = first.model_copy(
        update={
            "saved": "2026-11-22T18:00:00+00:00",
            "answers": [Answered(question="score", answer="no", note="So.")],
        }
    )
    assert beside(second, first) == [
        "08 Nov 2026 and 22 Nov 2026: 1 and 0 of 5 yes",
        "score: [x] -> [ ]",
        "    22 Nov 2026: So.",
    ]


async def test_a_week_that_was_missed_can_be_filled_in_later(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "[", "[")
        assert "Review of 2026-W45, 2 weeks ago" in opened.text
        await opened.press("[", "[", "[", "[")
        assert "Review of 2026-W41, 6 weeks ago" in opened.text
        await opened.press("y")
        assert [each.week for each in opened.person.reviews if each.answers[0].answer == "yes"].count(
            "2026-W41"
        ) == 1
        await opened.press(*"]]]]]]]]")
        assert "Review of 2026-W47" in opened.lines[1]
        assert "ago" not in opened.lines[1]


async def test_this_season_stands_beside_the_one_before(folder):
    old = week(2, answers=["no"] * 5) | {"id": "old", "week": "2025-W46"}
    keep(folder, without_reviews() | {"reviews": [old, week(40), week(46, answers=["yes"] * 5)]})
    async with window(folder) as opened:
        await opened.press("5", "down", "y")
        assert "2025-W46 and 2026-W46: 0 and 5 of 5 yes" in told(opened)
        assert "experience: [ ] 3 -> [x] 3" in told(opened)


async def test_without_an_earlier_season_that_is_said(opened):
    await opened.press("y")
    assert "No earlier season is in the log yet." in opened.text


@pytest.mark.acceptance(25)
async def test_of_more_than_ten_years_the_newest_are_listed_and_all_are_searched(folder):
    names = [f"{1990 + number // 52}-W{1 + number % 52:02}" for number in range(600)]
    made = [week(1) | {"id": name, "week": name} for name in names]
    made[3]["answers"] = [{"question": "score", "answer": "yes", "note": "the very beginning"}]
    keep(folder, without_reviews() | {"reviews": made})
    async with window(folder) as opened:
        await opened.press("5")
        assert "The newest 520 of 600" in opened.text
        await opened.press("slash")
        await opened.type("very beginning", "enter")
        assert "1990-W04" in opened.text
        assert "Reviews, newest first" in opened.text
        await opened.press("y")
        assert "The newest 520 of 600" in opened.text
        assert "2001-W28" in opened.text
