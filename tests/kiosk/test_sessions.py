"""Three sessions a person, whoever lost theirs counted no longer; others are not counted with them."""

import time

import pytest
from terminal_tools import LONG

pytestmark = pytest.mark.acceptance(60)


@pytest.fixture
def three(server, opened, keep):
    """Three sessions of alice."""
    keep("alice", "Fulton")
    keep("bob", "Marsh")
    return [opened(server, "alice") for _ in range(3)]


def test_the_fourth_gets_a_message_and_the_others_live_on(server, client, opened, three):
    fourth = client(server, "alice")
    assert fourth.gone() == 4
    assert b"imgcoach: 3 sessions of yours are open, close one; one whose connection was" in fourth.raw
    for session in three:
        session.send("5")
        session.wait_for("Reviews, newest first")
    assert server.run("alice", "due")[0] == 0
    opened(server, "bob")


def test_a_session_that_was_killed_makes_room(server, opened, three):
    three[1].process.kill()
    deadline = time.monotonic() + LONG
    while len(server.apps("alice")) == len(three):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    opened(server, "alice")
