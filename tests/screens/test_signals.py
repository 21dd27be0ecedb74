"""Signals on Programs: what there is, what is given, where doors are open, and who says so."""

import re

import pytest
from screen_people import example
from screen_tools import keep, window


def listed(*signals, **said):
    open_door = {"minimum_step2_ck": 220, "cutoff": "strict", "visas": ["j1"], "img_percent": 60}
    open_door |= {"maximum_years_since_graduation": 10, "specialty": "internal_medicine", "state": "NY"}
    return [
        {"id": f"p{at}", "name": f"Hill {at}", "signal": signal, **open_door, **said}
        for at, signal in enumerate(signals)
    ]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_g_shows_the_signals_of_each_specialty_and_escape_closes(folder, size):
    keep(folder, example() | {"programs": listed("gold", "silver", None, None)})
    async with window(folder, size=size) as opened:
        await opened.press("6", "i")
        assert "Signals for Match 2028" in opened.words
        assert "3 gold and 12 silver signals; 1 gold and 1 silver given" in opened.inside(".dialog")
        await opened.press("escape")
        assert opened.place == "ProgramsPlace"


async def test_the_panel_names_open_doors_and_says_where_the_numbers_come_from(folder):
    keep(folder, example() | {"programs": listed("gold", None)})
    async with window(folder, size=(120, 40)) as opened:
        await opened.press("6", "i")
        assert "[x] Hill 1, NY" in opened.text
        assert "Hill 0, NY" not in opened.text
        assert "That is the number for the 2027 season" in opened.text
        assert "not a promise" in opened.text
        await opened.press("s")
        assert "Who says so?" in opened.text
        assert "Program signals that an applicant to internal medicine" in opened.text
        assert "│ A signal goes to a specialty of an institution" in opened.text


async def test_a_signal_and_a_track_are_given_in_the_form_and_stand_in_the_table(folder):
    keep(folder, example() | {"programs": listed(None)})
    async with window(folder) as opened:
        await opened.press("6", "enter", "down", "down")
        assert "An advanced position begins a year later" in opened.words
        await opened.press("p")
        for _ in range(20):
            if "Gold or silver where the specialty has both" in opened.words:
                break
            await opened.press("down")
        await opened.press("g", "escape")
        program = opened.person.programs[0]
        assert (program.track, program.signal) == ("preliminary", "gold")
        assert "Hill 0, NY, preliminary, gold signal" in opened.text
        assert "By track, where noted: 1 preliminary." in opened.words


async def test_what_cannot_be_is_kept_and_told_on_the_page(folder):
    keep(folder, example() | {"programs": listed(*["gold"] * 5)})
    async with window(folder) as opened:
        await opened.press("6")
        assert "Signals, internal medicine: 5 gold are noted, but there are 3." in opened.words
        assert len(opened.person.programs) == 5


async def test_i_is_named_below_and_among_the_keys_and_is_a_letter_in_a_form(folder):
    keep(folder, example() | {"programs": listed(None)})
    async with window(folder) as opened:
        await opened.press("6")
        assert "i Signals" in opened.lines[-1]
        await opened.press("question_mark")
        assert re.search(r"\bi +Signals", opened.text)
        await opened.press("escape", "a", "i")
        assert opened.place == "ProgramsPlace"
        assert "i Signals" not in opened.lines[-1]


async def test_once_the_applications_are_out_no_door_is_named(folder):
    someone = example()
    someone["profile"]["match_year"] = 2027
    keep(folder, someone | {"programs": listed("gold", None)})
    async with window(folder, size=(120, 40)) as opened:
        await opened.press("6", "i")
        assert "programs read these by now" in opened.inside(".dialog")
        assert "[x] Hill 1" not in opened.inside(".dialog")


async def test_without_a_specialty_it_says_what_to_do(folder):
    async with window(folder) as opened:
        await opened.press("escape", "6", "i")
        assert "Choose a specialty in the profile" in opened.words
