"""What can't be taken back is asked first: only the word that is asked for goes on, and no is no."""

import pytest
from command_tools import files
from terminal_lines import ctrl_c

ASKED = "Make this folder, and keep your data there?"


@pytest.fixture
def elsewhere(tmp_path):
    """A folder that is named and is not there."""
    return tmp_path / "elsewhere"


def test_wipe_names_what_goes_and_deletes_at_the_word(at_terminal, stored, folder):
    code, out, said = at_terminal("wipe", types=[" wipe "])
    assert (code, said) == (0, "")
    first, then = out.splitlines()
    assert first == (
        f"This deletes all your data in {folder}, backups too. `imgcoach export -o FILE` keeps a copy."
    )
    assert then.startswith("Type wipe to go on")
    assert "Deleted 1 file in " in then
    assert not folder.exists()


@pytest.mark.parametrize("typed", ["", "y", "yes", "WIPE", "wipe it", "q"])
def test_any_other_word_deletes_nothing(at_terminal, stored, folder, typed):
    before = files(folder)
    code, out, said = at_terminal("wipe", types=[typed])
    assert (code, said, files(folder)) == (1, "Nothing was deleted.\n", before)
    assert "Deleted" not in out


@pytest.mark.parametrize("typed", [[], [ctrl_c]], ids=["Ctrl-D", "Ctrl-C"])
@pytest.mark.parametrize("command", ["wipe", "import"])
def test_who_breaks_off_is_told_that_nothing_was_changed(
    at_terminal, stored, folder, example, typed, command
):
    before = files(folder)
    words = [command, *[example] * (command == "import")]
    code, _, said = at_terminal(*words, types=typed)
    assert (code, files(folder)) == (130, before)
    assert said.endswith("\nNothing was changed.\n")


@pytest.mark.parametrize(("typed", "expected", "taken"), [("y", 0, True), ("n", 1, False), ("", 1, False)])
def test_import_asks_with_the_counts_of_what_would_come(
    at_terminal, imgcoach, tmp_path, stored, typed, expected, taken
):
    (tmp_path / "new.json").write_text('{"format": "imgcoach", "version": 2, "profile": {"visa": "h1b"}}')
    code, out, said = at_terminal("import", tmp_path / "new.json", types=[typed])
    assert code == expected
    assert "Replace your data with a profile? [y/N]" in said
    assert ("Nothing was changed." in said) == (not taken)
    assert ("Imported a profile." in out) == taken
    assert ('"visa": "h1b"' in imgcoach("export")[1]) == taken


def test_what_is_no_answer_is_asked_again(at_terminal, stored, example):
    code, _, said = at_terminal("import", example, types=["perhaps", "YES"])
    assert code == 0
    assert said.count("Replace your data with") == 2


@pytest.mark.parametrize(
    "command",
    [["import", "{example}"], ["import", "--programs", "{programs}"], ["review"]],
    ids=["import", "programs", "review"],
)
def test_a_folder_that_is_not_there_is_made_only_at_a_yes(at_terminal, elsewhere, example, tmp_path, command):
    (tmp_path / "programs.csv").write_text("name\nCentral\n")
    words = [each.format(example=example, programs=tmp_path / "programs.csv") for each in command]
    code, out, said = at_terminal("--data-dir", elsewhere, *words, types=["n"])
    assert (code, out) == (1, "")
    assert said.startswith(f"There is nothing at {elsewhere} yet.\n{ASKED} [y/N]")
    assert said.endswith("Nothing was changed.\n")
    assert not elsewhere.exists()
    assert at_terminal("--data-dir", elsewhere, *words, types=["y", "y", "y"])[0] == 0
    assert (elsewhere / "data.json").stat().st_mode & 0o777 == 0o600
