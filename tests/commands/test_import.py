"""Import: all or nothing, from a file or a pipe, and `undo` takes it back."""

import json

import pytest
from command_tools import files


def test_import_then_export_gives_the_same(imgcoach, example):
    code, out, said = imgcoach("import", example)
    assert (code, said) == (0, "")
    assert "Imported a profile" in out
    assert "undo" in out
    assert imgcoach("export")[1] == example.read_text("utf-8")


def test_it_counts_what_it_takes(imgcoach, example):
    out = imgcoach("import", example)[1]
    for kind in (
        "3 experiences",
        "4 letters",
        "5 timeline entries",
        "14 programs",
        "6 reviews",
        "1 commitment",
    ):
        assert kind in out


def test_a_pipe_is_read_as_a_file(shell, imgcoach, example):
    code, out, said = shell("import", "-", stdin=example.read_bytes())
    assert (code, said) == (0, "")
    assert "Imported" in out
    assert imgcoach("export")[1] == example.read_text("utf-8")


def test_nothing_is_asked_without_a_terminal(shell, example):
    assert shell("import", example, stdin=b"n\n")[0] == 0


@pytest.mark.parametrize("option", ["--yes", None])
def test_yes_may_be_said_beforehand(imgcoach, example, option):
    assert imgcoach("import", *filter(None, [option]), example)[0] == 0


def test_a_dry_run_changes_nothing(imgcoach, example, home):
    code, out, said = imgcoach("import", "--dry-run", example)
    assert (code, said) == (0, "")
    assert "Would import a profile" in out
    assert "Nothing was changed" in out
    assert list(home.iterdir()) == []


def test_a_dry_run_leaves_what_is_stored(imgcoach, stored, folder, tmp_path):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    before = files(folder)
    assert imgcoach("import", "--dry-run", tmp_path / "least.json")[0] == 0
    assert files(folder) == before


def test_undo_takes_an_import_back(imgcoach, stored, example, tmp_path):
    other = {"format": "imgcoach", "version": 1, "letters": [{"id": "a", "writer": "Dr Rivera"}]}
    (tmp_path / "other.json").write_text(json.dumps(other))
    assert imgcoach("import", tmp_path / "other.json")[0] == 0
    assert json.loads(imgcoach("export")[1])["letters"][0]["writer"] == "Dr Rivera"
    assert imgcoach("undo") == (0, "Taken back: import.\n", "")
    assert imgcoach("export")[1] == example.read_text("utf-8")


def test_undo_takes_the_first_import_back_to_nothing(imgcoach, stored):
    assert imgcoach("undo")[0] == 0
    assert json.loads(imgcoach("export")[1])["programs"] == []


def test_undo_says_so_when_there_is_nothing(imgcoach):
    assert imgcoach("undo") == (1, "There is nothing to take back.\n", "")


def test_an_import_comes_after_a_backup(imgcoach, stored, example, folder, tmp_path):
    before = (folder / "data.json").read_bytes()
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    assert imgcoach("import", tmp_path / "least.json")[0] == 0
    assert before in [path.read_bytes() for path in (folder / "backups").iterdir()]


def test_importing_the_same_again_saves_nothing(imgcoach, stored, example, folder):
    before = (folder / "data.json").read_bytes()
    assert imgcoach("import", example)[0] == 0
    assert (folder / "data.json").read_bytes() == before
