"""The example people of --demo in every place, on an ordinary day and on a leap day."""

from datetime import date

import pytest
from screen_tools import Window

from imgcoach.screens.app import CoachApp
from imgcoach.session import Session, Settings
from imgcoach.usage import EXAMPLES

PLACES = {"2": "Your profile", "3": "Scores", "4": "You meant to", "5": "Log", "6": "Programs", "7": "Plan"}


@pytest.mark.parametrize("day", [date(2027, 9, 1), date(2028, 2, 29)], ids=str)
@pytest.mark.parametrize("name", EXAMPLES)
async def test_each_place_draws_them(tmp_path, name, day):
    app = CoachApp(Session(Settings(demo=True, example=name, as_of=day)))
    app.animation_level = "none"
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        opened = Window(app, pilot, tmp_path)
        await opened.sees("Five questions")
        for key, words in PLACES.items():
            await opened.press("escape", key)
            await opened.sees(words)
        assert "saved" not in opened.words
