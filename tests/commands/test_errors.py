"""Wrong use: exit code 2, one line on stderr that begins with imgcoach, nothing written."""

import pytest
from command_tools import one_line

from imgcoach.commands import run

WRONG = {
    "an unknown command": ["strive"],
    "an unknown option": ["--odds"],
    "an unknown option of a command": ["status", "--odds"],
    "an option without its value": ["--data-dir"],
    "a date that is none": ["--today", "someday", "status"],
    "a day that is none": ["--today", "2027-02-30", "status"],
    "no file to import": ["import"],
    "a file that is not there": ["import", "nowhere.json"],
    "a folder for a file": ["import", "."],
    "an empty name for a file": ["import", ""],
    "an argument too many": ["path", "here"],
    "no weeks": ["log", "--weeks", "0"],
    "weeks that are no number": ["log", "--weeks", "few"],
    "an unknown format": ["export", "--format", "pdf"],
    "a value that looks like an option": ["export", "-o"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_use_is_told_in_one_line(imgcoach, home, arguments):
    code, out, said = imgcoach(*arguments)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("arguments", [["strive"], ["--today", "someday", "due"], ["import", "nowhere.json"]])
def test_a_process_tells_the_same(shell, arguments):
    code, out, said = shell(*arguments)
    assert (code, out) == (2, "")
    assert one_line(said)


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2200-12-31", "9999-12-31"])
@pytest.mark.parametrize("person", [["--demo"], []], ids=["the example", "nobody"])
def test_a_day_far_away_is_judged_or_refused_in_one_line(imgcoach, person, day):
    code, out, said = imgcoach(*person, "--today", day, "status")
    assert code in (0, 2)
    assert (out and not said) if code == 0 else one_line(said)


@pytest.mark.parametrize(
    "name", ["\x1b]0;title\x07.json", "two\nlines.json", "\udcff.json", "\u202egnp.json"]
)
def test_a_strange_file_name_reaches_no_terminal_as_it_is(shell, name):
    code, out, said = shell("import", name)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert said[:-1].isprintable()


def test_without_an_error_output_the_exit_code_alone_says_it(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr", None)
    assert run(["status", "--nonsense"]) == 2
    assert capsys.readouterr().out == ""
