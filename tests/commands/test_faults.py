"""When a save fails the exit code says how, and the data is as it was."""

import pytest
from command_tools import files, one_line, small_files
from filelock import FileLock


@pytest.fixture
def other(tmp_path):
    """Another export, much larger than the example."""
    path = tmp_path / "other.json"
    programs = ",".join('{"id": "p%d", "name": "%s"}' % (number, "x" * 150) for number in range(300))  # noqa: UP031
    path.write_text('{"format": "imgcoach", "version": 1, "programs": [' + programs + "]}")
    return path


def without(found, folder):
    """All but the lock, which comes with the first save and stays."""
    return {path: content for path, content in found.items() if path != folder / "data.json.lock"}


@pytest.mark.acceptance(11)
def test_a_full_disk_is_exit_code_3(shell, stored, folder, other):
    before = files(folder)
    code, out, said = shell("import", other, **small_files(16384))
    assert (code, out) == (3, "")
    assert one_line(said)
    assert "limit" in said
    assert {path: files(folder)[path] for path in before} == before
    assert not list(folder.glob("*.new"))


@pytest.mark.acceptance(13)
def test_a_full_disk_at_the_first_save_leaves_no_data(shell, folder, other):
    code, out, said = shell("import", other, **small_files(16384))
    assert (code, out) == (3, "")
    assert one_line(said)
    assert not (folder / "data.json").exists()


def test_a_save_elsewhere_is_exit_code_4(imgcoach, stored, folder, other):
    before = files(folder)
    with FileLock(folder / "data.json.lock"):
        code, out, said = imgcoach("import", other)
    assert (code, out) == (4, "")
    assert one_line(said)
    assert "try again" in said
    assert files(folder) == before


def test_reading_needs_no_lock(imgcoach, stored, folder, example):
    with FileLock(folder / "data.json.lock"):
        assert imgcoach("export") == (0, example.read_text("utf-8"), "")
        assert imgcoach("status")[0] == 0


@pytest.mark.acceptance(23)
@pytest.mark.parametrize("command", ["import", "undo"])
def test_data_of_a_newer_imgcoach_is_not_written(imgcoach, stored, folder, other, command):
    data = folder / "data.json"
    data.write_text(data.read_text().replace('"version": 2', '"version": 3', 1))
    before = files(folder)
    code, out, said = imgcoach(command, *([other] if command == "import" else []))
    assert (code, out) == (3, "")
    assert one_line(said)
    assert "format 3" in said
    assert files(folder) == before


def test_data_of_a_newer_imgcoach_can_be_looked_at(imgcoach, stored, folder, example):
    data = folder / "data.json"
    data.write_text(data.read_text().replace('"version": 2', '"version": 3', 1))
    assert imgcoach("status")[0] == 0
    assert imgcoach("log")[0] == 0


def test_a_folder_that_cannot_be_made_is_told_in_one_line(imgcoach, tmp_path, example):
    (tmp_path / "file").write_text("")
    code, out, said = imgcoach("--data-dir", tmp_path / "file" / "data", "import", example)
    assert code in (2, 3)
    assert out == ""
    assert one_line(said)
