"""The log: past reviews, newest first, and how many of the five were yes."""

import pytest
from screen_people import example, week, without_reviews
from screen_tools import keep, window


def weeks(opened):
    """The weeks of the reviews that are listed, from above."""
    return [line[1:9] for line in opened.lines if line.startswith(" 2026-W")]


@pytest.fixture
def log(folder):
    """Opens the log of the example person with these reviews."""

    def of(*reviews, **how):
        keep(folder, without_reviews() | {"reviews": list(reviews)})
        return window(folder, **how)

    return of


async def test_reviews_stand_newest_first(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        assert weeks(opened) == [f"2026-W{number}" for number in (46, 45, 44, 43, 42, 40)]
        assert "2026-W46  [x] [~] [~] [x] [-]  2/5" in opened.text


async def test_reviews_out_of_order_are_put_in_order(log):
    async with log(week(43), week(46), week(41)) as opened:
        await opened.press("5")
        assert weeks(opened) == ["2026-W46", "2026-W43", "2026-W41"]


async def test_the_week_in_focus_is_told_with_its_notes(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        assert "2026-W46, saved 13 Nov 2026" in opened.text
        assert "Three more to look up first." in opened.text
        await opened.press("down")
        assert "2026-W45, saved 6 Nov 2026" in opened.text
        assert "Dr Rivera uploaded hers." in opened.text
        assert "[x] score, felt 4, facts yes" in opened.text


async def test_all_five_notes_of_a_week_can_be_read(log):
    async with log(week(46, notes=[f"note number {n}" for n in range(5)])) as opened:
        await opened.press("5")
        seen = opened.words
        for key in ("pagedown", "end", "tab", "pagedown", "end"):
            await opened.press(key)
            seen += opened.words
        for number in range(5):
            assert f"note number {number}" in seen


async def test_the_end_of_a_long_note_can_be_read(log):
    async with log(week(46, notes=["word " * 500 + "the end"])) as opened:
        await opened.press("5")
        seen = opened.words
        for key in ("tab", "end", *["pagedown"] * 8):
            await opened.press(key)
            seen += opened.words
        assert "the end" in seen


async def test_the_chart_counts_the_yes_of_each_week(log):
    async with log(week(45, answers=["yes"] * 5), week(46, answers=["no"] * 5)) as opened:
        await opened.press("5", "c")
        chart = opened.lines[2:13]
        assert any(" 5 " in line for line in chart)
        assert any(" 0 " in line for line in chart)
        assert any("W45" in line and "W46" in line for line in chart)


async def test_the_chart_is_drawn_anew_after_an_answer(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("5", "c")
        assert "W47" not in opened.text
        await opened.press("4", "y", "escape", "5")
        assert "W47" in opened.text
        assert "2026-W47  [x]" + " " * 18 + "1/5" in opened.text


async def test_three_years_of_reviews_are_listed_and_the_latest_half_year_is_drawn(folder):
    reviews = [
        week(number) | {"id": f"{year}-{number}", "week": f"{year}-W{number:02}"}
        for year in (2024, 2025, 2026)
        for number in range(1, 47)
    ]
    keep(folder, without_reviews() | {"reviews": reviews})
    async with window(folder) as opened:
        await opened.press("5", "c")
        assert "W46" in opened.text
        assert opened.app.screen.query_one("Lines").option_count == 138
        await opened.press("end")
        assert "2024-W01" in opened.text


async def test_without_a_review_it_says_how_to_begin(folder):
    async with window(folder) as opened:
        await opened.press("escape", "5")
        assert "No review yet. 4 starts the first one" in opened.text


async def test_after_the_first_answer_is_taken_back_the_log_is_empty_again(log):
    async with log() as opened:
        await opened.press("4", "y", "escape", "5")
        assert "2026-W47" in opened.text
        await opened.press("u")
        assert "No review yet." in opened.text
        assert "1/5" not in opened.text
