"""The page about SOAP: reached from Plan, true on the day, with a source for each figure."""

from datetime import date

import pytest
from screen_people import without_reviews
from screen_tools import keep, window

DAYS = {
    date(2026, 11, 26): "It would begin on 15 Mar 2027 (announced), in 109 days",
    date(2027, 3, 10): "It may come: match status is out on 15 Mar 2027",
    date(2027, 3, 16): "[>] 16 Mar 2027 Programs open them from 08:00 ET",
    date(2027, 4, 2): "It is over: Match Day was on 19 Mar 2027.",
}


@pytest.mark.parametrize("day", DAYS)
async def test_plan_has_a_key_for_it_and_it_says_where_it_stands(folder, day):
    keep(folder, without_reviews(match_year=2027))
    async with window(folder, day=day) as opened:
        await opened.press("7", "o")
        assert "SOAP of Match 2027" in opened.text
        assert DAYS[day] in opened.words
        assert all(len(line) <= 80 for line in opened.lines)
        await opened.press("escape")
        assert opened.place == "PlanPlace"


async def test_what_is_below_is_reached_and_nothing_is_promised(folder):
    keep(folder, without_reviews(match_year=2027))
    async with window(folder, day=date(2027, 3, 16)) as opened:
        await opened.press("7", "o")
        assert "open to those who registered for the Match" in opened.words
        await opened.press("pagedown", "pagedown")
        assert "Up to 45 for one person" in opened.words
        assert "You have 2 hours" in opened.words
        assert "The week itself" in opened.words
        await opened.press("home", "k", "j", "pageup", "pageup")
        assert "It is this week" in opened.words


async def test_a_figure_that_has_passed_its_day_is_marked_here_and_in_its_source(folder):
    keep(folder, without_reviews(match_year=2028))
    async with window(folder, day=date(2027, 6, 1), size=(120, 40)) as opened:
        await opened.press("7", "o")
        assert "Up to 45 (stale) for one person" in opened.words
        assert "The days between are not announced for Match 2028." in opened.words
        await opened.press("s")
        assert "STALE" in opened.text


async def test_without_a_match_year_it_says_which_is_taken(folder):
    keep(folder, without_reviews(match_year=None))
    async with window(folder) as opened:
        await opened.press("7", "o")
        assert "assumed: no Match year is entered" in opened.text


@pytest.mark.parametrize("day", [date(2027, 3, 10), date(2027, 3, 16)])
async def test_the_moves_of_these_weeks_name_the_key(folder, day):
    keep(folder, without_reviews(match_year=2027, pathway="certified"))
    async with window(folder, day=day) as opened:
        moves = " ".join(move.text for move in opened.app._desk.status.assessment.moves)
        assert "o in Plan" in moves


async def test_where_there_is_room_the_parts_stand_side_by_side(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        await opened.press("7", "o")
        assert any("Who may take part" in line and "How it goes" in line for line in opened.lines)
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
