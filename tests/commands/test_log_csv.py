"""`imgcoach export --format csv` and `imgcoach completion`."""

import csv
import io

import pytest


def rows(text):
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))


def test_every_answer_of_the_log_is_a_row_in_the_order_of_weeks(imgcoach, stored, tmp_path):
    assert imgcoach("export", "--format", "csv", "-o", tmp_path / "log.csv")[0] == 0
    found = rows((tmp_path / "log.csv").read_text("utf-8-sig"))
    assert len([each for each in found if each["question"] != "commitment"]) == 30
    assert [each["week"] for each in found] == sorted(each["week"] for each in found)
    assert found[1] == {
        "week": "2026-W40",
        "saved": "2026-10-02T18:41:00+00:00",
        "question": "experience",
        "answer": "no",
        "felt": "2",
        "evidence": "partly",
        "note": "",
    }
    (plan,) = [each for each in found if each["question"] == "commitment"]
    assert (plan["week"], plan["answer"]) == ("2026-W46", "")
    assert plan["note"] == "if Tuesday clinic ends, then I ask Dr Chen whether the letter is coming"
    assert (tmp_path / "log.csv").stat().st_mode & 0o777 == 0o600


def test_a_note_is_no_formula(imgcoach, monkeypatch, stored, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO("\ny\n=1+1\n"))
    imgcoach("--today", "2026-11-22", "review")
    imgcoach("export", "--format", "csv", "-o", tmp_path / "log.csv")
    assert rows((tmp_path / "log.csv").read_text("utf-8-sig"))[-1]["note"] == "'=1+1"


def test_without_a_review_there_is_the_header_alone(imgcoach):
    code, out, _ = imgcoach("export", "--format", "csv")
    assert code == 0
    assert rows(out) == []
    assert "week" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion(imgcoach, shell):
    code, out, _ = imgcoach("completion", shell)
    assert code == 0
    assert "_IMGCOACH_COMPLETE" in out


def test_an_unknown_shell_is_named_with_those_that_are_known(imgcoach):
    code, _, said = imgcoach("completion", "tcsh")
    assert code == 2
    assert "bash" in said


def test_the_completion_knows_the_commands(shell):
    typed = {"_IMGCOACH_COMPLETE": "bash_complete", "COMP_WORDS": "imgcoach st", "COMP_CWORD": "1"}
    assert shell(environment=typed)[:2] == (0, "plain,status\n")
