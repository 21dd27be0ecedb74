"""The mouse is never needed: Tab reaches whatever can be in focus, and what can be clicked on has a key."""

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.widgets import Button

from imgcoach.screens.places import PLACES
from imgcoach.screens.widgets.key_line import KeyLine
from imgcoach.screens.widgets.nav import PlaceLink

WAYS = {
    "Today": ("1",),
    "Profile": ("2",),
    "Scores": ("3",),
    "Review": ("4",),
    "Log": ("5",),
    "Programs": ("6",),
    "Plan": ("7",),
    "Learn": ("8",),
    "a program": ("6", "enter"),
    "a new program": ("6", "a"),
    "the rank list": ("6", "r"),
    "signals": ("6", "i"),
    "letters": ("1", "j", "j", "e"),
    "a letter": ("1", "j", "j", "e", "a"),
    "SOAP": ("7", "o"),
    "the Matches": ("7", "m"),
    "a Match": ("7", "m", "a"),
    "what if": ("7", "w"),
    "interview practice": ("7", "p"),
    "reasons": ("1", "enter"),
    "sources": ("1", "s"),
    "keys": ("1", "question_mark"),
    "the search over everything": ("1", "ctrl+p"),
}
"""The screens, and the keys that lead to each."""


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_tab_leads_to_all_that_can_be_in_focus_and_back_to_the_first(folder, keys):
    keep(folder, example())
    async with window(folder, size=(80, 40)) as opened:
        await opened.press(*keys)
        screen = opened.app.screen
        there = {each for each in screen.query("*") if each.focusable and each.region}
        way = []
        for _ in range(len(there) + 2):
            await opened.press("tab")
            way.append(opened.app.focused)
        assert there <= set(way)
        assert opened.app.screen is screen


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_what_can_be_clicked_on_has_a_key(folder, keys):
    keep(folder, example())
    async with window(folder, size=(80, 40)) as opened:
        await opened.press(*keys)
        screen = opened.app.screen
        bound = set(opened.app.active_bindings)
        assert {key for line in screen.query(KeyLine) for key, *_ in line.keys} <= bound
        assert all(each.focusable for each in screen.query(Button) if each.region)
        if screen.query(PlaceLink):
            await opened.press("escape")
            assert {place.key for place in PLACES} <= set(opened.app.active_bindings)


async def test_a_button_is_reached_by_tab_and_pressed_by_enter(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("4", "shift+tab")
        while opened.app.focused.id != "next":
            await opened.press("tab")
        await opened.press("enter")
        assert "question 2 of 5" in opened.text


async def test_every_field_of_the_profile_is_reached_part_by_part(folder):
    async with window(folder, demo=True, size=(80, 40)) as opened:
        await opened.press("2")
        for _ in range(5):
            fields = {each for each in opened.app.screen.query("Choice, Input, ListField") if each.region}
            seen = set()
            for _ in range(len(fields) + 1):
                seen.add(opened.app.focused)
                await opened.press("tab")
            assert fields <= seen
            await opened.press("ctrl+n")


async def test_no_key_of_the_app_is_a_function_key(folder):
    async with window(folder, demo=True) as opened:
        for place in PLACES:
            await opened.press(place.key, "escape")
            assert [key for key in opened.app.active_bindings if key[0] == "f" and key[1:].isdecimal()] == []
