"""A terminal that was left is given back after the minutes of the configuration, and nothing is lost."""

import sys

import pytest
from terminal_tools import after_the_app

from imgcoach.model.review import Answered
from imgcoach.store import GiveAnswer, open_store

SENTENCE = (
    "imgcoach: ended after 1 minute without a key; what you gave is saved, and a text you had begun is kept."
)
NOTE = "half a thought"
SOON = "from imgcoach.screens import launch; launch.MINUTE = 4; from imgcoach.cli import main; main()"


@pytest.fixture
def left(opened, example, home):
    """The app with a limit of seconds, and a note begun."""
    (home / ".config/imgcoach").mkdir(parents=True)
    (home / ".config/imgcoach/config.toml").write_text("idle_exit = 1\n", "utf-8")
    app = opened(program=[sys.executable, "-c", SOON])
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)
    return app


@pytest.mark.acceptance(33)
def test_it_ends_with_a_sentence(left, drafts):
    assert left.gone() == 0
    assert SENTENCE in " ".join(after_the_app(left.raw).split())
    assert left.modes == left.modes_before
    assert NOTE in drafts()


@pytest.mark.acceptance(33)
def test_a_client_that_reads_nothing_is_left_and_holds_up_no_other_window(left, drafts, folder, person):
    left.fill()
    open_store(str(folder)).save(GiveAnswer("2026-W47", Answered(question="letters", answer="yes"), None))
    assert left.gone_unread() == 0
    assert NOTE in drafts()
    assert person().reviews[-1].answer_to("letters").answer == "yes"
