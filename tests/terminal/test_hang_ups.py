"""A terminal that goes away takes the process with it, and leaves the text."""

import signal

import pytest
from terminal_tools import ignoring_hang_ups, no_terminal_of_its_own

NOTE = "half a thought about the cutoffs"
WAYS = {
    "plain": {},
    "SIGHUP ignored": {"prepare": ignoring_hang_ups},
    "under setsid": {"prepare": no_terminal_of_its_own},
}


@pytest.fixture
def app(opened, example, request):
    """The app with a note begun in it."""
    app = opened(**WAYS[getattr(request, "param", "plain")])
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)
    return app


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
