"""`v`: nobody who looks over a shoulder reads a number."""

import re

import pytest
from screen_people import example
from screen_tools import DAY, Window, keep, window

from imgcoach.config import Config
from imgcoach.screens.app import CoachApp
from imgcoach.screens.places import PLACES
from imgcoach.session import Session, Settings


def digits_below_the_first_line(opened):
    return re.findall(r"\d", "\n".join(opened.lines[1:]))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
async def test_no_digit_is_left_on_any_place_and_all_come_back(folder, place):
    async with window(folder, demo=True) as opened:
        await opened.press(place.key, "escape")
        before = opened.text
        await opened.press("v")
        assert digits_below_the_first_line(opened) == []
        await opened.press("v")
        assert opened.text == before


async def test_the_keys_of_the_places_can_still_be_read(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("v")
        assert "[1 Today] 2 Profile 3 Scores" in opened.lines[0]


async def test_it_holds_from_place_to_place_and_in_what_is_opened(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("v", "5")
        assert digits_below_the_first_line(opened) == []
        await opened.press("1", "enter")
        assert digits_below_the_first_line(opened) == []


async def test_no_drawing_gives_a_score_away(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("v", "3")
        for view in "apg":
            await opened.press(view)
            assert "you" not in opened.text
            assert "v shows them" in opened.text


async def test_what_is_typed_into_a_field_is_hidden_and_saved_all_the_same(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("v", "2")
        opened.app.screen.query("Choice, Input")[3].focus()
        await opened.type("25")
        assert digits_below_the_first_line(opened) == []
        await opened.type("1", "enter")
        assert opened.person.profile.step2_ck.score == 251


async def test_a_v_in_a_note_is_a_letter(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y")
        opened.app.screen.query_one("#note").focus()
        await opened.type("very 2", "escape")
        assert opened.person.reviews[-1].answers[0].note == "very 2"
        assert "very 2" in opened.text


@pytest.fixture
def veiled_app(tmp_path, folder):
    """Makes the App with a configuration."""

    def make(**config):
        settings = Settings(data_dir=str(folder), demo=True, as_of=DAY, config=Config(**config))
        return CoachApp(Session(settings))

    return make


async def test_it_can_begin_veiled(veiled_app, folder):
    app = veiled_app(veil=True)
    async with app.run_test(size=(80, 24)) as pilot:
        opened = Window(app, pilot, folder)
        await opened.rest()
        assert digits_below_the_first_line(opened) == []


async def test_it_is_veiled_after_a_while_without_a_key_and_not_while_keys_come(veiled_app, folder):
    app = veiled_app(veil_after=1)
    app._idle = 0.6
    async with app.run_test(size=(80, 24)) as pilot:
        opened = Window(app, pilot, folder)
        await opened.rest()
        await opened.until(lambda: digits_below_the_first_line(opened) == [])
        await opened.press("v")
        assert digits_below_the_first_line(opened)
        await opened.until(lambda: digits_below_the_first_line(opened) == [])


async def test_without_a_time_it_is_never_veiled_by_itself(veiled_app, folder):
    app = veiled_app(veil_after=0)
    async with app.run_test(size=(80, 24)) as pilot:
        opened = Window(app, pilot, folder)
        await opened.rest()
        assert not [timer for timer in app._timers if timer._callback == app._wait]
        assert digits_below_the_first_line(opened)
