"""Further specialties on Today: a line each, its reasons behind Enter, and its place on Scores."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.dialogs.reasons import Reasons


def aiming_at(*specialties, **said):
    someone = example() | said
    someone["profile"] = someone["profile"] | {"specialties": list(specialties)}
    return someone


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_further_specialty_has_a_line_of_its_own(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        line = next(line for line in opened.lines if line.startswith("Also fam"))
        marks = [part for part in line.split() if part.startswith("[")]
        assert marks == ["[x]", "[~]", "["]
        assert "letters" in line
        assert "family medicine: " in line
        assert "list 1" in line


async def test_with_one_specialty_there_is_none(folder):
    keep(folder, aiming_at("internal_medicine"))
    async with window(folder) as opened:
        assert "Also " not in opened.text


async def test_its_line_tells_what_would_change_it_and_enter_tells_all(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("down", "down", "down", "down", "down")
        assert "Also family medicine: what would change it" in opened.text
        assert "Experience: A hands-on US rotation in family medicine" in opened.words
        await opened.press("enter")
        assert isinstance(opened.app.screen, Reasons)
        assert "Family medicine, your second specialty." in opened.words
        told = opened.inside(".dialog")
        assert "On the list in family medicine: 2 programs, 1 open, 1 unknown." in told
        assert "for your first specialty, internal medicine" in told
        await opened.press("s")
        assert "Who says so?" in opened.text


async def test_a_long_name_is_cut_and_how_it_stands_is_not(folder):
    keep(folder, aiming_at("internal_medicine", "physical_medicine_rehabilitation"))
    async with window(folder) as opened:
        line = next(line for line in opened.lines if line.startswith("Also phys"))
        assert "[?] score" in line
        assert "no list" in line


async def test_scores_says_that_it_is_the_second(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        assert "Scores: internal medicine " in opened.text
        await opened.press("l")
        assert "Scores: family medicine (second)" in opened.text


async def test_a_letter_for_the_second_specialty_says_so_in_its_list(folder):
    letter = {"id": "l", "writer": "Dr K", "us": True, "specialty": "family_medicine"}
    keep(folder, aiming_at("internal_medicine", "family_medicine", letters=[letter]))
    async with window(folder) as opened:
        await opened.press("down", "down", "e")
        (row,) = [line for line in opened.lines if "Dr K" in line]
        assert row.split() == ["planned", "Dr", "K", "US", "no", "family", "medicine", "(second)"]
        assert "For your second specialty, family medicine." in opened.words
