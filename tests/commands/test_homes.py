"""A home that is not known, not there or not to be written: the right folder, or one line; never /tmp."""

import json

import pytest
from command_tools import one_line

from imgcoach.due import main as say_due


@pytest.mark.acceptance(53)
@pytest.mark.parametrize("home", ["/proc/1/nowhere", "/dev/null"], ids=["can't be made", "no folder"])
def test_where_no_home_can_be_a_save_is_refused_in_one_line(shell, example, home):
    code, out, said = shell("import", example, environment={"HOME": home})
    assert code in (1, 2, 3)
    assert out == ""
    assert one_line(said)
    assert home in said


@pytest.mark.acceptance(53)
@pytest.mark.parametrize(
    ("variables", "place"),
    [
        ({"XDG_DATA_HOME": "relative/.."}, "{home}/.local/share/imgcoach"),
        ({"XDG_DATA_HOME": "{home}/one/../two"}, "{home}/one/../two/imgcoach"),
        ({"HOME": "", "XDG_DATA_HOME": "{home}/data"}, "{home}/data/imgcoach"),
    ],
    ids=["relative", "with dots", "no HOME"],
)
def test_the_folder_is_the_one_that_is_meant(shell, home, variables, place):
    environment = {name: value.format(home=home) for name, value in variables.items()}
    assert shell("path", environment=environment)[1].strip() == place.format(home=home)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["path"], "set IMGCOACH_DATA_DIR"),
        (["status"], "set IMGCOACH_DATA_DIR"),
        (["path", "--config"], "set XDG_CONFIG_HOME"),
        (["content", "path"], "your home folder is not known, set HOME"),
        (["content", "copy", "rules"], "your home folder is not known, set HOME"),
    ],
)
def test_where_nobody_knows_a_home_one_line_says_what_to_set(imgcoach, homeless, command, told):
    code, out, said = imgcoach(*command)
    assert (code, out) == (2, "")
    assert one_line(said)
    assert told in said


def test_with_a_data_folder_of_ones_own_no_home_is_needed(
    imgcoach, homeless, monkeypatch, tmp_path, example, capsys
):
    monkeypatch.setenv("IMGCOACH_DATA_DIR", str(tmp_path / "mine"))
    assert imgcoach("import", "--yes", example)[0] == 0
    assert json.loads(imgcoach("status", "--json")[1])["last_review"] == "2026-11-13"
    code, out, said = imgcoach("doctor")
    assert (code, said) == (0, "")
    assert out.splitlines()[:2] == [
        "ok      configuration: none, your home folder is not known",
        f"ok      data: {tmp_path}/mine, revision 1",
    ]
    say_due(None, "2026-11-20")
    assert capsys.readouterr().out.startswith("imgcoach: weekly review due, the last one was 7 days ago.")
