"""A mistake of ours: one line without a word of the person's, the terminal as it was, a private log."""

import sys

import pytest
from terminal_tools import after_the_app

FAILING = """
import sys
from pathlib import Path
from imgcoach.screens import app, launch
from imgcoach.screens.terminal import driver

class Failing(app.CoachApp):
    CSS_PATH = Path(app.__file__).with_name("app.tcss")
    BINDINGS = [("x", "fail", "Fail"), ("X", "fail_at_work", "Fail")]

    def action_fail(self):
        writer = self._desk.person.letters[0].writer
        int(writer)

    def action_fail_at_work(self):
        async def failing_work():
            self.action_fail()
        self.run_worker(failing_work)

class FailingReader(driver.Reader):
    def read(self, text):
        if "Z" in text:
            int(text)
        return super().read(text)

driver.Reader = FailingReader
launch.CoachApp = Failing
from imgcoach.commands import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def failing(tmp_path):
    """The words that start an imgcoach with a key that fails."""
    (tmp_path / "failing.py").write_text(FAILING)
    return [sys.executable, tmp_path / "failing.py"]


@pytest.mark.acceptance(43)
@pytest.mark.acceptance(51)
def test_a_crash_is_one_line_and_a_private_log(opened, example, person, folder, failing):
    app = opened(program=failing)
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send("y")
    app.wait_for("saved")
    app.send("x")
    assert app.gone() == 1
    told = after_the_app(app.raw).strip().replace("\n", "")
    assert told.startswith("imgcoach: stopped by an error (ValueError); what was saved is safe")
    assert told.endswith("says where it happened.")
    assert told.count("imgcoach: ") == 1
    assert "Rivera" not in told
    assert b"Traceback" not in app.raw
    assert app.modes == app.modes_before
    assert b"\x1b[?25h" in app.raw.rpartition(b"\x1b[?1049l")[2]
    log = folder / "crash.log"
    assert log.stat().st_mode & 0o777 == 0o600
    assert "action_fail" in log.read_text()
    assert "Rivera" not in log.read_text()
    assert person().reviews[-1].answer_to("score").answer == "yes"


@pytest.mark.acceptance(43)
@pytest.mark.parametrize(("key", "place"), [("X", "failing_work"), ("Z", "run_input_thread")])
def test_an_error_beside_the_keys_is_told_in_the_same_way(opened, example, folder, failing, key, place):
    app = opened(program=failing)
    app.send(key)
    assert app.gone() == 1
    told = after_the_app(app.raw).replace("\n", "")
    assert told.strip().startswith("imgcoach: stopped by an error (ValueError); what was saved is safe")
    assert b"Traceback" not in app.raw
    assert "Rivera" not in told
    assert place in (log := (folder / "crash.log").read_text())
    assert "Rivera" not in log


@pytest.mark.acceptance(43)
def test_a_crash_keeps_the_text_that_was_typed(opened, example, drafts, failing):
    app = opened(program=failing)
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note("half a thought")
    app.wait_until(lambda: "half a thought" in drafts())
    app.escape("x")
    assert app.gone() == 1
    again = opened()
    again.send("4")
    again.wait_for("half a thought")


@pytest.mark.acceptance(43)
def test_a_crash_log_is_not_written_through_a_link(opened, example, folder, failing, tmp_path):
    (tmp_path / "target").write_text("precious")
    (folder / "crash.log").symlink_to(tmp_path / "target")
    app = opened(program=failing)
    app.send("x")
    assert app.gone() == 1
    assert (tmp_path / "target").read_text() == "precious"
