"""What if: changes on a copy, what shifts with them, and that nothing of it is saved."""

import pytest
from screen_people import example, failed, scored
from screen_tools import keep, window

from imgcoach.screens.dialogs.what_if import WhatIf


def shifts(opened):
    """All that shifts, also what lies below the window."""
    return opened.app.screen.query_one("#shifts").content.plain


@pytest.mark.parametrize("place", ["1", "3", "7"])
async def test_it_opens_from_today_scores_and_plan_and_escape_leads_back(folder, place):
    async with window(folder, demo=True) as opened:
        await opened.press(place)
        before = opened.text
        await opened.press("w")
        assert isinstance(opened.app.screen, WhatIf)
        assert shifts(opened) == "Nothing shifts."
        await opened.press("escape")
        assert opened.text == before


async def test_a_rotation_and_letters_move_evidence_and_path_at_once(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("w", "right", "enter", "down", "2")
        assert "2 Experience: partly -> yes" in shifts(opened)
        assert "3 Letters: no -> yes" in shifts(opened)
        assert "Path: US clinical experience and letters -> Target realistic programs" in shifts(opened)


async def test_all_five_at_yes_move_the_verdict(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("w", "right", "enter", "down", "3", "down", "right", "enter", "down", "b")
        assert "4 Timeline: no -> yes" in shifts(opened)
        assert "5 Programs: no -> yes" in shifts(opened)
        assert "Verdict: Build the profile -> The file holds together; papers come first" in shifts(opened)


async def test_taking_a_change_back_leaves_nothing_shifted(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("w", "right", "enter", "left", "enter")
        assert shifts(opened) == "Nothing shifts."


async def test_nothing_is_saved(folder):
    keep(folder, example())
    before = (folder / "data.json").read_bytes()
    async with window(folder) as opened:
        person = opened.app._desk.person
        await opened.press("w", "right", "enter", "down", "3", "escape")
        assert opened.app._desk.person is person
    assert (folder / "data.json").read_bytes() == before


async def test_a_passed_score_stays_and_a_score_ahead_can_be_tried(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("w")
        assert "a passed Step 2 CK stays as it is" in opened.text
        assert not opened.app.screen.query("Input")
    keep(folder, failed())
    async with window(folder) as opened:
        await opened.press("w")
        await opened.type("245")
        assert "1 Score: no -> yes" in shifts(opened)
        assert "Band: none -> 245-254" in shifts(opened)


@pytest.mark.parametrize("typed", ["0", "301", "24x", "-5", "٣"])
async def test_what_is_no_score_is_named_and_left_out(folder, typed):
    keep(folder, failed())
    async with window(folder) as opened:
        await opened.press("w")
        await opened.type(typed)
        assert "A score lies between 1 and 300, like 245" in shifts(opened)
        assert "Band" not in shifts(opened)


async def test_it_says_what_it_is(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("w")
        assert "nothing is saved. How a program would" in opened.text
        assert "decide, nobody can say." in opened.text


async def test_somebody_who_has_entered_nothing_can_open_it(folder):
    keep(folder, scored(238))
    async with window(folder, size=(60, 20), ascii=True) as opened:
        await opened.press("w", "right", "enter")
        opened.must_be_ascii()
        assert "Experience" in shifts(opened)
