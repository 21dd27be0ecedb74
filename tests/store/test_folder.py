"""Where the data goes, and which places are refused."""

import os
import stat
import subprocess
import sys

import platformdirs
import pytest
from store_tools import answer, disk_error, files

from imgcoach.errors import FolderRefused, NotSaved
from imgcoach.folders.places import default_folder
from imgcoach.folders.trust import check, prepare

PLACES = [
    {"HOME": "/home/ann"},
    {"HOME": "/home/ann/"},
    {"HOME": "/"},
    {"HOME": ""},
    {"HOME": "relative"},
    {},
    {"HOME": "/home/ann", "XDG_DATA_HOME": "/srv/ann"},
    {"HOME": "/home/ann", "XDG_DATA_HOME": "/srv/ann/"},
    {"HOME": "/home/ann", "XDG_DATA_HOME": "/srv/../ann"},
    {"HOME": "/home/ann", "XDG_DATA_HOME": "relative"},
    {"HOME": "/home/ann", "XDG_DATA_HOME": "~/data"},
    {"HOME": "/home/ann", "XDG_DATA_HOME": ""},
    {"XDG_DATA_HOME": "/srv/ann"},
]


@pytest.mark.acceptance(53)
@pytest.mark.parametrize("place", PLACES, ids=str)
def test_on_linux_the_folder_is_the_one_platformdirs_names(monkeypatch, place):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in place.items():
        monkeypatch.setenv(name, value)
    assert default_folder() == default_folder(place) == platformdirs.unix.Unix("imgcoach").user_data_dir


def test_elsewhere_platformdirs_decides(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert default_folder({"HOME": "/nowhere"}) == platformdirs.user_data_dir("imgcoach", appauthor=False)


def test_the_variable_of_imgcoach_wins_unless_it_is_empty():
    place = {"HOME": "/home/ann", "XDG_DATA_HOME": "/srv/ann"}
    assert default_folder({**place, "IMGCOACH_DATA_DIR": "/data"}) == "/data"
    assert default_folder({**place, "IMGCOACH_DATA_DIR": ""}) == "/srv/ann/imgcoach"


@pytest.mark.acceptance(53)
def test_a_user_without_a_home_is_told_and_never_sent_to_tmp(monkeypatch):
    monkeypatch.setattr("os.getuid", lambda: 2**31 - 7)
    with pytest.raises(FolderRefused, match="IMGCOACH_DATA_DIR"):
        default_folder({})


def test_asking_for_the_folder_imports_next_to_nothing():
    code = (
        "import imgcoach, os, stat, sys; before = set(sys.modules)\n"
        "from imgcoach.folders.places import default_folder\n"
        "default_folder()\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["imgcoach.folders", "imgcoach.folders.places"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_the_folder_and_the_parents_it_lacks_are_made_for_the_owner_alone(tmp_path, set_umask, mask):
    set_umask(mask)
    prepare(str(tmp_path / "a" / "b" / "data"))
    for path in (tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "data"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_folder_that_others_may_read_is_closed(folder, window):
    folder.mkdir()
    folder.chmod(0o755)
    window()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777, 0o1777])
def test_a_folder_that_others_may_write_to_is_refused(folder, window, mode):
    folder.mkdir()
    folder.chmod(mode)
    with pytest.raises(FolderRefused, match="chmod 700"):
        window()
    assert stat.S_IMODE(folder.stat().st_mode) == mode


def test_a_folder_that_is_opened_to_others_meanwhile_takes_no_save(folder, window):
    store = window()
    store.save(answer())
    before = files(folder)
    folder.chmod(0o777)
    with pytest.raises(NotSaved, match="chmod 700"):
        store.save(answer("no"))
    assert files(folder) == before


def test_somebody_elses_folder_is_refused(folder, window, monkeypatch):
    folder.mkdir(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    with pytest.raises(FolderRefused, match="someone else"):
        window()


@pytest.mark.parametrize("target", ["there", "nowhere"])
def test_a_link_is_refused_and_what_it_points_to_is_left_alone(tmp_path, folder, window, target):
    (tmp_path / "there").mkdir(0o755)
    folder.symlink_to(tmp_path / target)
    with pytest.raises(FolderRefused, match="link"):
        window()
    with pytest.raises(FolderRefused, match="link"):
        prepare(f"{folder}/")
    assert files(tmp_path / "there") == {}
    assert stat.S_IMODE((tmp_path / "there").stat().st_mode) == 0o755


def test_a_link_further_up_is_fine(tmp_path, clock, folder):
    (tmp_path / "disk").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "disk")
    prepare(str(tmp_path / "home" / "data"))
    assert (tmp_path / "disk" / "data").is_dir()


def test_a_file_or_a_pipe_in_its_place_is_refused(folder, window):
    folder.write_text("mine")
    with pytest.raises(FolderRefused, match="not a folder"):
        window()
    assert folder.read_text() == "mine"
    folder.unlink()
    os.mkfifo(folder)
    with pytest.raises(FolderRefused, match="not a folder"):
        window()


def test_a_place_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FolderRefused, match="out of reach"):
        check(str(tmp_path / "file" / "data"))


def test_a_folder_that_cannot_be_closed_to_others_is_refused(folder, window, monkeypatch):
    folder.mkdir()
    folder.chmod(0o755)
    monkeypatch.setattr(os, "chmod", lambda *arguments, **options: disk_error("chmod"))
    with pytest.raises(FolderRefused, match="chmod 700"):
        window()


def link(path, target):
    path.symlink_to(target)


def pipe(path, target):
    os.mkfifo(path)


def directory(path, target):
    path.mkdir()


def plain_file(path, target):
    path.write_text("planted")


PLANTED = [
    *[
        (f"data.json{end}", plant)
        for end in ("", ".lock", ".new", ".old")
        for plant in (link, pipe, directory)
    ],
    *[(name, plant) for name in ("backups", "damaged", "drafts") for plant in (link, pipe, plain_file)],
]


@pytest.mark.acceptance(52)
@pytest.mark.parametrize(("name", "plant"), PLANTED)
def test_what_is_planted_in_the_folder_is_refused_and_its_target_left_alone(
    tmp_path, folder, window, name, plant
):
    target = tmp_path / "target"
    target.write_text("precious")
    store = window()
    folder.mkdir(0o700)
    plant(folder / name, target)
    before = files(folder)
    with pytest.raises(FolderRefused, match="look at it"):
        window()
    with pytest.raises(NotSaved, match="look at it"):
        store.save(answer())
    assert files(folder) == before
    assert target.read_text() == "precious"


@pytest.mark.acceptance(52)
@pytest.mark.parametrize("name", ["data.json.lock", "data.json.new", "data.json.old"])
def test_a_second_name_of_another_file_is_never_written_through(tmp_path, folder, window, name):
    target = tmp_path / "target"
    target.write_text("precious")
    folder.mkdir(0o700)
    os.link(target, folder / name)
    window().save(answer())
    assert target.read_text() == "precious"
    assert window().person.reviews


def test_a_data_file_with_a_second_name_elsewhere_is_replaced_not_changed(tmp_path, folder, window):
    window().save(answer())
    os.link(folder / "data.json", tmp_path / "second")
    before = (tmp_path / "second").read_bytes()
    window().save(answer(question="score"))
    assert (tmp_path / "second").read_bytes() == before
