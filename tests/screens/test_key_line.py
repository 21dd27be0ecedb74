"""The line of keys names what can be pressed now, takes clicks, and costs the same however long one stays."""

import gc

import pytest
from screen_people import example
from screen_tools import keep, window
from test_by_keys_alone import WAYS
from textual.widget import Widget

from imgcoach.screens.places import PLACES
from imgcoach.screens.widgets.key_line import KeyLine


def alive():
    """How many widgets there are, shown or not, and how many have asked to be told of the keys."""
    gc.collect()
    lines = [each for each in gc.get_objects() if isinstance(each, KeyLine)]
    followed = {line.screen for line in lines if line.is_attached}
    told = sum(len(screen.bindings_updated_signal._subscriptions) for screen in followed)
    return sum(isinstance(each, Widget) for each in gc.get_objects()), told


async def test_changes_of_place_and_of_focus_leave_nothing_behind(folder):
    async with window(folder, demo=True) as opened:
        for _ in range(2):
            for place in PLACES:
                await opened.press("escape", place.key, "tab")
        before = alive()
        for _ in range(3):
            for place in PLACES:
                await opened.press("escape", place.key, "tab")
        assert alive() == before


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_the_line_names_what_can_be_pressed_each_action_once(folder, keys):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press(*keys)
        there = opened.app.active_bindings
        for line in opened.app.screen.query(KeyLine):
            named = [there[key].binding for key, *_ in line.keys]
            shown = {each.binding.action for each in there.values() if each.binding.show}
            assert len(named) == len(shown) and {each.action for each in named} == shown
            text = opened.lines[-1].rstrip()
            assert " ".join(f"{spelled} {words}" for _, spelled, words, _ in line.shown) == text


async def test_a_click_on_a_key_or_its_words_is_that_key_and_between_two_is_none(folder):
    async with window(folder, demo=True) as opened:
        last = opened.lines[-1]
        for at in (last.index("? Keys"), last.index("Keys") + 3):
            await opened.pilot.click(offset=(at, 23))
            await opened.rest()
            assert opened.place == "Keys"
            await opened.press("escape")
            assert opened.place == "TodayPlace"
        for at in (last.index("? Keys") - 1, 79):
            await opened.pilot.click(offset=(at, 23))
            await opened.rest()
            assert opened.place == "TodayPlace"


async def test_the_line_follows_the_focus(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5")
        assert "Compare" in opened.lines[-1]
        await opened.press("slash")
        assert opened.app.focused is not None
        typed = set(opened.app.screen.query_one(KeyLine).keys)
        await opened.press("escape")
        assert "Compare" in opened.lines[-1]
        assert all(key in opened.app.active_bindings for key, *_ in typed)


async def test_the_line_is_ascii_where_the_window_is(folder):
    async with window(folder, demo=True, ascii=True) as opened:
        for place in PLACES:
            await opened.press("escape", place.key)
            assert opened.lines[-1].isascii()
