"""Over a line the screen is drawn less often, and everything that is typed counts all the same."""

import os
import subprocess
import sys

import pytest

SSH = {"SSH_CONNECTION": "192.0.2.7 50022 192.0.2.1 22"}
FRAMES = """
from imgcoach.screens.terminal.watch import prepare
prepare()
from textual.constants import MAX_FPS
print(MAX_FPS)
"""


def frames(**environment):
    """How often a second a window draws at most."""
    here = {
        name: value for name, value in os.environ.items() if name not in ("SSH_CONNECTION", "TEXTUAL_FPS")
    }
    said = subprocess.run(
        [sys.executable, "-c", FRAMES], env=here | environment, check=True, capture_output=True, timeout=60
    )
    return int(said.stdout)


def test_fewer_frames_are_drawn_over_a_line_whatever_the_environment_asks_of_textual():
    assert frames(**SSH) == frames(**SSH, TEXTUAL_FPS="9") < frames() == frames(TEXTUAL_FPS="9")


@pytest.mark.parametrize("more", [{}, SSH], ids=["here", "far away"])
def test_keys_that_come_together_all_count(opened, example, person, more):
    before = len(person().reviews)
    app = opened(env=more)
    app.send("4y")
    app.wait_for("(x) yes", "saved")
    app.escape("1")
    app.wait_for("Where you stand")
    app.send("\x1b[B\x1b[B\x1b[B\x1b[A\r")
    app.wait_for("Have two or three US physicians")
    assert len(person().reviews) == before + 1
