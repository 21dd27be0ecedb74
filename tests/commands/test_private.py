"""Nobody else on the machine can read the data, and no folder is used that others can change."""

import pytest
from command_tools import files, modes, one_line


@pytest.mark.acceptance(51)
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_files_and_folders_are_for_their_owner_whatever_the_umask(shell, example, tmp_path, home, mask):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    assert shell("import", example, umask=mask)[0] == 0
    assert shell("import", tmp_path / "least.json", umask=mask)[0] == 0
    assert shell("undo", umask=mask)[0] == 0
    found = modes(home)
    assert ".local/share/imgcoach/backups" in found
    for name, mode in found.items():
        assert mode == (0o600 if (home / name).is_file() else 0o700), name


@pytest.mark.parametrize("command", [["status"], ["export"], ["log"], ["undo"], ["import"]], ids=" ".join)
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_may_write_to_is_refused(imgcoach, example, folder, command, mode):
    folder.mkdir(parents=True)
    folder.chmod(mode)
    code, out, said = imgcoach(*command, *([example] if command == ["import"] else []))
    assert (code, out) == (2, "")
    assert one_line(said)
    assert "chmod 700" in said
    assert files(folder) == {}
    assert folder.stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("command", ["status", "undo", "import"])
def test_a_folder_that_is_a_link_is_refused(imgcoach, stored, example, tmp_path, folder, command):
    folder.rename(tmp_path / "real")
    folder.symlink_to(tmp_path / "real")
    before = files(tmp_path / "real")
    code, out, said = imgcoach(command, *([example] if command == "import" else []))
    assert (code, out) == (2, "")
    assert one_line(said)
    assert "is a link" in said
    assert files(tmp_path / "real") == before


@pytest.mark.parametrize(
    "name", ["data.json", "data.json.lock", "data.json.new", "backups", "drafts", "damaged"]
)
def test_a_link_inside_the_folder_is_refused(imgcoach, example, folder, tmp_path, name):
    (tmp_path / "target").write_text("precious")
    folder.mkdir(parents=True)
    (folder / name).symlink_to(tmp_path / "target")
    code, out, said = imgcoach("import", example)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert (tmp_path / "target").read_text() == "precious"
    assert list(files(folder)) == [folder / name]


def test_a_folder_that_others_may_read_is_closed(imgcoach, stored, folder):
    folder.chmod(0o755)
    assert imgcoach("status")[0] == 0
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_file_in_place_of_the_folder_is_refused(imgcoach, tmp_path):
    (tmp_path / "file").write_text("precious")
    code, out, said = imgcoach("--data-dir", tmp_path / "file", "status")
    assert (code, out) == (2, "")
    assert one_line(said)


def test_the_folder_may_be_chosen_by_option_and_by_environment(shell, example, tmp_path, home):
    chosen = {"IMGCOACH_DATA_DIR": str(tmp_path / "one")}
    assert shell("import", "--yes", example, environment=chosen)[0] == 0
    assert shell("--data-dir", tmp_path / "two", "import", "--yes", example, environment=chosen)[0] == 0
    assert (tmp_path / "one/data.json").is_file()
    assert (tmp_path / "two/data.json").is_file()
    assert list(home.iterdir()) == []
