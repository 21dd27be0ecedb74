"""Keys at random: whatever is pressed, the app goes on and the data can be read."""

import random
from contextlib import suppress

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.errors import NoWidget
from textual.pilot import OutOfBounds

from imgcoach.store import open_store

KEYS = [
    *"12345678",
    *"12345678",
    *"rufwjkhlypnotge?-0689aéß€漢 [",
    *("enter", "tab", "shift+tab", "escape", "up", "down", "left", "right", "home", "end", "space"),
    *("pageup", "pagedown", "ctrl+n", "ctrl+b", "backspace", "delete", "enter", "down"),
    *("f1", "f5", "f24", "ctrl+p", "ctrl+t", "ctrl+k", "ctrl+u", "ctrl+z", "alt+x", "insert", "m"),
]
"""Known keys and unknown ones; none that ends the app."""

PRESSED = 100


@pytest.mark.acceptance(39)
@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_any_keys_leave_the_app_running_and_the_data_readable(folder, seed):
    dice = random.Random(seed)
    keep(folder, example())
    async with window(folder) as opened:
        for number in range(PRESSED):
            opened.send(dice.choice(KEYS))
            if dice.random() < 0.1:
                await opened.rest()
            if number % 30 == 15:
                with suppress(OutOfBounds, NoWidget):
                    await opened.pilot.click(offset=(dice.randrange(80), dice.randrange(24)))
            if number % 40 == 20:
                await opened.resize(dice.randint(1, 140), dice.randint(1, 50))
        await opened.resize(80, 24)
        assert opened.app.return_value is None, "the app ended"
        await opened.press("escape", "escape", "1")
        assert "[1 Today]" in opened.text
        assert not opened.app.screen.desk.unsaved
        assert open_store(str(folder)).person == opened.app.screen.desk.person


async def test_a_new_person_at_random_keys_too(folder):
    dice = random.Random(4)
    async with window(folder) as opened:
        await opened.press("enter")
        for _ in range(PRESSED // 2):
            opened.send(dice.choice(KEYS))
            if dice.random() < 0.1:
                await opened.rest()
        await opened.rest()
        assert opened.app.return_value is None, "the app ended"
    open_store(str(folder))
