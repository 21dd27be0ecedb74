"""`doctor` looks for damage and changes nothing; `path` says where the data is."""

import json

import pytest
from command_tools import files

from imgcoach.commands.command_line.line import answer
from imgcoach.session import Session, Settings


@pytest.fixture
def doctor(imgcoach):
    """Its exit code, and what it found, by name of the check."""

    def call():
        code, out, said = imgcoach("doctor", "--json")
        assert said == ""
        report = json.loads(out)
        assert list(report) == ["ok", "checks"]
        assert all(list(check) == ["check", "ok", "seen"] for check in report["checks"])
        assert report["ok"] == all(check["ok"] for check in report["checks"]) == (code == 0)
        return code, {check["check"]: check for check in report["checks"]}

    return call


def test_sound_data_is_sound(doctor, stored, folder):
    code, checks = doctor()
    assert code == 0
    assert str(folder) in checks["data"]["seen"]
    assert "revision 1" in checks["data"]["seen"]
    assert "figures" in checks["content"]["seen"]


def test_no_data_at_all_is_sound(doctor, home):
    assert doctor()[0] == 0
    assert list(home.iterdir()) == []


def test_it_says_the_same_in_words(imgcoach, stored):
    code, out, said = imgcoach("doctor")
    assert (code, said) == (0, "")
    looked_at = [line.split(":")[0] for line in out.splitlines()]
    assert looked_at == ["ok      configuration", "ok      data", "ok      content"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"_meta": {"format": "imgcoach"}}'])
def test_damage_is_exit_code_1_and_nothing_is_touched(doctor, imgcoach, stored, folder, content):
    (folder / "data.json").write_bytes(content)
    before = files(folder)
    code, checks = doctor()
    assert (code, checks["data"]["ok"], checks["content"]["ok"]) == (1, False, True)
    assert "open imgcoach to choose" in checks["data"]["seen"]
    assert "DAMAGED data: data.json" in imgcoach("doctor")[1]
    assert files(folder) == before


def test_it_names_the_newest_good_copy(doctor, imgcoach, stored, folder, example):
    assert imgcoach("undo")[0] == 0
    assert imgcoach("import", example)[0] == 0
    (folder / "data.json").write_bytes(b"")
    assert "the newest good copy is from " in doctor()[1]["data"]["seen"]


def test_it_says_when_there_is_no_copy(doctor, folder):
    folder.mkdir(parents=True)
    (folder / "data.json").write_bytes(b"")
    assert "there is no good copy" in doctor()[1]["data"]["seen"]


def test_a_wrong_value_is_told_by_place_and_not_by_value(doctor, stored, folder):
    text = (folder / "data.json").read_text()
    (folder / "data.json").write_text(text.replace('"score": 238', '"score": 2450'))
    code, checks = doctor()
    assert code == 1
    assert "score" in checks["data"]["seen"]
    assert "2450" not in checks["data"]["seen"]


def test_data_of_a_newer_imgcoach_is_no_damage(doctor, stored, folder):
    text = (folder / "data.json").read_text()
    (folder / "data.json").write_text(text.replace('"version": 2', '"version": 3', 1))
    code, checks = doctor()
    assert code == 0
    assert "update imgcoach" in checks["data"]["seen"]


@pytest.mark.parametrize("command", ["status", "log", "export", "undo"])
def test_other_commands_say_damage_in_one_line(imgcoach, stored, folder, command):
    (folder / "data.json").write_bytes(b"{")
    before = files(folder)
    code, out, said = imgcoach(command)
    assert (code, out, said.count("\n")) == (1, "", 1)
    assert said.startswith("imgcoach: data.json")
    assert files(folder) == before


def test_path_says_where_the_data_is(imgcoach, folder, tmp_path, monkeypatch):
    assert imgcoach("path") == (0, f"{folder}\n", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert imgcoach("path") == (0, f"{tmp_path}/xdg/imgcoach\n", "")
    monkeypatch.setenv("IMGCOACH_DATA_DIR", str(tmp_path / "mine"))
    assert imgcoach("path") == (0, f"{tmp_path}/mine\n", "")
    assert imgcoach("--data-dir", tmp_path / "here", "path") == (0, f"{tmp_path}/here\n", "")


@pytest.mark.parametrize("value", ["", "relative/data"])
def test_an_xdg_folder_that_is_empty_or_relative_is_ignored(imgcoach, folder, monkeypatch, value):
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert imgcoach("path") == (0, f"{folder}\n", "")


def test_a_folder_that_can_not_be_trusted_is_damage_with_its_way_out(doctor, imgcoach, folder):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file")
    code, checks = doctor()
    assert (code, checks["data"]["ok"]) == (1, False)
    assert "The data folder is not a folder" in checks["data"]["seen"]
    assert imgcoach("doctor", "--compare", folder)[0] == 1


def test_a_guest_of_a_host_is_told_nothing_of_its_configuration(capsys, stored, folder):
    session = Session(Settings.of({"data_dir": str(folder), "kiosk": True}))
    assert answer(["doctor"], session) == 0
    looked_at = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert looked_at == ["ok      data", "ok      content"]
