"""`imgcoach --demo` on a terminal: whom one looks at, and the way back."""

import os
import signal

import pytest


@pytest.fixture
def asked(terminal):
    """Opens the choice of example people."""

    def start(**options):
        found = terminal("--today", "2026-11-22", "--demo", **options)
        found.wait_for("1  A strong score and nothing else", "3  Applying again")
        return found

    return start


def test_one_after_the_other_can_be_looked_at_and_nothing_is_written(asked, home):
    app = asked()
    app.send("\r")
    app.wait_for("Build the profile", "Step 2 CK 261")
    app.send("q")
    app.wait_for("Three example people")
    app.send("j", "\r")
    app.wait_for("The profile holds together", "Step 2 CK 228")
    app.send("q")
    app.wait_for("Three example people")
    app.send("3")
    app.wait_for("Step 2 CK 231")
    app.send("q")
    app.wait_for("Three example people")
    app.send("q")
    assert app.gone() == 0
    assert app.modes == app.modes_before
    assert list(home.iterdir()) == []


def test_one_that_is_named_is_left_at_once(opened):
    app = opened("--demo=reapplicant")
    app.send("q")
    assert app.gone() == 0


def test_without_colour_and_in_a_small_window_it_can_be_chosen_too(asked):
    app = asked(env={"NO_COLOR": "1"})
    app.resize(60, 20)
    app.wait_for("not touched.", "comes back here")
    app.send("2")
    app.wait_for("The profile holds together")
    app.send("q")
    app.wait_for("Three example people")
    app.send("\x1b")
    assert app.gone() == 0


@pytest.mark.parametrize("inside", [False, True], ids=["at the choice", "in the app"])
def test_a_terminal_that_goes_away_ends_it(asked, inside):
    app = asked()
    if inside:
        app.send("1")
        app.wait_for("Five questions")
    os.kill(app.process.pid, signal.SIGHUP)
    assert app.gone() == 129
