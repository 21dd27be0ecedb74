"""Export: to the terminal or to a private file, never over another one by accident."""

import pytest
from command_tools import one_line, small_files


def test_an_export_goes_to_the_output(imgcoach, stored, example):
    assert imgcoach("export") == (0, example.read_text("utf-8"), "")
    assert imgcoach("export", "--format", "json", "-o", "-") == (0, example.read_text("utf-8"), "")


def test_an_export_goes_to_a_file(imgcoach, stored, example, tmp_path):
    code, out, said = imgcoach("export", "-o", tmp_path / "mine.json")
    assert (code, out) == (0, "")
    assert "mine.json" in said
    assert (tmp_path / "mine.json").read_bytes() == example.read_bytes()


@pytest.mark.acceptance(51)
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_the_file_is_for_its_owner_alone(shell, stored, tmp_path, mask):
    assert shell("export", "-o", tmp_path / "mine.json", umask=mask)[0] == 0
    assert (tmp_path / "mine.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.acceptance(50)
def test_a_file_that_is_there_is_kept(imgcoach, stored, tmp_path):
    (tmp_path / "mine.json").write_text("precious")
    code, out, said = imgcoach("export", "-o", tmp_path / "mine.json")
    assert (code, out) == (2, "")
    assert one_line(said)
    assert "--force" in said
    assert (tmp_path / "mine.json").read_text() == "precious"


def test_force_writes_over_it_and_makes_it_private(shell, stored, example, tmp_path):
    (tmp_path / "mine.json").write_text("precious")
    (tmp_path / "mine.json").chmod(0o644)
    assert shell("export", "--force", "-o", tmp_path / "mine.json")[0] == 0
    assert (tmp_path / "mine.json").read_bytes() == example.read_bytes()
    assert (tmp_path / "mine.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.acceptance(50)
@pytest.mark.acceptance(52)
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["without force", "with force"])
@pytest.mark.parametrize("target", ["there.json", "not-there.json"])
def test_a_link_is_not_written_through(imgcoach, stored, tmp_path, force, target):
    (tmp_path / "there.json").write_text("precious")
    (tmp_path / "link.json").symlink_to(tmp_path / target)
    code, out, said = imgcoach("export", *force, "-o", tmp_path / "link.json")
    assert (code, out) == (2, "")
    assert one_line(said)
    assert (tmp_path / "there.json").read_text() == "precious"
    assert not (tmp_path / "not-there.json").exists()


@pytest.mark.acceptance(50)
@pytest.mark.acceptance(52)
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["without force", "with force"])
def test_a_folder_is_not_written_over(imgcoach, stored, tmp_path, force):
    (tmp_path / "folder").mkdir()
    code, out, said = imgcoach("export", *force, "-o", tmp_path / "folder")
    assert (code, out) == (2, "")
    assert one_line(said)
    assert (tmp_path / "folder").is_dir()


def test_a_folder_that_is_not_there_is_told(imgcoach, stored, tmp_path):
    code, out, said = imgcoach("export", "-o", tmp_path / "nowhere" / "mine.json")
    assert (code, out) == (3, "")
    assert one_line(said)


def test_a_full_disk_leaves_no_half_of_a_file(shell, stored, tmp_path):
    code, out, said = shell("export", "-o", tmp_path / "mine.json", **small_files(4096))
    assert (code, out) == (3, "")
    assert one_line(said)
    assert not (tmp_path / "mine.json").exists()


def test_a_full_disk_leaves_the_file_that_force_would_replace(shell, stored, tmp_path):
    (tmp_path / "mine.json").write_text("precious")
    assert shell("export", "--force", "-o", tmp_path / "mine.json", **small_files(4096))[0] == 3
    assert (tmp_path / "mine.json").read_text() == "precious"


def test_where_the_new_file_can_not_take_the_place_of_the_old_the_old_one_stays(
    imgcoach, stored, tmp_path, monkeypatch
):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    (tmp_path / "mine.json").write_text("precious")
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    before = {each.name for each in tmp_path.iterdir()}
    code, out, said = imgcoach("export", "--force", "-o", tmp_path / "mine.json")
    assert (code, out) == (3, "")
    assert said == (
        f"imgcoach: {tmp_path}/mine.json can't be written (No space left on device), name another file\n"
    )
    assert (tmp_path / "mine.json").read_text() == "precious"
    assert {each.name for each in tmp_path.iterdir()} == before
