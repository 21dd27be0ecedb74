"""The review at a terminal, line by line: who can be asked again is asked, and nothing typed is lost."""

import errno
import fcntl
import io
import json

import pytest

from imgcoach.knowledge import load_content
from imgcoach.model.review import Answered
from imgcoach.store import GiveAnswer, open_store
from imgcoach.text import NOTE

WEEK = "2026-W47"


@pytest.fixture
def review(at_terminal):
    """Runs the review of a week for somebody who types these lines."""

    def call(*lines):
        code, out, said = at_terminal("--today", "2026-11-22", "review", types=lines)
        return code, " ".join(out.split()), said

    return call


@pytest.fixture
def person(folder):
    """The person as they are on disk."""
    return lambda: open_store(str(folder)).person


@pytest.fixture
def kept(person):
    """The answers of the week: question, answer, note."""

    def read():
        reviews = [each for each in person().reviews if each.week == WEEK]
        return [(each.question, each.answer, each.note) for each in reviews[0].answers] if reviews else []

    return read


@pytest.fixture
def busy(folder, monkeypatch):
    """Another window holds the lock from the first call on, until the second."""
    monkeypatch.setattr("imgcoach.store.locking.PATIENCE", 0.01)
    held = []

    def turn():
        if held:
            held.pop().close()
        else:
            held.append((folder / "data.json.lock").open("w"))
            fcntl.flock(held[0], fcntl.LOCK_EX)

    yield turn
    for each in held:
        each.close()


def test_what_could_not_be_saved_is_tried_again_at_enter(review, stored, kept, busy):
    code, out, said = review("", busy, "yes 4", busy, "", "fine")
    assert (code, said) == (0, "")
    assert out.count("NOT SAVED: ") == 1
    assert "Enter tries again, q leaves without it." in out
    assert kept()[0] == ("score", "yes", "fine")


def test_who_leaves_what_could_not_be_saved_is_told_which_line_it_was(review, stored, kept, busy):
    code, out, _ = review("", busy, "partly 2", "q", busy)
    assert code == 0
    assert f"Week {WEEK}: 0 of 5 answered, 0 yes. Saved. NOT SAVED: partly 2" in out
    assert kept() == []


@pytest.mark.parametrize(("typed", "wins"), [("", "no"), ("q", "yes")], ids=["Enter", "q"])
def test_an_answer_that_another_window_gave_meanwhile_is_asked_about(
    review, stored, folder, kept, typed, wins
):
    def elsewhere():
        given = Answered(question="score", answer="yes", felt=None, note=None, evidence="yes")
        open_store(str(folder)).save(GiveAnswer(WEEK, given, None))

    _, out, _ = review("", elsewhere, "no", typed)
    assert "Enter stores yours in its place, q leaves theirs." in out
    assert [each[:2] for each in kept()] == [("score", wins)]


def test_what_the_coach_asks_is_no_longer_answered_where_nobody_can_read_it(
    review, stored, folder, kept, monkeypatch
):
    class Gone(io.StringIO):
        def write(self, _):
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("imgcoach.commands.weekly_review.hearing.drop_output", lambda *_: None)
    monkeypatch.setattr("sys.stdout", Gone())
    code, _, said = review("", "yes")
    assert code == 3
    assert said == (
        "imgcoach: the output can't be written (Input/output error); "
        f"0 of 5 answers of {WEEK} are in the store\n"
    )
    assert kept() == []


def test_a_note_without_an_answer_waits_at_its_question(review, kept, person):
    code, out, _ = review("", "the cutoffs are unclear")
    assert code == 0
    assert "A note goes with an answer. Yours is kept, and is waiting at this question." in out
    assert "Kept as begun, not in the review yet: your text about score." in out
    assert kept() == []


def test_a_remark_that_the_note_has_no_room_for_is_kept_beside_it(review, kept, folder):
    note = "x" * (NOTE - 10)
    review("yes", note)
    code, out, _ = review("no, because of the cutoff", "q")
    assert code == 0
    assert (
        "That has 21 characters; what stands there leaves room for 9, so it is not stored yet. "
        "It is kept whole as text you began"
    ) in out
    assert kept() == [("score", "no", note)]
    assert "not in the review yet: your text about score" in out
    assert any(b"because of the cutoff" in each.read_bytes() for each in (folder / "drafts").iterdir())


def test_a_shorter_remark_in_its_place_is_added_and_the_note_is_not_lost(review, kept, folder):
    note = "x" * (NOTE - 10)
    review("yes", note)
    _, out, _ = review("no, because of the cutoff", "too late", "q")
    assert "A shorter one, which is added to your note, or empty:" in out
    assert kept() == [("score", "no", f"{note}\ntoo late")]
    assert "not in the review yet" not in out
    assert list((folder / "drafts").iterdir()) == []


def test_a_note_given_anew_without_a_remark_still_takes_the_place_of_the_old(review, kept):
    review("yes", "first")
    out = review("no", "second", "q")[1]
    assert "A note, or empty to keep yours:" in out
    assert kept() == [("score", "no", "second")]


def test_a_line_for_a_remark_that_has_no_room_below_it_says_how_much_there_is(review, kept):
    remark = "because " + "x" * 3000
    _, out, _ = review(f"yes, {remark}", "y" * 2000, "short", "q")
    assert "That has 2,000 characters; what stands there leaves room for 991, so" in out
    assert kept() == [("score", "yes", f"{remark}\nshort")]


def test_the_same_said_again_is_no_new_save(review, kept, folder):
    review("yes 4", "fine")
    before = (folder / "data.json").read_bytes()
    review("yes 4", "q")
    assert kept() == [("score", "yes", "fine")]
    assert (folder / "data.json").read_bytes() == before


def test_how_a_commitment_went_may_come_with_a_remark(review, stored, person):
    out = review("done, and she said yes", "q")[1]
    assert "Kept as done. A note below can hold the rest." in out
    assert person().commitments[0].outcome == "done"


def test_who_goes_back_from_the_end_of_a_commitment_finds_its_beginning(review, person):
    skipped = ["skip"] * 5
    out = review(*skipped, "I finish early", "back", "skip", "", "ask Dr Chen")[1]
    assert "You had begun: if I finish early. Empty keeps it." in out
    assert [each.sentence for each in person().commitments] == ["if I finish early, then ask Dr Chen"]


def test_half_a_commitment_that_is_left_as_it_is_is_no_new_save(review, person, folder):
    review(*["skip"] * 5, "I finish early")
    before = (folder / "data.json").read_bytes()
    out = review(*["skip"] * 5, "", "")[1]
    assert "You mean to: if I finish early. Empty lines keep it." in out
    assert [each.sentence for each in person().commitments] == ["if I finish early"]
    assert (folder / "data.json").read_bytes() == before


@pytest.mark.parametrize(("end", "waits"), [("", "if"), ("ask Dr Chen", "if, then")])
def test_a_beginning_that_is_too_long_waits_with_its_end_where_there_is_one(review, person, end, waits):
    out = review(*["skip"] * 5, "early " * 100, "", end)[1]
    assert "is the limit, so it is not stored yet" in out
    assert f"not in the review yet: your text about {waits}." in out
    assert person().commitments == []


@pytest.mark.parametrize("settled", [True, False])
def test_at_the_end_the_next_move_is_named_where_there_is_one(review, imgcoach, example, settled):
    export, moves = json.loads(example.read_text("utf-8")), load_content().moves if settled else ()
    year = export["profile"]["match_year"]
    export["profile"]["settled"] = [
        {"move": each, "match_year": year, "state": "not_for_me", "on": "2026-11-01"} for each in moves
    ]
    example.write_text(json.dumps(export), encoding="utf-8")
    assert imgcoach("import", "--yes", example)[0] == 0
    code, out, _ = review("", "q")
    assert code == 0
    assert ("Next: " in out) == (not settled)


def test_data_that_is_damaged_meanwhile_ends_it_and_gives_no_lines_back_where_all_are_stored(
    review, stored, folder
):
    def elsewhere():
        (folder / "data.json").write_bytes(b"{")

    code, out, said = review("", "yes 4", elsewhere, "")
    assert code == 1
    assert "not stored" not in out
    assert said.startswith("imgcoach: data.json breaks off or is not JSON")
    assert said.endswith(f"; 1 of 5 answers of {WEEK} are in the store\n")
