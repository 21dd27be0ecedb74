"""A data folder that was named and is not there: nothing is made before somebody says that it is meant."""

import pytest

LOOKS = [
    ["status"],
    ["status", "--json"],
    ["log"],
    ["programs"],
    ["brief"],
    ["export"],
    ["export", "--format=ics"],
    ["undo"],
    ["doctor"],
    ["wipe", "--yes"],
]


@pytest.fixture
def mistyped(tmp_path):
    """A folder that is not there, beside one whose name is much like it."""
    (tmp_path / "coach-data").mkdir()
    return tmp_path / "coach-dta"


@pytest.mark.parametrize("command", LOOKS, ids=" ".join)
def test_who_looks_there_is_told_that_there_is_nothing_and_nothing_is_made(imgcoach, mistyped, command):
    said = imgcoach("--data-dir", mistyped, *command)[2]
    assert said == f"imgcoach: there is nothing at {mistyped} yet (is coach-data meant?)\n"
    assert not mistyped.exists()


@pytest.mark.parametrize("by_option", [True, False])
def test_an_import_without_a_terminal_names_the_way_out(imgcoach, mistyped, example, by_option, monkeypatch):
    if not by_option:
        monkeypatch.setenv("IMGCOACH_DATA_DIR", str(mistyped))
    options = ["--data-dir", mistyped] if by_option else []
    code, out, said = imgcoach(*options, "import", example)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert said.endswith(f"make it first: mkdir -p {mistyped}\n")
    assert not mistyped.exists()
    assert imgcoach(*options, "import", "--dry-run", example)[0] == 0
    assert not mistyped.exists()
    mistyped.mkdir()
    assert imgcoach(*options, "import", example)[0] == 0
    assert (mistyped / "data.json").exists()


def test_a_review_from_a_pipe_names_it_too(imgcoach, mistyped):
    code, out, said = imgcoach("--data-dir", mistyped, "review")
    assert (code, out) == (2, "")
    assert "mkdir -p" in said
    assert not mistyped.exists()


def test_yes_makes_it(imgcoach, mistyped, example):
    assert imgcoach("--data-dir", mistyped, "import", "--yes", example)[0] == 0
    assert mistyped.stat().st_mode & 0o777 == 0o700


def test_the_usual_folder_is_made_without_a_question(imgcoach, folder, example):
    assert imgcoach("import", example)[::2] == (0, "")
    assert (folder / "data.json").exists()
