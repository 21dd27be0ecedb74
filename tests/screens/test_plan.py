"""Plan: where one is on the path, what belongs to each step, and the days that are left."""

import re
from datetime import date

import pytest
from screen_people import EXAMPLE, example, failed, scored, without_reviews
from screen_tools import keep, window

PEOPLE = {
    "example": EXAMPLE,
    "low score": scored(204),
    "high score": scored(262),
    "failed": failed(),
    "nothing": {"profile": {}},
}


def said(opened):
    """All that is said of the step in focus."""
    return " ".join(opened.app.screen.query_one("#said").content.plain.split())


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
async def test_exactly_one_step_is_where_one_is_and_the_focus_begins_there(folder, person):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7")
        here = [line for line in opened.lines if line.startswith("[>]")]
        assert len(here) == 1
        seen = opened.app._desk.status.assessment
        step = next(each for each in seen.path if each.state == "here")
        assert step.title in here[0]
        text = next(each.text for each in opened.app._desk.content.flow if each.id == step.id)
        assert said(opened).startswith(" ".join(text.split()))


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
async def test_every_move_stands_under_exactly_one_step(folder, person):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7", "home")
        seen = opened.app._desk.status.assessment
        told = []
        for _ in seen.path:
            told += [move.id for move in seen.moves if " ".join(move.text.split()) in said(opened)]
            await opened.press("down")
        assert sorted(told) == sorted(move.id for move in seen.moves)


async def test_each_day_says_whether_it_is_announced_and_how_far_off_it_is(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7")
        assert "── Match 2028 ──" in opened.text
        assert re.search(r"22 Sep 2027  Programs open applications +projected  in 304 days", opened.text)


async def test_past_days_and_today_are_told_as_such(folder):
    keep(folder, example(match_year=2027))
    async with window(folder) as opened:
        await opened.press("7")
        assert re.search(r"announced  \d+ days ago", opened.text)
        assert re.search(r"announced  in \d+ days", opened.text)
        day = next(each.day for each in opened.app._desk.status.assessment.season.days)
    async with window(folder, day=day) as opened:
        await opened.press("7")
        assert "announced  today" in opened.text


async def test_a_year_of_which_nothing_is_known_says_so(folder):
    keep(folder, example(match_year=2031))
    async with window(folder) as opened:
        await opened.press("7")
        assert "No other day of this Match year is announced" in opened.text
        assert re.search(r"\d+ Sep 2030  Programs open applications  projected", opened.text)


async def test_a_year_that_was_not_entered_is_named_as_taken(folder):
    keep(folder, failed())
    async with window(folder, day=date(2026, 11, 22)) as opened:
        await opened.press("7")
        assert "taken because no Match year is entered" in opened.text


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
async def test_it_fits_80x24_whichever_step_is_in_focus(folder, person):
    keep(folder, person)
    async with window(folder) as opened:
        await opened.press("escape", "7", "home")
        for _ in range(7):
            assert opened.app.screen.query_one("#body").max_scroll_y == 0
            await opened.press("down")


async def test_the_source_of_the_line_comes_first_at_its_step(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "home", "down", "s")
        assert "230" in opened.lines[2]


async def test_what_is_below_can_be_reached_in_a_small_window(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("7", *["pagedown"] * 4)
        assert "Match Day" in opened.text


@pytest.mark.parametrize(
    ("day", "title"),
    [(date(2026, 8, 1), "Building"), (date(2026, 10, 20), "Interviewing"), (date(2027, 2, 10), "Ranking")],
)
async def test_the_phase_and_what_can_still_be_moved_stand_with_the_days(folder, day, title):
    keep(folder, without_reviews(match_year=2027))
    async with window(folder, day=day) as opened:
        await opened.press("7")
        assert f"{title} ──" in opened.text
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
        await opened.press("4")
        assert f"{title}: " in opened.text


async def test_the_day_of_the_exam_and_the_mock_interviews_stand_at_their_steps(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "home")
        assert "Your latest attempt was on 11 May 2026." in said(opened)
        await opened.press("end")
        assert "Spoken aloud 2 times so far." in said(opened)


async def test_a_key_opens_the_interview_practice_and_escape_leads_back(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("7", "p")
        assert "Interview practice" in opened.lines[0]
        await opened.press("escape")
        assert opened.place == "PlanPlace"
