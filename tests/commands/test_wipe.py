"""`imgcoach wipe`: all that imgcoach keeps is gone, and nothing else."""

import fcntl

import pytest
from command_tools import files, one_line


def test_without_a_terminal_it_deletes_nothing_unless_told(imgcoach, stored, folder):
    code, _, said = imgcoach("wipe")
    assert code == 2
    assert "add --yes" in said
    assert (folder / "data.json").exists()


def test_all_of_it_is_gone_and_the_folder_with_it(imgcoach, stored, folder):
    for name in ("drafts", "damaged", "backups"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
        (folder / name / "x.json").write_text("{}")
    code, out, said = imgcoach("wipe", "--yes")
    assert (code, said) == (0, "")
    assert "Deleted" in out
    assert not folder.exists()


def test_what_a_crash_and_a_killed_save_left_behind_goes_too(imgcoach, stored, folder):
    left = ["crash.log", "data.json.new", "data.json.old", "drafts/1.new"]
    (folder / "drafts").mkdir(exist_ok=True)
    for name in left:
        (folder / name).write_text("")
    before = sum(path.is_file() and path.name != "data.json.lock" for path in folder.rglob("*"))
    assert f"Would delete {before} files" in imgcoach("wipe", "--dry-run")[1]
    assert imgcoach("wipe", "--yes")[1] == f"Deleted {before} files in {folder}.\n"
    assert not folder.exists()


def test_while_another_window_saves_nothing_is_deleted(imgcoach, stored, folder):
    with (folder / "data.json.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        before = files(folder)
        code, out, said = imgcoach("wipe", "--yes")
        assert (code, out, files(folder)) == (4, "", before)
    assert one_line(said)


def test_what_is_not_its_own_stays_and_is_named(imgcoach, stored, folder):
    (folder / "thesis.txt").write_text("mine")
    out = imgcoach("wipe", "--yes")[1]
    assert "since they are not imgcoach's: thesis.txt" in out
    assert (folder / "thesis.txt").read_text() == "mine"
    assert not (folder / "data.json").exists()


def test_nothing_behind_a_link_is_touched(imgcoach, stored, folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.json").write_text("{}")
    (folder / "drafts").rmdir() if (folder / "drafts").exists() else None
    (folder / "drafts").symlink_to(outside)
    (folder / "damaged").mkdir(exist_ok=True)
    (folder / "damaged" / "link.json").symlink_to(outside / "keep.json")
    assert imgcoach("wipe", "--yes")[0] == 0
    assert (outside / "keep.json").exists()


@pytest.mark.parametrize("options", [(), ("--demo",)])
def test_where_nothing_is_there_is_nothing_to_delete(imgcoach, options):
    assert imgcoach(*options, "wipe", "--yes")[:2] == (0, "There is nothing to delete.\n")


def test_afterwards_one_begins_anew(imgcoach, stored, folder):
    imgcoach("wipe", "--yes")
    assert "No review yet" in imgcoach("log")[1]


def test_a_dry_run_says_what_would_go_and_deletes_nothing(imgcoach, stored, folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    code, out, said = imgcoach("wipe", "--dry-run")
    assert (code, said) == (0, "")
    assert out.startswith("Would delete ")
    assert out.endswith("Nothing was changed.\n")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
