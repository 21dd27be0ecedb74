"""A person's own content files: they count in every command, and a broken one is told in one line."""

import json

import platformdirs
import pytest
from command_tools import one_line

from imgcoach.config import Config
from imgcoach.session import own_content_folder

FIGURE = """
[ck-sem]
statement = "Standard error of measurement of a Step 2 CK score"
value = 7
unit = "points"
population = "all examinees"
year = "2027"
source = "usmle-score-guidelines"
grade = "B"
as_of = 2027-01-01
expires = 2029-12-31
"""
BROKEN = {
    "no TOML": ("facts/usmle.toml", "[ck-sem\n", "is not TOML"),
    "a missing key": ("facts/usmle.toml", FIGURE.replace("value = 7\n", ""), "'ck-sem': value is missing"),
    "an unknown source": (
        "facts/usmle.toml",
        FIGURE.replace("usmle-score", "rumour"),
        "not among the sources",
    ),
    "a file nobody reads": ("facts/mine.toml", FIGURE, "is not read under this name"),
    "a band that leaves a hole": ("bands.toml", '["255+"]\nlow = 256\nhigh = 300\n', "band '255+'"),
}


@pytest.fixture
def own(home):
    """Write a content file of the person's own: own("facts/usmle.toml", text)."""

    def write(name, text, folder=home / ".config"):
        path = folder / "imgcoach" / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    return write


@pytest.fixture
def value(imgcoach):
    """The value that `facts --json` gives for a figure."""

    def call(name, *before):
        code, out, said = imgcoach(*before, "facts", "--json")
        assert (code, said) == (0, "")
        return {figure["id"]: figure["value"] for figure in json.loads(out)}[name]

    return call


def test_an_own_figure_replaces_the_one_of_its_id(own, value):
    assert value("ck-sem") == 6
    own("facts/usmle.toml", FIGURE)
    assert value("ck-sem") == 7
    assert value("usmle-attempts") == 4
    assert value("ck-sem", "--demo") == 7


def test_it_counts_in_what_the_coach_says(own, imgcoach):
    told = '["stop_chasing_points"]\nheadline = "Mine"\ntext = "My own words."\n'
    own("verdicts.toml", told + told.replace("stop_chasing_points", "build_profile"))
    assert imgcoach("--demo", "--today", "2026-11-22", "status")[1].startswith("Mine\nMy own words.")


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("words", [["facts"], ["status"], ["log"], ["--demo", "status"]], ids=" ".join)
def test_a_broken_file_is_told_in_one_line_by_every_command(own, imgcoach, stored, words, kind):
    name, text, reason = BROKEN[kind]
    path = own(name, text)
    code, out, said = imgcoach(*words)
    assert (code, out) == (1, "")
    assert one_line(said)
    assert str(path) in said
    assert reason in said


@pytest.mark.parametrize("words", [["export"], ["path"], ["undo"], ["due"]], ids=" ".join)
def test_what_needs_no_content_is_not_held_up(own, imgcoach, stored, words):
    own("facts/usmle.toml", "[ck-sem\n")
    code, _, said = imgcoach(*words)
    assert (code, said) == (0, "")


def test_doctor_names_the_broken_file_and_goes_on(own, imgcoach, stored):
    path = own("facts/usmle.toml", "[ck-sem\n")
    code, out, said = imgcoach("doctor")
    assert (code, said) == (1, "")
    assert "ok      data" in out
    assert f"DAMAGED content: {path}: is not TOML" in out


def test_doctor_says_that_there_are_own_files(own, imgcoach, home):
    assert "your own files" not in imgcoach("doctor")[1]
    own("facts/usmle.toml", FIGURE)
    assert f"your own files in {home}/.config/imgcoach/content" in imgcoach("doctor")[1]


def test_a_note_beside_the_files_is_welcome(own, imgcoach):
    own("README.md", "My figures, from the page of 2027.")
    own("facts/usmle.toml.bak", "[")
    assert imgcoach("facts")[0] == 0


def test_the_folder_is_where_xdg_says(own, value, home, tmp_path, monkeypatch):
    own("facts/usmle.toml", FIGURE, tmp_path / "config")
    assert value("ck-sem") == 6
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert value("ck-sem") == 7


@pytest.mark.parametrize("config", [None, "", "relative", "/elsewhere"])
def test_on_linux_the_folder_is_the_one_platformdirs_names(monkeypatch, config):
    monkeypatch.setattr("sys.platform", "linux")
    if config is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", config)
    expected = platformdirs.unix.Unix("imgcoach").user_config_dir
    assert own_content_folder(Config()) == f"{expected}/content"


def test_elsewhere_platformdirs_decides(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    folder = platformdirs.user_config_dir("imgcoach", appauthor=False)
    assert own_content_folder(Config()) == f"{folder}/content"


def test_doctor_alone_names_a_grade_that_is_too_good(own, imgcoach, stored, value):
    path = own("facts/usmle.toml", FIGURE.replace('grade = "B"', 'grade = "A"'))
    assert value("ck-sem") == 7
    code, out, said = imgcoach("doctor")
    assert (code, said) == (1, "")
    assert (
        f"DAMAGED content: {path}: figure 'ck-sem': grade A is for what was read in the document itself"
        in out
    )
    assert out.rstrip().endswith("correct it or remove your own copy")
