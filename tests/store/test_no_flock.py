"""A file system without flock, as some network mounts are: nothing is lost, and it is said once."""

import errno
import fcntl
import os
import warnings

import pytest
from store_tools import files, keep_trying, letter

from imgcoach.errors import Busy
from imgcoach.store import Put, locking, open_store, wipe_folder

WAYS = [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP]


@pytest.fixture(params=WAYS, ids=errno.errorcode.get)
def no_flock(request, monkeypatch):
    def refuse(descriptor, operation):
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(fcntl, "flock", refuse)


@pytest.mark.acceptance(22)
def test_what_is_saved_is_there_and_it_is_told_once_in_words(folder, clock, window, no_flock):
    told = []
    store = open_store(str(folder), now=clock, tell=told.append)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for number in range(3):
            store.save(Put("letters", letter(number)))
    assert window().person.letters == [letter(number) for number in range(3)]
    assert told == [locking.NO_FLOCK]
    assert files(folder).keys() == {"backups", "data.json", "data.json.lock", *backups(folder)}


def test_also_beside_the_lock_file_of_a_time_when_there_was_one(used, window, no_flock):
    used.save(Put("letters", letter(9)))
    assert window().person.letters[-1] == letter(9)


@pytest.mark.acceptance(22)
def test_two_windows_with_300_changes_each_lose_none(window, folder, child, no_flock):
    def work(name):
        def add(report):
            store = window()
            for number in range(300):
                keep_trying(lambda number=number: store.save(Put("letters", letter(f"{name}{number}"))))

        return add

    children = [child(work(name)) for name in "ab"]
    assert [each.end()[0] for each in children] == [0, 0]
    assert len({each.id for each in window().person.letters}) == 600


def test_the_marker_of_a_window_that_was_killed_holds_nobody_up(used, window, folder, child, no_flock):
    def hold(report):
        with locking.locked(str(folder)):
            report("held")
            os.read(os.pipe()[0], 1)

    holder = child(hold)
    assert holder.line() == "held"
    assert (folder / locking.MARKER).exists()
    holder.kill()
    keep_trying(lambda: used.save(Put("letters", letter(9))))
    assert window().person.letters[-1] == letter(9)


def test_while_another_window_saves_it_is_busy(used, folder, child, no_flock, monkeypatch):
    def hold(report):
        with locking.locked(str(folder)):
            report("held")
            os.read(os.pipe()[0], 1)

    monkeypatch.setattr(locking, "PATIENCE", 0.1)
    assert child(hold).line() == "held"
    with pytest.raises(Busy, match="Another window is saving"):
        used.save(Put("letters", letter(9)))


def test_a_window_that_no_lock_kept_out_is_noticed_before_the_file_is_replaced(used, window, monkeypatch):
    real = used._vault.write

    def late(content, former):
        monkeypatch.undo()
        window().save(Put("letters", letter("theirs")))
        return real(content, former)

    monkeypatch.setattr(used._vault, "write", late)
    monkeypatch.setattr(locking, "_flock", lambda *_: locking.suppress())
    with pytest.raises(Busy, match="saved meanwhile"):
        used.save(Put("letters", letter("mine")))
    used.save(Put("letters", letter("mine")))
    assert [each.id for each in window().person.letters[-2:]] == ["lettertheirs", "lettermine"]


def test_wiping_works_there_too(used, folder, no_flock):
    wipe_folder(str(folder))
    assert not folder.exists()


def backups(folder):
    return {f"backups/{each.name}" for each in (folder / "backups").glob("*")}
