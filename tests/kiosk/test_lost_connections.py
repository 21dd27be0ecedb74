"""A connection that is lost ends the app behind it, and what was being typed is kept."""

import time

import pytest
from terminal_tools import LONG

NOTE = "half a thought about the cutoffs"


@pytest.fixture
def typing(server, opened, keep):
    """alice, in the middle of a note."""
    keep("alice", "Fulton")
    app = opened(server, "alice")
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)
    return app


@pytest.mark.acceptance(32)
@pytest.mark.parametrize("end", ["killed client", "closed terminal", "killed connection"])
def test_the_app_ends_with_its_client_and_the_text_is_offered(server, opened, typing, end):
    (pid,) = server.apps("alice")
    if end == "killed client":
        typing.process.kill()
    elif end == "closed terminal":
        typing.close()
    else:
        server.drop_connection_of(pid)
    gone(server)
    again = opened(server, "alice")
    again.send("4")
    again.wait_for(NOTE)


def gone(server):
    """Wait until no app is left."""
    deadline = time.monotonic() + LONG
    while server.apps():
        assert time.monotonic() < deadline
        time.sleep(0.02)
