"""Scores: the article's bands, the person's own, and what more points would change."""

import pytest
from screen_people import scored
from screen_tools import keep, window


@pytest.fixture
async def scores(folder):
    """The example person's scores."""
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        yield opened


async def test_every_band_stands_there_with_its_value_and_a_higher_share_is_a_higher_bar(scores):
    shares = {"<220": 25, "220-234": 40, "235-244": 55, "245-254": 65, "255+": 72}
    for band, matched in shares.items():
        assert f"{band}     {matched}   {100 - matched}" in scores.text
    chart = [line[1:51] for line in scores.lines[3:12]]
    tops = [next(row for row, line in enumerate(chart) if v in line) for v in ("25", "40", "55", "65", "72")]
    assert tops == sorted(tops, reverse=True)
    assert sum("█" in line for line in chart) >= 4


async def test_the_own_band_is_named_in_the_chart_and_in_the_list(scores):
    assert "55 you" in scores.text
    assert "235-244     55   45 <- you: 238" in scores.text
    assert scores.text.count("you: 238") == 1


async def test_it_says_what_five_ten_and_fifteen_points_would_change(scores):
    assert "+5: 243, same band.  +10: 248, band 245-254.  +15: 253, band 245-254." in scores.text
    assert "grows by 15, 15, 10, 7 of 100 (article): less and less." in scores.text
    assert "A Step you have passed can't be taken again for a higher score." in scores.text
    assert "A year spent on points ages the rest." in scores.text
    assert "The article's: approximate, no published source; year" in " ".join(
        line[46:].strip(" │┐┘") for line in scores.lines[2:12]
    )


async def test_without_a_score_the_bands_are_shown_and_nobody_is_placed(folder):
    async with window(folder) as opened:
        await opened.press("escape", "3")
        assert "No score is entered yet." in opened.text
        assert "you:" not in opened.text
        assert "72" in opened.text


@pytest.mark.parametrize(("score", "band"), [(219, "<220"), (220, "220-234"), (300, "255+")])
async def test_each_score_has_its_band_and_no_text_runs_off_the_screen(folder, score, band):
    keep(folder, scored(score))
    async with window(folder) as opened:
        await opened.press("3")
        (line,) = [line for line in opened.lines if f"<- you: {score}" in line]
        assert band in line
        assert opened.app.screen.query_one("#body").max_scroll_y == 0


async def test_the_chart_is_drawn_anew_with_another_score(folder):
    keep(folder, scored(238))
    async with window(folder) as opened:
        await opened.press("3", "2")
        while "Exams" not in opened.text:
            await opened.press("pagedown")
        opened.app.screen.query("Choice, Input")[3].focus()
        await opened.type("256", "enter", "escape", "3")
        assert "72 you" in opened.text
        assert "55 you" not in opened.text
