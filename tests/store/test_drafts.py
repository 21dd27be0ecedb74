"""Text that was being typed when the window went away."""

import json
import os
import signal

import pytest
from places import everywhere
from store_tools import disk_error, eventually, files

from imgcoach.errors import NotSaved
from imgcoach.model.person import Person
from imgcoach.store import open_store
from imgcoach.store.life import is_alive, life_of


@pytest.fixture
def lost(window, child):
    """Keeps drafts in a window that is then killed."""

    def lose(**texts):
        def work(report):
            drafts = window().drafts
            for field, text in texts.items():
                drafts.keep(field, text)
            report("kept")
            signal.pause()

        others = len(window().drafts.orphans())
        gone = child(work)
        assert gone.line() == "kept"
        gone.kill()
        eventually(lambda: len(window().drafts.orphans()) == others + len(texts))

    return lose


def test_the_text_of_a_killed_window_is_offered_once(window, lost, clock):
    lost(letters="Dr R. said")
    drafts = window().drafts
    (draft,) = drafts.orphans()
    assert (draft.field, draft.text, draft.when) == ("letters", "Dr R. said", clock())
    assert drafts.take("letters") == "Dr R. said"
    assert (drafts.take("letters"), drafts.orphans()) == (None, [])
    (_text,) = files(window().drafts._folder).values()  # now that window's, and lost at no moment
    drafts.drop("letters")
    assert files(window().drafts._folder) == {}


@everywhere
def test_taking_one_field_leaves_the_others(window, lost):
    lost(letters="one", timeline="two")
    drafts = window().drafts
    assert drafts.take("timeline") == "two"
    assert [draft.field for draft in drafts.orphans()] == ["letters"]


@everywhere
def test_the_newest_comes_first(window, lost, clock):
    lost(note="old")
    clock.forward(minutes=1)
    lost(note="new")
    drafts = window().drafts
    assert [draft.text for draft in drafts.orphans()] == ["new", "old"]
    assert [drafts.take("note"), drafts.take("note"), drafts.take("note")] == ["new", "old", None]


@everywhere
def test_what_a_living_window_types_is_offered_to_nobody(window):
    one, other = window(), window()
    one.drafts.keep("note", "mine")
    assert (one.drafts.orphans(), other.drafts.orphans(), other.drafts.take("note")) == ([], [], None)


def test_a_dropped_draft_leaves_no_file(window, folder):
    drafts = window().drafts
    drafts.keep("note", "text")
    drafts.keep("other", "text")
    drafts.drop("note")
    drafts.drop("never kept")
    (content,) = files(folder / "drafts").values()
    assert json.loads(content).keys() == {"other"}
    drafts.drop("other")
    assert files(folder / "drafts") == {}


@everywhere
def test_a_dropped_draft_is_offered_to_nobody(window):
    gone, other = window().drafts, window().drafts
    gone.keep("note", "given up")
    gone.keep("letters", "half a sent")
    gone.drop("note")
    gone.drop("never kept")
    gone.close()
    other.close()  # it has kept nothing
    assert [each.text for each in window().drafts.orphans()] == ["half a sent"]


def test_drafts_alone_make_no_data_and_no_damage(window, folder):
    window().drafts.keep("note", "text")
    assert not (folder / "data.json").exists()
    assert window().person == Person()


@everywhere
def test_draft_text_is_cleaned(window, lost):
    lost(note="a\x1b]0;b\x07\u202ec\ud800\nd")
    assert window().drafts.take("note") == "a]0;bc\nd"


def test_a_draft_that_cannot_be_read_is_passed_over(window, lost, folder):
    lost(note="good")
    life = "1.gone.1"
    for number, content in enumerate(
        [b"", b"[]", b'{"a": 1}', b'{"a": {"text": 1, "when": 2}}', b"[" * 100_000]
    ):
        (folder / "drafts" / f"{life}.{number}.json").write_bytes(content)
    assert [draft.text for draft in window().drafts.orphans()] == ["good"]


def test_a_draft_that_cannot_be_written_is_told_and_the_earlier_one_stays(window, folder, monkeypatch):
    drafts = window().drafts
    drafts.keep("note", "first")
    before = files(folder)
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", lambda *arguments: os.close(1 << 20))
        with pytest.raises(NotSaved, match="drafts"):
            drafts.keep("note", "second")
    assert files(folder) == before


def test_a_process_id_that_is_used_again_is_another_process():
    mine = life_of(os.getpid())
    process, boot, start = mine.split(".")
    assert is_alive(mine)
    assert not is_alive(f"{process}.{boot}.{int(start) - 1}")
    assert not is_alive(f"{process}.another boot.{start}")
    assert not is_alive("nonsense")


def test_a_dead_process_that_nobody_waited_for_is_gone(child):
    gone = child(lambda report: report(life_of(os.getpid())))
    life = gone.line()
    assert gone.line() == ""
    os.waitid(os.P_PID, gone.pid, os.WEXITED | os.WNOWAIT)
    assert not is_alive(life)


def test_without_proc_the_process_id_has_to_do(monkeypatch):
    monkeypatch.setattr("pathlib.Path.read_text", lambda *arguments: os.close(1 << 20))
    assert life_of(os.getpid()) == str(os.getpid())
    assert is_alive(str(os.getpid()))
    assert not is_alive(str(2**22 + 1))


def test_without_proc_a_process_of_somebody_else_counts_as_there(monkeypatch):
    def not_ours(*_):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_text", lambda *arguments: os.close(1 << 20))
    monkeypatch.setattr(os, "kill", not_ours)
    assert is_alive("1")


def test_a_draft_survives_its_store(folder, child, clock):
    def work(report):
        open_store(str(folder), now=clock).drafts.keep("note", "text")

    assert child(work).end() == (0, [])
    assert open_store(str(folder)).drafts.take("note") == "text"


def test_what_a_window_killed_in_the_middle_of_a_write_left_is_removed_and_nothing_else(window, lost, folder):
    lost(letters="Dr R. said")
    (left,) = (folder / "drafts").iterdir()
    half, alive = left.with_suffix(".new"), folder / "drafts" / f"{life_of(os.getpid())}.0a0b0c0d.new"
    half.write_bytes(b'{"let')
    alive.write_bytes(b"{")
    drafts = window().drafts
    drafts.keep("visas", "J-1")
    assert not half.exists()
    assert left.exists()
    assert alive.exists()
    assert [draft.field for draft in drafts.orphans()] == ["letters"]


def test_drafts_that_cannot_be_looked_at_are_not_offered_and_stay(window, lost, folder, monkeypatch):
    lost(letters="Dr R. said")
    drafts = window().drafts
    with monkeypatch.context() as broken:
        broken.setattr(os, "scandir", lambda *_: disk_error("scandir"))
        broken.setattr(os, "stat", lambda *_, **__: disk_error("stat"))
        assert drafts.orphans() == []
    assert [draft.text for draft in drafts.orphans()] == ["Dr R. said"]
