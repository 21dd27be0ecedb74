"""A real disk that is full or read-only: it is said, what was saved stands, and what waits is saved."""

import json
import subprocess

import pytest
from small_disk import CLOSED, FILLED, fill, on_a_disk, seen_by
from terminal_tools import LONG, command

from imgcoach.store import open_store

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def disk(terminal, tmp_path):
    """Opens the app on a disk of its own that is the home's folder for data, with `content` on it."""

    def start(content, *before):
        home = tmp_path / "home"
        where = home / ".local/share"
        where.mkdir(parents=True, exist_ok=True)
        return terminal(*TODAY, program=on_a_disk(600, where, content, command(), *before))

    return start


@pytest.fixture
def kept(example, home, tmp_path):
    """The example person's data, in a folder to be copied to a disk."""
    return (home / ".local/share").rename(tmp_path / "kept")


def answer(app, key):
    app.send("4")
    app.wait_for("question 1 of 5")
    app.send(key)


@pytest.mark.acceptance(10)
@pytest.mark.acceptance(12)
def test_on_a_full_disk_the_file_stands_and_once_there_is_room_what_waits_is_saved(disk, kept, folder):
    app = disk(kept)
    app.wait_for("1 Today", "Five questions")
    data = seen_by(app.process, folder / "data.json")
    before = data.read_bytes()
    assert fill(data) > 0
    answer(app, "y")
    app.wait_for("NOT SAVED", "The disk is full")
    assert data.read_bytes() == before
    assert {path.name for path in data.parent.iterdir()} - {"fill", "drafts"} == {
        "data.json",
        "data.json.lock",
        "backups",
    } & {path.name for path in data.parent.iterdir()}
    (data.parent / "fill").unlink()
    app.wait_until(lambda: "NOT SAVED" not in app.screen())
    review = open_store(str(data.parent)).person.reviews[-1]
    assert (review.week, review.answer_to("score").answer) == ("2026-W47", "yes")


@pytest.mark.acceptance(13)
def test_a_first_start_on_a_full_disk_says_so_at_once_and_leaves_no_file(disk, tmp_path, folder):
    (tmp_path / "nothing").mkdir()
    app = disk(tmp_path / "nothing", FILLED)
    app.wait_for("CAN'T SAVE", "The disk is full", "Enter begins")
    app.escape()
    answer(app, "y")
    app.wait_for("NOT SAVED", "The disk is full")
    assert not seen_by(app.process, folder / "data.json").exists()
    app.escape("q")
    app.wait_for("Something is not saved yet")
    app.send("q")
    assert app.gone() == 3


@pytest.mark.acceptance(27)
def test_a_disk_that_is_read_only_is_told_before_anything_is_typed_and_all_can_be_seen(disk, kept, folder):
    app = disk(kept, CLOSED)
    app.wait_for("CAN'T SAVE", "The file system is read-only", "Five questions")
    data = seen_by(app.process, folder / "data.json")
    before = data.read_bytes()
    assert json.loads(before)["reviews"]
    app.send("5")
    app.wait_for("Reviews, newest first", "CAN'T SAVE")
    answer(app, "y")
    app.wait_for("NOT SAVED", "read-only")
    assert data.read_bytes() == before


def said(words, environment):
    """What a process on a disk of its own says and where its output ends."""
    done = subprocess.run(
        words, env=environment, input=b"yes\n", capture_output=True, timeout=LONG, check=False
    )
    return done.stdout.decode().splitlines(), done.stderr.decode()


@pytest.mark.acceptance(13)
def test_on_a_full_disk_what_only_reads_answers_and_what_saves_says_that_it_could_not(
    environment, home, tmp_path
):
    each = 'for word in status due log programs; do "$0" $word >/dev/null; echo $word $?; done; "$0" review; '
    look = 'echo review $?; find "$1" -type f'
    (tmp_path / "nothing").mkdir()
    where = home / ".local/share"
    where.mkdir(parents=True)
    command_line = ["sh", "-c", each + look, *command(), where]
    out, told = said(on_a_disk(600, where, tmp_path / "nothing", command_line, FILLED), environment)
    assert out[:4] == ["status 0", "due 0", "log 0", "programs 0"]
    assert "review 3" in out
    assert [line for line in told.splitlines() if "The disk is full" in line]
    assert not [line for line in out if "data.json" in line and not line.endswith(".lock")]


@pytest.mark.acceptance(27)
def test_on_a_disk_that_is_read_only_everything_can_be_taken_out_by_the_screen(environment, kept, home):
    where = home / ".local/share"
    where.mkdir(parents=True)
    words = [*command(), "export"]
    out, told = said(on_a_disk(600, where, kept, words, CLOSED), environment)
    assert told == ""
    assert json.loads("\n".join(out))["reviews"]
