"""Coming back is met with kindness, whoever they are, however long they were away."""

import io

import pytest
from rules import ALARMING, broken, found
from test_kindness import WEAKEST

from imgcoach.commands import run
from imgcoach.model.person import Person
from imgcoach.store import ReplaceAll, open_store

BLAME = [r"\b(?:missed|failed to|forgot|neglect\w*|late|behind|overdue|again\?)\b"]
"""Words that count up to somebody what they did not do."""

NOTHING_DONE = "n\n" + "no 1\n\n" * 5 + "\n"
"""How the move went: not yet; five times no, as low as it feels; no move for the coming week."""


def reviewed(person):
    """The same person, two years after a review with a move that waits."""
    answers = [{"question": name, "answer": "no", "felt": 1} for name in ("score", "letters")]
    review = {"id": "r", "week": "2024-W47", "saved": "2024-11-20T18:00:00+00:00", "answers": answers}
    move = {"id": "c", "week": "2024-W47", "if": "I wake up early", "then": "I write to two programs"}
    return person | {"reviews": [review | {"commitment": "c"}], "commitments": [move]}


@pytest.fixture(params=WEAKEST)
def said(request, tmp_path, monkeypatch, capsys):
    """What a command says to one of the weakest, who was away for two years."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "data"
    open_store(str(folder)).save(ReplaceAll(Person.model_validate(reviewed(WEAKEST[request.param]))))

    def call(*arguments):
        monkeypatch.setattr("sys.stdin", io.StringIO(NOTHING_DONE))
        assert run(["--data-dir", str(folder), "--today", "2026-11-22", *arguments]) == 0
        return " ".join(capsys.readouterr().out.split())

    return call, "after a failed" in request.param


@pytest.mark.parametrize(
    "command", [["review"], ["log"], ["due"], ["brief"], ["export", "--format", "md"]], ids=" ".join
)
def test_no_word_of_it_blames_or_frightens(said, command):
    call, failed = said
    text = call(*command)
    assert text
    assert broken(text, failed) == []
    assert found([*ALARMING[:-1], *BLAME], text) == []


def test_the_catch_up_says_that_nothing_is_lost_and_ends_with_a_next_step(said):
    text = said[0]("review")
    assert "You were away 103 weeks. Nothing is lost, and no week has to be filled in." in text
    assert "This takes four minutes" in text
    assert "Next: " in text
