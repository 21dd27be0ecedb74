"""What stands in the way of a save is seen before one is tried."""

import os

import pytest

from imgcoach.folders.room import hindrance


def file_system(monkeypatch, *, rights=True, root=False, **said):
    """Let the system describe a disk in this way."""
    plenty = dict.fromkeys(("f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail"), 1000)
    disk = type("Disk", (), {**plenty, "f_flag": 0, **said})
    monkeypatch.setattr(os, "statvfs", lambda path: disk)
    monkeypatch.setattr(os, "access", lambda path, mode: rights)
    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)


def test_nothing_is_in_the_way_of_an_ordinary_folder_be_it_there_or_not(tmp_path):
    assert hindrance(str(tmp_path)) is None
    assert hindrance(str(tmp_path / "not" / "there" / "yet")) is None
    assert not (tmp_path / "not").exists()


@pytest.mark.acceptance(27)
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"f_flag": os.ST_RDONLY}, "The file system is read-only"),
        ({"rights": False}, "You may not write there"),
        ({"f_bavail": 0}, "The disk is full"),
        ({"f_favail": 0}, "The disk is full"),
    ],
    ids=["read-only", "no rights", "no blocks", "no inodes"],
)
def test_what_is_in_the_way_is_said_with_the_folder_and_what_to_do(tmp_path, monkeypatch, said, words):
    file_system(monkeypatch, **said)
    told = hindrance(str(tmp_path / "data"))
    assert told.startswith(words)
    assert str(tmp_path / "data") in told
    assert told.isprintable()


def test_room_that_is_kept_for_the_administrator_is_room_for_them_alone(tmp_path, monkeypatch):
    file_system(monkeypatch, f_bavail=0, root=True)
    assert hindrance(str(tmp_path)) is None


def test_a_disk_that_counts_nothing_is_not_called_full(tmp_path, monkeypatch):
    nothing = dict.fromkeys(("f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail"), 0)
    file_system(monkeypatch, **nothing)
    assert hindrance(str(tmp_path)) is None


def test_what_can_not_be_asked_is_left_to_the_save(tmp_path, monkeypatch):
    def refuse(path):
        raise OSError(38, "no such call")

    monkeypatch.setattr(os, "statvfs", refuse)
    assert hindrance(str(tmp_path)) is None
