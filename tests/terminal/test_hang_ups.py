"""A terminal that goes away takes the process with it, and leaves the text."""

import os
import signal
import sys

import pytest
from terminal_tools import child_of, command, ignoring_hang_ups, no_terminal_of_its_own, until_it_is

NOTE = "half a thought about the cutoffs"
WAYS = {
    "plain": {},
    "SIGHUP ignored": {"prepare": ignoring_hang_ups},
    "under setsid": {"prepare": no_terminal_of_its_own},
}


CLIENT = [sys.executable, "-c", "import pty, sys; pty.spawn(sys.argv[1:])", *command()]
"""A program between, that owns the terminal of the app, as sshd does."""


def with_a_note(app):
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)
    return app


@pytest.fixture
def app(opened, example, request):
    """The app with a note begun in it."""
    return with_a_note(opened(**WAYS[getattr(request, "param", "plain")]))


@pytest.fixture
def client(opened, example):
    """A client with the app behind it, and a note begun."""
    return with_a_note(opened(program=CLIENT))


@pytest.mark.acceptance(30)
@pytest.mark.parametrize("app", WAYS, indirect=True)
def test_a_closed_terminal_ends_it(app, drafts):
    app.close()
    app.gone_unread()
    assert NOTE in drafts()


@pytest.mark.acceptance(30)
def test_a_closed_terminal_is_told_from_a_quit_by_its_exit_code(app):
    app.close()
    assert app.gone_unread() == 129


@pytest.mark.acceptance(31)
def test_a_terminal_that_is_not_read_does_not_hold_it(app, drafts):
    app.fill()
    app.kill(signal.SIGTERM)
    assert app.gone_unread() == 143
    assert NOTE in drafts()


@pytest.mark.acceptance(30)
@pytest.mark.acceptance(35)
def test_a_stopped_process_whose_terminal_closes_ends_when_it_goes_on(app, drafts):
    app.kill(signal.SIGSTOP)
    app.close()
    app.kill(signal.SIGCONT)
    app.gone_unread()
    assert NOTE in drafts()


@pytest.mark.acceptance(30)
def test_a_client_that_is_killed_takes_it_along(client, drafts):
    app = child_of(client)
    client.kill(signal.SIGKILL)
    until_it_is(app, "X")
    assert NOTE in drafts()


@pytest.mark.acceptance(31)
def test_a_client_that_is_stopped_does_not_hold_it(client, drafts):
    app = child_of(client)
    client.kill(signal.SIGSTOP)
    os.kill(app, signal.SIGTERM)
    until_it_is(app, "X")
    assert NOTE in drafts()
