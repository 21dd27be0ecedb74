"""A save that the system refuses: what was saved stands, the person is told, and a retry goes through."""

import errno
import os
import resource
import stat

import pytest
from store_tools import answer, answered, disk_error, files, letter

from imgcoach.errors import NotSaved
from imgcoach.model.person import Person
from imgcoach.store import Put, SetProfile, open_store


def data(folder):
    """The data file and what a save leaves beside it."""
    return {name: content for name, content in files(folder).items() if name.startswith("data.json")}


@pytest.mark.acceptance(4)
def test_whichever_call_fails_the_old_file_stands_and_a_retry_goes_through(
    used, window, folder, faults, clock
):
    number, refused = 0, 0
    while faults.count >= number:
        number += 1
        clock.forward(hours=2)  # so that a backup is due
        before, letters = data(folder), used.person.letters
        faults.at(number, disk_error)
        try:
            used.save(Put("letters", letter(100 + number)))
        except NotSaved as error:
            refused += 1
            faults.off()
            assert str(folder) in str(error)
            left = data(folder)
            assert left.keys() - before.keys() <= {"data.json.new", "data.json.old"}
            assert left["data.json"] == before["data.json"]
            assert used.person.letters == letters
            used.save(Put("letters", letter(100 + number)))
        faults.off()
        assert used.person.letters == window().person.letters == [*letters, letter(100 + number)]
        assert data(folder).keys() == {"data.json", "data.json.lock"}
    assert refused > 15


@pytest.mark.acceptance(4)
@pytest.mark.acceptance(13)
def test_whichever_call_fails_at_the_first_save_there_is_no_half_a_file(tmp_path, faults, clock):
    number = 0
    while faults.count >= number:
        number += 1
        folder = tmp_path / f"data{number}"
        store = open_store(str(folder), now=clock)
        faults.at(number, disk_error)
        try:
            store.save(answer())
        except NotSaved:
            faults.off()
            assert not (folder / "data.json").exists()
            assert open_store(str(folder)).person == Person()
            store.save(answer())
        faults.off()
        assert open_store(str(folder)).person == store.person != Person()
    assert number > 15


REFUSALS = [
    (errno.ENOSPC, "disk is full"),
    (errno.EDQUOT, "quota is used up"),
    (errno.EFBIG, "file-size limit"),
    (errno.EROFS, "read-only"),
    (errno.EACCES, "may not write"),
    (errno.EIO, "disk reports an error"),
    (errno.ENFILE, "Not saved"),
]


@pytest.mark.parametrize(("number", "words"), REFUSALS)
def test_each_refusal_has_a_plain_message_in_one_line(used, folder, monkeypatch, number, words):
    def refuse(*arguments):
        raise OSError(number, os.strerror(number))

    before = files(folder)
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refuse)
        with pytest.raises(NotSaved, match=words) as refused:
            used.save(SetProfile("step2_ck.score", 238, None))
    assert str(folder) in str(refused.value)
    assert "\n" not in str(refused.value)
    assert "238" not in str(refused.value).replace(str(folder), "")
    assert files(folder) == before


@pytest.mark.acceptance(11)
def test_at_the_file_size_limit_the_file_is_kept_and_once_raised_the_save_goes_through(
    used, window, folder, child
):
    before, size = files(folder), (folder / "data.json").stat().st_size
    big = answer(note="x" * 3000)

    def work(report):
        store = window()
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, hard))
        with pytest.raises(NotSaved, match="file-size limit"):
            store.save(big)
        assert files(folder) == before
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        store.save(big)

    assert child(work).end() == (0, [])
    assert answered(window()).note == "x" * 3000


def test_a_write_that_takes_only_a_part_is_continued(used, window, monkeypatch):
    write = os.write
    with monkeypatch.context() as slow:
        slow.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:100]))
        used.save(answer(note="x" * 3000))
    assert window().person == used.person


def test_a_file_system_that_cannot_sync_folders_is_good_enough(used, window, monkeypatch):
    fsync, count = os.fsync, []

    def sync(descriptor):
        count.append(descriptor)
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    used.save(answer())
    assert len(count) >= 2
    assert window().person == used.person


@pytest.mark.acceptance(3)
def test_the_content_is_on_the_disk_before_it_takes_the_name_and_then_the_name_is(used, monkeypatch):
    trace = []
    for name in ("write", "fsync", "link", "replace"):
        real = getattr(os, name)

        def traced(*arguments, name=name, real=real, **options):
            trace.append(name)
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, traced)
    used.save(answer())
    assert trace == ["write", "fsync", "link", "fsync", "link", "replace", "fsync"]


def test_a_failed_save_leaves_nothing_in_memory_that_is_not_on_disk(used, window, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", lambda *arguments: disk_error("replace"))
        with pytest.raises(NotSaved):
            used.save(answer("no"), Put("letters", letter(9)))
    assert not used.refresh()
    used.save(SetProfile("oet_passed", True, None))
    assert used.person == window().person
    assert (used.person.reviews, len(used.person.letters)) == ([], 3)


def test_what_a_killed_save_left_behind_is_removed_by_the_next(used, folder):
    (folder / "data.json.new").write_bytes(b'{"half')
    (folder / "data.json.old").write_bytes(b"old")
    used.save(answer())
    assert data(folder).keys() == {"data.json", "data.json.lock"}


def test_a_folder_that_cannot_be_made_is_told(window, monkeypatch, folder):
    store = window()
    monkeypatch.setattr(os, "mkdir", lambda *arguments: disk_error("mkdir"))
    with pytest.raises(NotSaved, match="disk reports"):
        store.save(answer())
    assert not folder.exists()
