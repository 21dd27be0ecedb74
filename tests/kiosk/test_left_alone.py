"""A client that is stopped keeps its connection: the app ends at the limit, and costs nothing until then."""

import signal
import sys
import time
from pathlib import Path

import pytest
from terminal_tools import LONG

MINUTE = 20.0
"""Seconds that stand for the minute of the configuration."""

WATCHED = 4.0
NOTE = "half a thought about the cutoffs"
KIOSK = f"""\
import os, sys
from imgcoach.screens import launch
launch.MINUTE = {MINUTE}
from imgcoach.kiosk.__main__ import main
os._exit(main(*sys.argv[1:]))
"""


@pytest.fixture
def server(serve, root, tmp_path):
    """A server whose kiosk has short minutes."""
    script = tmp_path / "imgcoach.kiosk"
    script.write_text(KIOSK, "ascii")
    return serve(forced=f"{sys.executable} {script} {root} {{}}")


@pytest.fixture
def frozen(server, opened, keep, root):
    """alice in the middle of a note, with a limit of a minute, and her client stopped."""
    keep("alice", "Fulton")
    (root / "alice/.config/imgcoach").mkdir()
    (root / "alice/.config/imgcoach/config.toml").write_text("idle_exit = 1\n", "ascii")
    app = opened(server, "alice")
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_for(NOTE)
    app.settle(2)
    app.kill(signal.SIGSTOP)
    return app


@pytest.mark.acceptance(33)
def test_a_stopped_client_is_left_at_the_limit_and_holds_up_no_other_window(server, opened, frozen, root):
    (pid,) = server.apps("alice")
    before = worked(pid)
    time.sleep(WATCHED)
    assert worked(pid) - before <= 0.01 * WATCHED
    other = opened(server, "alice")
    other.send("6")
    other.wait_for("Fulton Hospital")
    other.send("4")
    other.wait_for("question 1 of 5")
    other.send("y")
    other.wait_for("saved")
    deadline = time.monotonic() + LONG
    while pid in server.apps("alice"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert frozen.process.poll() is None
    kept = "".join(path.read_text("ascii") for path in (root / "alice/data/drafts").glob("*.json"))
    assert NOTE in kept


def worked(pid):
    """Seconds of a core that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100
