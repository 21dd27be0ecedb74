"""`s`: every figure on a screen says where it comes from."""

from datetime import date

import pytest
from screen_people import example, failed
from screen_tools import keep, window

from imgcoach.screens.dialogs.sources import Sources


@pytest.mark.parametrize("keys", [("1",), ("3",), ("3", "p"), ("3", "g"), ("7",), ("8",)], ids="-".join)
async def test_each_place_with_figures_opens_all_of_them(folder, keys):
    async with window(folder, demo=True) as opened:
        await opened.press(*keys)
        shown = list(dict.fromkeys(opened.app.screen.figures()))
        await opened.press("s")
        assert isinstance(opened.app.screen, Sources)
        assert f"{len(shown)} figure" in opened.text
        for _ in shown:
            for label in (
                "What:",
                "Population:",
                "Source:",
                "Grade:",
                "As of:",
                "Trusted until:",
                "Can't say:",
            ):
                await opened.until(
                    lambda label=label: label in opened.app.screen.query_one("#said").content.plain
                )
            await opened.press("down")
        await opened.press("escape")
        assert not isinstance(opened.app.screen, Sources)


async def test_the_figure_of_the_own_band_comes_first(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("3", "s")
        assert "235-244" in opened.lines[2]
        assert "C: projected, or without any published basis" in opened.words


async def test_a_stale_figure_is_marked_in_the_list_and_in_the_text(folder):
    async with window(folder, demo=True, day=date(2030, 1, 1)) as opened:
        await opened.press("3", "g", "s")
        assert "STALE" in opened.lines[2]
        assert "it moves no verdict" in opened.words


async def test_where_no_figure_is_shown_the_key_is_not_offered_and_does_nothing(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        assert "Source" not in opened.lines[-1]
        await opened.press("s")
        assert opened.place == "LogPlace"


async def test_all_of_a_long_text_can_be_reached_in_a_small_window(folder):
    async with window(folder, demo=True, size=(60, 20)) as opened:
        await opened.press("3", "g", "s")
        for _ in range(6):
            await opened.press("pagedown")
        assert "Can't say:" in opened.text


async def test_the_reasons_of_a_question_lead_to_their_sources_and_back(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("down", "enter", "end")
        await opened.sees("NRMP Program Director Survey 2020 (B)")
        await opened.press("s")
        assert isinstance(opened.app.screen, Sources)
        await opened.press("escape", "escape")
        assert opened.place == "TodayPlace"


async def test_a_person_without_a_score_has_no_figures_of_bands_on_today(folder):
    keep(folder, failed())
    async with window(folder) as opened:
        assert not [name for name in opened.app.screen.figures() if name.startswith(("article-band", "co26"))]


async def test_a_search_finds_figures_by_their_source(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("3", "s", "/", *"founding")
        await opened.sees("6 of 7 figures")
        await opened.press(*" nowhere")
        await opened.sees("No figure has these words")
