"""What is stored under another day than today says so, on the first line, all the time."""

from datetime import date, timedelta

import pytest
from screen_tools import window

from imgcoach.screens.app import CoachApp
from imgcoach.session import Session, Settings

AHEAD = date(2027, 3, 3)


@pytest.mark.parametrize("key", "12345678")
async def test_each_place_says_it(folder, key):
    async with window(folder, day=AHEAD) as app:
        await app.press("escape", key)
        first = app.text.splitlines()[0]
        assert first.rstrip().endswith("--today: stored under 3 Mar 2027")


@pytest.mark.parametrize(
    ("size", "said"),
    [((60, 24), "3 Mar 2027"), ((80, 24), "--today: stored under 3 Mar 2027"), ((120, 40), "8 Learn")],
)
async def test_it_has_room_at_every_size(folder, size, said):
    async with window(folder, day=AHEAD, size=size) as app:
        await app.press("escape", "4")
        first = app.text.splitlines()[0]
        assert said in first
        assert "3 Mar 2027" in first


async def test_it_stays_while_something_is_saved(folder):
    async with window(folder, day=AHEAD) as app:
        await app.press("escape", "4", "y")
        await app.press("left", "enter")
        first = app.text.splitlines()[0]
        assert first.startswith("saved")
        assert "3 Mar 2027" in first


async def test_practice_says_it_beside_its_title(folder):
    async with window(folder, day=AHEAD) as app:
        await app.press("escape", "7", "p")
        assert "Interview practice, stored under 3 Mar 2027 (--today)" in app.text


@pytest.mark.parametrize(("day", "demo"), [(None, False), (AHEAD, True)])
async def test_nothing_is_said_of_today_nor_of_an_example(folder, day, demo):
    async with window(folder, day=day or date.today(), demo=demo) as app:
        assert "--today" not in app.text


async def test_a_zone_that_is_none_is_told_at_the_start(folder):
    settings = Settings(data_dir=str(folder), demo=True, zone_trouble="TZ=Mars is no time zone here")
    app = CoachApp(Session(settings))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert [each.message for each in app._notifications] == ["TZ=Mars is no time zone here"]


def test_the_day_is_another_only_where_it_differs():
    today = date.today()
    assert Settings(as_of=today).another_day is None
    assert Settings().another_day is None
    assert Settings(as_of=today + timedelta(days=1)).another_day == today + timedelta(days=1)
