"""Today: where the person stands, why, and what comes next."""

import pytest
from screen_people import example, failed, scored, without_reviews
from screen_tools import keep, window

from imgcoach.screens.dialogs.reasons import Reasons


async def test_the_example_person_sees_the_verdict_and_five_lines_with_marks(folder):
    async with window(folder, demo=True) as opened:
        assert "Step 2 CK 238, band 235-244. Article: about 55 of 100 matched (approximate)." in opened.text
        assert "Build the profile" in opened.text
        for line in (
            "[x] Score above likely cutoffs                   yes     yes",
            "[~] US experience recent, hands-on, in the field partly  partly",
            "[ ] Two or three strong US letters               no      partly",
            "[ ] Timeline without unexplained gaps            no      yes",
            "[ ] List built for the profile                   no      not now",
        ):
            assert line in opened.text
        assert "said yes on 13 Nov 2026" in opened.text
        assert "[!] Papers first: ECFMG Pathway open by 31 Jan 2028 (projected)" in opened.text
        assert "1. Begin the ECFMG Pathway application" in opened.text
        assert "Review due (9 days)" in opened.text
        assert "Match 2028: applications open 22 Sep 2027 (projected), in 304 days." in opened.text


async def test_it_fits_80x24_whichever_line_is_highlighted(folder):
    async with window(folder, demo=True) as opened:
        for _ in range(6):
            assert opened.app.screen.query_one("#body").max_scroll_y == 0
            await opened.press("down")


async def test_the_reasons_are_those_of_the_highlighted_line(folder):
    async with window(folder, demo=True) as opened:
        assert "1 Score: why yes" in opened.text
        assert "238 meets 8 of the 10 minimums" in opened.words
        await opened.press("down", "down")
        assert "3 Letters: why no" in opened.text
        assert "Dr Chen: only asked" in opened.words
        await opened.press("up")
        assert "2 Experience: why partly" in opened.text


async def test_enter_opens_all_reasons_and_escape_closes_them(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("down", "down", "enter")
        assert isinstance(opened.app.screen, Reasons)
        assert "Have two or three US physicians" in opened.words
        assert "The facts say: [ ] no" in opened.text
        assert "To change it" in opened.text
        assert "You said partly on 13 Nov 2026." in opened.text
        await opened.press("pagedown")
        assert "What you can do" in opened.text
        await opened.press("escape")
        assert opened.place == "TodayPlace"
        assert "3 Letters: why no" in opened.text


async def test_the_facts_beside_the_five_are_told_when_their_line_is_reached(folder):
    async with window(folder, demo=True) as opened:
        assert "[!] Besides the five: 3 facts" in opened.text
        await opened.press("end")
        assert "── Besides the five ──" in opened.text
        assert "Pathways 2 to 5 ask for a graduation" in opened.words
        await opened.press("enter")
        assert "Facts besides the five questions" in opened.text
        await opened.press("escape")
        assert opened.place == "TodayPlace"


async def test_a_new_person_is_told_what_to_enter_and_nothing_is_held_against_them(folder):
    async with window(folder) as opened:
        await opened.press("escape")
        assert opened.text.count("[?]") == 5
        assert "Papers first: Step 1 not said" in opened.text
        assert "unknown" in opened.text
        assert "Take Step 2 CK when practice scores are steady" in opened.text
        assert "No weekly review yet: r starts it" in opened.text
        assert "[ ]" not in opened.text


async def test_after_a_failed_attempt_nothing_is_urged_and_no_score_is_named(folder):
    keep(folder, failed())
    async with window(folder) as opened:
        assert "Plan the next attempt, with time" in opened.text
        assert "band" not in opened.text
        assert "retake" not in opened.text
        assert opened.app.screen.query_one("#body").max_scroll_y == 0


async def test_a_score_below_every_band_is_told_without_shame(folder):
    keep(folder, scored(199))
    async with window(folder) as opened:
        assert "band <220" in opened.text
        assert "about 25 of 100 matched" in opened.text
        assert opened.app.screen.query_one("#body").max_scroll_y == 0


async def test_a_review_of_this_week_is_no_longer_due(folder):
    keep(folder, without_reviews())
    async with window(folder) as opened:
        assert "No weekly review yet" in opened.text
        await opened.press("r", *["y", "enter"] * 5, "escape", "1")
        assert "Last review 22 Nov 2026; r shows it." in opened.text
        assert "said yes on 22 Nov 2026" in opened.text


async def test_a_higher_window_shows_more_moves(folder):
    async with window(folder, demo=True, size=(80, 56)) as opened:
        assert " 5. Write one true sentence" in opened.text
        assert "add your CV and two lines on the work you did together." in opened.words
    async with window(folder, demo=True) as opened:
        assert " 3. " not in opened.text
        assert " 1. Begin the ECFMG Pathway" in opened.text


@pytest.mark.parametrize("height", [20, 24])
async def test_a_small_window_shows_where_one_stands_first_and_all_of_it_can_be_reached(folder, height):
    async with window(folder, demo=True, size=(60, height)) as opened:
        assert "Where you stand" in opened.text
        seen = opened.words
        for key in ("pagedown", "end", "pagedown"):
            await opened.press(key)
            seen += opened.words
        assert "Match 2028: applications open" in seen


async def test_the_last_change_is_taken_back_from_here(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y", "escape", "1", "u")
        assert "taken back" in opened.lines[0]
        assert "Review due (9 days)" in opened.text
        assert len(opened.person.reviews) == 6


async def test_where_there_is_room_each_move_says_what_it_takes(folder):
    async with window(folder, demo=True, size=(120, 40)) as opened:
        assert "Takes an evening, then weeks of waiting; begin by 24 Jan 2028" in opened.words
