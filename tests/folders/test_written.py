"""Paths that no shell has read first are read as a shell would, and never make a folder called ~."""

import pytest

from imgcoach.commands import run
from imgcoach.errors import FolderRefused, WrongUse
from imgcoach.folders.places import data_folder
from imgcoach.folders.written import file_meant

PLACE = {"HOME": "/home/ann", "WORK": "/srv/ann"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("~", "/home/ann"),
        ("~/", "/home/ann"),
        ("~/coach", "/home/ann/coach"),
        ("~//coach/", "/home/ann//coach/"),
        ("$HOME/coach", "/home/ann/coach"),
        ("${HOME}/coach", "/home/ann/coach"),
        ("$WORK", "/srv/ann"),
        ("/srv/a~b", "/srv/a~b"),
        ("/srv/mine", "/srv/mine"),
        ("mine/~", "mine/~"),
        ("here", "here"),
        ("../here/", "../here/"),
        ("/srv/my data", "/srv/my data"),
        ("/srv/Łukasz", "/srv/Łukasz"),
    ],
)
def test_it_is_the_folder_that_is_meant(written, meant):
    assert data_folder(written, PLACE) == data_folder(None, {**PLACE, "IMGCOACH_DATA_DIR": written}) == meant


REFUSED = {
    "C:\\Users\\ann\\coach": "path of Windows",
    "C:/Users/ann": "path of Windows",
    "d:\\x": "path of Windows",
    "\\\\server\\share": "path of Windows",
    "$NOTHING/coach": "variable that is not set",
    "${NOTHING}/coach": "variable that is not set",
    '"~/coach"': "quotation mark",
    "'~/coach'": "quotation mark",
    "~nobody-of-this-name/coach": "home of no user",
    "~\\coach": "home of no user",
}


@pytest.mark.parametrize(("written", "why"), REFUSED.items())
def test_what_is_none_of_this_system_is_named(written, why):
    for given, place in ((written, PLACE), (None, {**PLACE, "IMGCOACH_DATA_DIR": written})):
        with pytest.raises(WrongUse) as refused:
            data_folder(given, place)
        assert why in str(refused.value)
        assert str(refused.value).startswith("--data-dir: " if given else "IMGCOACH_DATA_DIR: ")


def test_without_a_home_there_is_no_tilde(monkeypatch):
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)
    with pytest.raises(FolderRefused):
        data_folder("~/coach", {})


@pytest.fixture
def imgcoach(tmp_path, monkeypatch, capsys):
    """Runs a command in an empty folder, with a home beside it."""
    (tmp_path / "home").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("IMGCOACH_DATA_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments):
        return run(arguments), *capsys.readouterr()

    return call


def test_files_are_found_and_written_under_the_home_folder(imgcoach, tmp_path):
    assert imgcoach("--demo", "export", "--output=~/mine.json")[0] == 0
    assert (tmp_path / "home/mine.json").exists()
    assert imgcoach("--data-dir=~/data", "import", "--yes", "~/mine.json")[0] == 0
    assert (tmp_path / "home/data/data.json").exists()
    assert list((tmp_path / "here").iterdir()) == []


def test_a_file_whose_name_begins_with_a_tilde_stays_that_file(imgcoach, tmp_path):
    assert imgcoach("--demo", "export", "-o", "~mine.json")[0] == 0
    assert file_meant("~mine.json") == "~mine.json"
    assert (tmp_path / "here/~mine.json").exists()


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("C:\\x.json", "path of Windows"),
        ("~", "is a folder"),
        (".", "is a folder"),
        ("/dev/null", "no ordinary file"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--force"]])
def test_where_nothing_can_be_written_is_named(imgcoach, tmp_path, output, why, more):
    code, out, said = imgcoach("--demo", "export", "-o", output, *more)
    assert (code, out, said.count("\n")) == (2, "", 1)
    assert why in said
    assert list((tmp_path / "here").iterdir()) == []


def test_the_folder_of_own_content_may_be_any_of_these(imgcoach, tmp_path):
    config = tmp_path / "home/.config/imgcoach/config.toml"
    config.parent.mkdir(parents=True)
    for written in ("~/facts", "$HOME/facts", str(tmp_path / "home/facts")):
        config.write_text(f"content = '{written}'")
        assert imgcoach("doctor")[0] == 0
    for written in ("~nobody-of-this-name/facts", "C:/facts", "facts"):
        config.write_text(f"content = '{written}'")
        code, _, said = imgcoach("facts")
        assert (code, said.count("\n")) == (1, 1)
        assert "content" in said
        code, out, said = imgcoach("doctor")
        assert (code, said) == (1, "")
        assert "DAMAGED configuration: " in out and "content" in out.splitlines()[0]
