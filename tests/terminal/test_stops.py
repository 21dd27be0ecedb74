"""Ctrl-Z and stops from outside: the shell can be used meanwhile, and then everything is as before."""

import os
import signal
import termios

import pytest
from terminal_tools import child_of, command, state, until_it_is

NOTE = "half a thought"
SHELL = ["bash", "--norc", "--noprofile", "-i"]


def in_a_note(app):
    """Go to the note of the first question and write a little."""
    app.wait_for("1 Today", "Five questions")
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)


@pytest.fixture
def shell(terminal, example):
    """A shell with the app in it, and a note begun."""
    shell = terminal(program=SHELL, env={"PS1": "ready> "})
    shell.wait_for("ready>")
    shell.modes_before = shell.modes
    shell.send(" ".join([*command(), "--today", "2026-11-22"]), "\r")
    in_a_note(shell)
    return shell


def back_again(shell):
    """What was on the screen is there, keys are heard, and at the end the terminal is as it was."""
    shell.wait_for("question 1 of 5", "A note to yourself", NOTE)
    shell.send(" and more")
    shell.wait_for(f"{NOTE} and more")
    shell.escape("q")
    shell.wait_for("ready>")


def test_ctrl_z_gives_the_terminal_back_to_the_shell(shell, drafts):
    shell.send("\x1a")
    shell.wait_for("imgcoach waits here", "Stopped", "ready>")
    assert NOTE in drafts()
    assert state(child_of(shell)) == "T"
    shell.send("stty -a | grep -o -e '-*icanon' -e ' -*echo '; echo $((6 * 7))\r")
    shell.wait_for("\nicanon", "\n echo", "\n42\n")
    shell.send("fg\r")
    back_again(shell)


def test_what_came_right_before_ctrl_z_is_kept_too(shell, drafts):
    shell.send(" and more\x1a")
    shell.wait_for("imgcoach waits here", "Stopped", "ready>")
    assert f"{NOTE} and more" in drafts()


@pytest.mark.acceptance(35)
@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP], ids=["SIGTSTP", "SIGSTOP"])
def test_a_stop_from_outside_loses_nothing(shell, number):
    pid = child_of(shell)
    shell.settle()
    os.kill(pid, number)
    until_it_is(pid, "T")
    shell.wait_for("Stopped")
    shell.send("\x0cfg\r")
    back_again(shell)


def test_in_the_background_it_draws_nothing(shell):
    shell.send("\x1a")
    shell.wait_for("Stopped", "ready>")
    shell.send("bg\r")
    written = shell.settle()
    until_it_is(child_of(shell), "T")
    assert b"question 1 of 5" not in written
    shell.send("fg\r")
    back_again(shell)


@pytest.fixture
def alone(opened, example):
    """The app as all that runs in its session, with a note begun."""
    app = opened()
    in_a_note(app)
    return app


@pytest.mark.acceptance(35)
def test_without_a_shell_it_is_drawn_anew_after_a_stop_from_outside(alone):
    alone.kill(signal.SIGSTOP)
    until_it_is(alone.process.pid, "T")
    alone.settle()
    alone.send(" and")
    alone.spoil()
    alone.kill(signal.SIGCONT)
    alone.wait_for("question 1 of 5", "A note to yourself", f"{NOTE} and")
    assert not alone.modes[3] & termios.ICANON
    alone.escape("q")
    assert alone.gone() == 0
    assert alone.modes == alone.modes_before


@pytest.mark.acceptance(35)
def test_without_a_shell_it_does_not_stop_and_says_why(alone):
    alone.kill(signal.SIGTSTP)
    alone.wait_for("There is no shell here", NOTE)
    alone.escape("\x1a")
    alone.settle()
    assert state(alone.process.pid) != "T"
    alone.send("q")
    assert alone.gone() == 0


def test_without_a_shell_ctrl_z_takes_typing_back(alone):
    alone.send("\x1a")
    alone.wait_until(lambda: NOTE not in alone.screen())
    assert state(alone.process.pid) != "T"
