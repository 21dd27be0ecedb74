"""Where the disk takes nothing, the screen says so, and leaving works in every way."""

import resource
import signal

import pytest
from terminal_tools import own_terminal

NOTE = "half a thought about the cutoffs"


def nothing_fits():
    """As on a full disk: no file may grow."""
    own_terminal()
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.fixture
def app(opened, example):
    """The app where nothing can be written, with a note begun in it."""
    app = opened(prepare=nothing_fits)
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE, "NOT KEPT", "ulimit")
    return app


@pytest.mark.acceptance(11)
def test_typing_goes_on(app):
    app.send(" and more")
    app.wait_for(f"{NOTE} and more", "NOT KEPT")


@pytest.mark.acceptance(11)
def test_quitting_says_once_that_something_is_lost(app):
    app.escape("q")
    app.wait_for("Something is not saved yet")
    app.send("q")
    assert app.gone() == 3


@pytest.mark.parametrize(("number", "expected"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it(app, number, expected):
    app.kill(number)
    assert app.gone() == expected
    assert app.modes == app.modes_before


def test_a_closed_terminal_ends_it(app):
    app.close()
    assert app.gone_unread() == 129
