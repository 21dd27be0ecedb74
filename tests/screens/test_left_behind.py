"""What is closed leaves no widget behind, however often it was opened."""

import gc

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.widget import Widget

ROUNDS = {
    "forms": ("6", "enter", "tab", "escape", "escape", "2", "ctrl+n", "ctrl+b", "escape", "1"),
    "questions": ("4", "w", "escape", "pagedown", "escape", "5", "slash", "z", "escape", "1"),
    "screens over a place": ("7", "p", "escape", "6", "r", "escape", "3", "s", "escape", "1"),
}


def alive():
    """How many widgets there are, shown or not."""
    gc.collect()
    return sum(isinstance(each, Widget) for each in gc.get_objects())


@pytest.mark.parametrize("keys", ROUNDS.values(), ids=ROUNDS)
async def test_a_way_through_the_app_gone_again_leaves_nothing_behind(folder, keys):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press(*keys)
        before = alive()
        for _ in range(2):
            await opened.press(*keys)
        assert alive() == before
