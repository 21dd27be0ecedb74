"""--demo shows an example person and writes nothing anywhere."""

import json

import pytest
from command_tools import files

COMMANDS = [
    ["status"],
    ["status", "--json"],
    ["log"],
    ["log", "--json"],
    ["export"],
    ["due"],
    ["path"],
    ["doctor"],
    ["undo"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_writes_anything(imgcoach, home, command):
    code, _, said = imgcoach("--demo", *command)
    assert code == (1 if command == ["undo"] else 0)
    assert said == ""
    assert list(home.iterdir()) == []


def test_an_import_into_the_example_is_forgotten(imgcoach, home, example):
    assert imgcoach("--demo", "import", example)[0] == 0
    assert list(home.iterdir()) == []


def test_the_data_of_the_person_is_not_touched(imgcoach, stored, folder, tmp_path):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    before = files(folder)
    for command in [*COMMANDS, ["import", tmp_path / "least.json"]]:
        imgcoach("--demo", *command)
    assert files(folder) == before


def test_it_is_the_example_even_where_there_is_data(imgcoach, tmp_path):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    assert imgcoach("import", tmp_path / "least.json")[0] == 0
    assert json.loads(imgcoach("--demo", "export")[1])["letters"]
    assert not json.loads(imgcoach("export")[1])["letters"]


def test_it_does_not_look_into_the_folder(imgcoach, folder):
    folder.mkdir(parents=True)
    (folder / "data.json").write_bytes(b"damaged")
    assert imgcoach("--demo", "status")[0] == 0
