"""What a few screens look like; `pytest --snapshot-update` takes the pictures anew."""

import pytest
from screen_tools import DAY, Window

from imgcoach.screens.app import CoachApp
from imgcoach.session import Session, Settings


@pytest.fixture
def looks(snap_compare, tmp_path):
    """Compares the screen after some keys with its picture."""

    def like(*keys, size=(80, 24), demo=True):
        app = CoachApp(Session(Settings(data_dir=str(tmp_path), demo=demo, as_of=DAY)))
        app.animation_level = "none"

        async def press(pilot):
            await Window(app, pilot, tmp_path).press(*keys)

        return snap_compare(app, run_before=press, terminal_size=size)

    return like


def test_the_welcome(looks):
    assert looks(demo=False)


def test_the_profile(looks):
    assert looks("2")


def test_today(looks):
    assert looks()


def test_the_scores(looks):
    assert looks("3")


def test_the_review_after_an_answer(looks):
    assert looks("4", "d", "p")


def test_the_log(looks):
    assert looks("5")


def test_today_in_a_window_that_is_too_small(looks):
    assert looks(size=(59, 19))


def test_the_scores_in_a_wide_window(looks):
    assert looks("3", size=(140, 40))
