"""A session that is told to end keeps what was answered and what was being typed."""

import signal
import sys

import pytest
from terminal_tools import ESC, patient

NOTE = "half a thought about the cutoffs"


def typing_a_note(app):
    """Answer the first question, and begin a note that is not finished."""
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("y")
    app.wait_for("(x) yes", "saved")
    app.note(NOTE, answered=True)
    app.wait_for(NOTE)


def offered_again(app):
    """The next start says that there is text, and has it in its field."""
    app.wait_for("Text you typed before a connection was lost is kept")
    app.send("4")
    app.wait_for("question 2 of 5")
    app.send(f"{ESC}[5~")
    app.wait_for("question 1 of 5", "(x) yes", NOTE)


@pytest.mark.acceptance(28)
@pytest.mark.acceptance(29)
@pytest.mark.parametrize(("number", "expected"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_and_nothing_is_lost(opened, example, person, drafts, number, expected):
    app = opened(program=patient())
    typing_a_note(app)
    app.kill(number)
    assert app.gone() == expected
    assert app.modes == app.modes_before
    left = app.raw.rpartition(b"\x1b[?1049l")
    assert left[1], "the alternate screen was not left"
    assert b"\x1b[?25h" in left[2], "the cursor is still hidden"
    assert b"\x1b[?1003l" in app.raw
    assert person().reviews[-1].answer_to("score").answer == "yes"
    assert NOTE in drafts()
    offered_again(opened())


def test_today_has_room_for_the_line_about_kept_text(opened, example):
    app = opened()
    typing_a_note(app)
    app.kill(signal.SIGTERM)
    app.gone()
    app = opened()
    app.wait_for("Text you typed before a connection was lost is kept")
    app.settle()
    assert "Where you stand" in app.screen()
    assert "applications open" in app.screen()


@pytest.mark.acceptance(28)
@pytest.mark.acceptance(29)
def test_a_second_signal_does_not_hurry_it(opened, example, person, drafts):
    app = opened()
    typing_a_note(app)
    app.kill(signal.SIGTERM)
    app.kill(signal.SIGHUP)
    app.kill(signal.SIGTERM)
    assert app.gone() in (129, 143)
    assert NOTE in drafts()


def test_a_text_that_came_back_goes_when_it_is_saved(opened, example, person, drafts):
    app = opened()
    typing_a_note(app)
    app.kill(signal.SIGTERM)
    app.gone()
    app = opened()
    offered_again(app)
    app.send(f"{ESC}[6~")
    app.wait_for("question 2 of 5")
    app.wait_until(lambda: NOTE not in drafts())
    app.wait_until(lambda: person().reviews[-1].answer_to("score").note == NOTE)
    app.send("q")
    assert app.gone() == 0
    assert NOTE not in drafts()


AT_A_BAD_MOMENT = """
import os, signal, threading

def while_locked(event):
    with event._cond:
        if threading.get_ident() == threading.main_thread().ident and signal.getsignal(signal.SIGHUP):
            os.kill(os.getpid(), signal.SIGHUP)
        event._flag = True
        event._cond.notify_all()

threading.Event.set = while_locked
from imgcoach.cli import main
main()
"""


@pytest.mark.acceptance(28)
def test_a_signal_that_comes_while_a_lock_is_held_does_not_hold_it(opened, example):
    """A handler that took the same lock would wait for ever, in the thread that is to let it go."""
    app = opened(program=[sys.executable, "-c", AT_A_BAD_MOMENT])
    app.kill(signal.SIGTERM)
    assert app.gone() == 143
