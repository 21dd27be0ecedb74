"""What is given in the review line by line is kept, or it is said that it is not."""

import io
import threading

import pytest
from command_tools import small_files

from imgcoach.store import open_store, review_draft
from imgcoach.text import LINE, NOTE

WEEK = "2026-W47"
OHIO = "because I had 3 months\nin Ohio"
THREE = [
    ("score", "yes", None, "fine"),
    ("experience", "no", None, "because"),
    ("letters", "not_now", None, None),
]


@pytest.fixture
def review(imgcoach, monkeypatch):
    """Runs the review of a new person with lines of input."""

    def call(text, *options):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code, out, said = imgcoach("--today", "2026-11-22", "review", *options)
        return code, " ".join(out.split()), said

    return call


@pytest.fixture
def kept(folder):
    """The answers of the week: question, answer, how sure it feels, note."""

    def read():
        reviews = [each for each in open_store(str(folder)).person.reviews if each.week == WEEK]
        answers = [each for review in reviews for each in review.answers]
        return [(each.question, each.answer, each.felt, each.note) for each in answers]

    return read


@pytest.fixture
def meant(folder):
    """The commitments, each in one sentence."""
    return lambda: [each.sentence for each in open_store(str(folder)).person.commitments]


@pytest.fixture
def begun(folder):
    """The texts that were begun and wait for the next window, by field."""
    return lambda: {each.field: each.text for each in open_store(str(folder)).drafts.orphans()}


@pytest.mark.parametrize(
    ("given", "answers"),
    [
        ("yes 4\n", [("score", "yes", 4, None)]),
        ("yes 4", [("score", "yes", 4, None)]),
        ("yes 4\r\nfine\r\n", [("score", "yes", 4, "fine")]),
        ("yes 4\nfine", [("score", "yes", 4, "fine")]),
        ("partly 3 - because of one\n", [("score", "partly", 3, "because of one")]),
        ("yes because I had 3 months\nin Ohio\n", [("score", "yes", None, OHIO)]),
        ("4\nyes\n", [("score", "yes", 4, None)]),
        ("my score came last week\nyes\n\n", [("score", "yes", None, "my score came last week")]),
        ("yes\nq\nno\n", [("score", "yes", None, None)]),
        ("quit\nyes\n", []),
        ("skip\nno 2\n", [("experience", "no", 2, None)]),
        ("yes\n\nback\nno\n\n", [("score", "no", None, None)]),
        ("?\nyes\n?\nfine\n", [("score", "yes", None, "fine")]),
        ("yes\nfine\nno\nbecause\nlater", THREE),
    ],
)
def test_whatever_was_given_is_there_and_so_is_the_count(review, kept, given, answers):
    code, out, said = review(given)
    assert (code, said) == (0, "")
    assert kept() == answers
    assert f"{len(answers)} of 5 answered" in out


def test_a_commitment_without_its_end_is_kept_and_the_next_review_goes_on(review, meant):
    assert "Kept so far: if I finish early." in review("\n" * 10 + "I finish early\n")[1]
    assert meant() == ["if I finish early"]
    out = review("\n" * 10 + "\nask Dr Chen\n")[1]
    assert "You mean to: if I finish early. Empty lines keep it." in out
    assert meant() == ["if I finish early, then ask Dr Chen"]


def test_another_if_keeps_the_end_that_was_there(review, meant):
    review("\n" * 10 + "I finish early\nask Dr Chen\n")
    review("\n" * 10 + "it rains\n\n")
    assert meant() == ["if it rains, then ask Dr Chen"]


@pytest.mark.parametrize("nothing", ["none", "-", "no", ""])
def test_no_commitment_can_be_said_in_words(review, meant, nothing):
    review("\n" * 10 + f"{nothing}\n")
    assert meant() == []


def test_a_note_that_is_too_long_is_refused_with_both_figures_and_kept_whole(review, kept, begun):
    out = review(f"yes\n{'x' * (NOTE + 321)}\nno\n\n")[1]
    assert "That has 4,321 characters; 4,000 is the limit, so it is not stored yet." in out
    assert "not in the review yet: your text about score" in out
    assert kept() == [("score", "yes", None, None), ("experience", "no", None, None)]
    assert begun() == {}  # this process is still there, and so it is no orphan


@pytest.mark.parametrize("given", ["early" * 50 + "\nask Dr Chen\n", "it rains\n" + "ask" * 90])
def test_half_a_commitment_that_is_too_long_is_refused_too(review, meant, given):
    out = review("\n" * 10 + given)[1]
    assert f"{LINE} is the limit" in out
    assert all(len(each) <= LINE for each in meant())
    assert "ask Dr Chen" not in given or "text about if, then." in out


def test_a_note_of_just_the_limit_is_kept(review, kept):
    review(f"yes\n{'x' * NOTE}\n")
    assert kept() == [("score", "yes", None, "x" * NOTE)]


def test_a_sentence_without_an_answer_waits_for_the_next_window(shell, folder, kept, begun):
    text = "the cutoffs of my list are unclear"
    code, out, said = shell("--today", "2026-11-22", "review", stdin=f"{text}\n".encode())
    assert (code, said) == (0, "")
    assert "not in the review yet: your text about score" in " ".join(out.split())
    assert begun() == {review_draft(WEEK, "score"): text}
    assert "You had begun a note" in shell("--today", "2026-11-22", "review", stdin=b"yes\n")[1]
    assert kept() == [("score", "yes", None, text)]
    assert begun() == {}


def test_what_the_disk_refuses_is_given_back_line_by_line_with_the_true_count(shell, folder, kept):
    shell("--today", "2026-11-22", "review", stdin=b"yes\n")
    lines = b"yes 4\nfine\npartly\nso so\n"
    code, out, said = shell("--today", "2026-11-22", "review", stdin=lines, **small_files(100))
    assert code == 3
    assert "1 of 5 answers of 2026-W47 are in the store" in said
    assert said.count("\n") == 1
    assert out.endswith("\n  yes 4\n  fine\n  partly\n  so so\n")
    assert kept() == [("score", "yes", None, None)]


def test_a_store_that_is_busy_gives_the_lines_back_and_its_own_code(review, folder, kept, monkeypatch):
    review("yes\n")
    monkeypatch.setattr("imgcoach.store.locking.PATIENCE", 0.05)
    store, held, done = open_store(str(folder)), threading.Event(), threading.Event()

    def hold():
        with store._vault.lock():
            held.set()
            done.wait(60)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(60)
    code, out, said = review("no\nfine\n")
    done.set()
    holder.join()
    assert (code, said.count("\n")) == (4, 1)
    assert "1 of 5 answers of 2026-W47 are in the store" in said
    assert out.endswith("no fine")
    assert kept() == [("score", "yes", None, None)]


def test_an_answer_is_an_undo_of_its_own_and_so_is_its_note(review, imgcoach, kept):
    review("yes 4\nfine\n")
    imgcoach("undo")
    assert kept() == [("score", "yes", 4, None)]
    imgcoach("undo")
    assert kept() == []


def test_an_answer_is_on_disk_before_the_next_line_comes(shell, folder, kept, monkeypatch):
    saved = []

    class Slow(io.StringIO):
        def readline(self, *_):
            saved.append(kept())
            return super().readline()

    from imgcoach.commands import run

    monkeypatch.setattr("sys.stdin", Slow("yes 4\nfine\n"))
    run(["--today", "2026-11-22", "review"])
    assert saved[:3] == [[], [("score", "yes", 4, None)], [("score", "yes", 4, "fine")]]
