"""What the screen says about saving is true, also while another window holds the lock."""

import signal

import pytest
from filelock import FileLock
from terminal_tools import patient

NOTE = "half a thought about the cutoffs"


@pytest.fixture
def at_the_second(opened, example):
    """Opens the app and answers the first question; that answer is saved."""

    def start(**options):
        app = opened(**options)
        app.send("4")
        app.wait_for("question 1 of 5")
        app.send("y")
        app.wait_for("(x) yes", "saved")
        app.send("\r")
        app.wait_for("question 2 of 5")
        return app

    return start


@pytest.fixture
def app(at_the_second):
    """The app at the second question, one answer saved."""
    return at_the_second()


@pytest.fixture
def lock(folder):
    """The lock that every save takes."""
    lock = FileLock(folder / "data.json.lock")
    yield lock
    lock.release(force=True)


def test_saved_is_not_said_of_an_answer_that_is_on_its_way(at_the_second, lock):
    app = at_the_second(program=patient())
    with lock:
        app.send("n")
        app.wait_for("(x) no", "saving")
        assert "saved" not in app.screen().splitlines()[0]
    app.wait_for("saved")


@pytest.mark.acceptance(20)
def test_not_saved_is_said_and_then_saved(app, lock, person):
    with lock:
        app.send("n")
        app.wait_for("NOT SAVED")
    app.wait_until(lambda: "saved" in app.screen().splitlines()[0])
    assert person().reviews[-1].answer_to("experience").answer == "no"


def test_a_note_that_is_not_saved_yet_is_back_after_a_kill(app, lock, drafts, opened):
    with lock:
        app.send("n")
        app.wait_for("(x) no")
        app.note(NOTE, answered=True)
        app.wait_until(lambda: NOTE in drafts())
        app.escape()
        app.wait_for("NOT SAVED")
        app.kill(signal.SIGKILL)
        app.gone()
    again = opened()
    again.send("4")
    again.wait_for("question 2 of 5")
    again.wait_for(NOTE)


def test_quitting_right_after_an_answer_waits_for_it(at_the_second, lock, person):
    app = at_the_second(program=patient())
    with lock:
        app.send("n")
        app.wait_for("(x) no")
        app.send("q")
        app.settle()
    assert app.gone() == 0
    assert person().reviews[-1].answer_to("experience").answer == "no"
