"""How files are opened: nobody is kept waiting, nothing is written through a link, all is private."""

import os
import stat
import threading

import pytest

from imgcoach.folders.files import overwrite, read, read_named, write_new


@pytest.fixture
def file(tmp_path):
    return tmp_path / "file"


@pytest.fixture
def link(tmp_path):
    """A link to a file that holds something."""
    (tmp_path / "target").write_text("precious")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    return tmp_path / "link"


def refuse(*_):
    raise OSError(28, "No space left on device")


def test_a_file_is_read_as_far_as_asked(file):
    file.write_bytes(b"0123456789")
    assert read(file)[1] == read_named(file) == b"0123456789"
    assert read(file, 4)[1] == read_named(file, 4) == b"0123"
    assert read(file)[0].st_size == 10


def test_only_what_a_person_named_is_read_through_a_link(link):
    assert read_named(link) == b"precious"
    with pytest.raises(OSError):
        read(link)


def test_a_pipe_that_nobody_writes_to_is_empty(file):
    os.mkfifo(file)
    assert read(file)[1] == read_named(file) == b""


def test_a_named_pipe_is_read_to_its_end_and_another_not_waited_for(file):
    os.mkfifo(file)
    reader = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(file, os.O_WRONLY)
    assert read(file)[1] == b""
    later = threading.Timer(0.1, lambda: (os.write(writer, b"late"), os.close(writer)))
    later.start()
    assert read_named(file) == b"late"
    later.join()
    os.close(reader)


@pytest.mark.acceptance(51)
@pytest.mark.parametrize("write", [write_new, overwrite])
def test_what_is_written_is_private_whatever_the_umask(file, write):
    before = os.umask(0)
    try:
        write(file, b"mine")
    finally:
        os.umask(before)
    assert file.read_bytes() == b"mine"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.acceptance(52)
@pytest.mark.parametrize("write", [write_new, overwrite])
def test_nothing_is_written_through_a_link_or_into_a_pipe(file, link, write):
    os.mkfifo(file)
    for path in (link, file):
        with pytest.raises(OSError):
            write(path, b"new")
    assert read_named(link) == b"precious"


def test_a_new_file_takes_no_others_place(file):
    file.write_text("old")
    with pytest.raises(FileExistsError):
        write_new(file, b"new")
    assert file.read_text() == "old"


def test_a_new_file_is_whole_or_not_there(file, monkeypatch):
    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        write_new(file, b"new")
    assert not file.exists()


def test_overwriting_leaves_nothing_of_the_old_and_closes_the_file_to_others(file):
    file.write_text("something longer")
    file.chmod(0o644)
    overwrite(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
