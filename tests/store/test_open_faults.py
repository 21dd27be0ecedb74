"""Opening data where a call of the system fails: one sentence, and the next time it goes through."""

import errno
import os
from functools import partial

import pytest
from store_tools import disk_error, files, letter

from imgcoach.errors import CoachError, Damaged, FolderRefused
from imgcoach.store import Put, wipe_folder


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.ENFILE], ids=errno.errorcode.get)
def test_whichever_call_fails_at_opening_it_is_a_sentence_and_nothing_is_touched(
    used, window, folder, faults, number
):
    def refuse(name):
        raise OSError(number, os.strerror(number))

    before, count, refused = files(folder), 0, 0
    while faults.count >= count:
        count += 1
        faults.at(count, refuse)
        try:
            assert window().person == used.person
        except CoachError as error:
            refused += 1
            assert str(folder) in str(error)
            assert str(error).isprintable()
        faults.off()
        assert files(folder) == before
        assert window().person == used.person
    assert refused > 5


def spoiled(window, folder):
    """Damage the data; the way back to its copy."""
    (folder / "data.json").write_bytes(b"{")
    with pytest.raises(Damaged) as damage:
        window()
    return damage.value.recovery.restore


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EACCES], ids=errno.errorcode.get)
@pytest.mark.parametrize("work", ["undo", "draft", "restore", "wipe"])
def test_whichever_call_of_other_work_fails_it_is_a_sentence_and_the_next_try_goes_through(
    used, window, folder, faults, clock, number, work
):
    def refuse(name):
        raise OSError(number, os.strerror(number))

    count, refused = 0, 0
    while faults.count >= count and count < 200:
        count += 1
        clock.forward(hours=2)
        used.refresh()
        used.save(Put("letters", letter(count)))
        call = {
            "undo": used.undo,
            "draft": partial(used.drafts.keep, f"field{count}", "text"),
            "wipe": partial(wipe_folder, str(folder)),
        }.get(work)
        call = spoiled(window, folder) if work == "restore" else call
        faults.at(count, refuse)
        try:
            call()
        except CoachError as error:
            faults.off()
            refused += 1
            assert str(folder) in str(error)
            if folder.exists():
                call()
        faults.off()
        if work == "wipe":
            assert not folder.exists()
            with pytest.raises(Damaged, match="no copy is left"):
                used.refresh()
            used = window()
    assert refused > 3


def test_data_that_may_not_be_read_is_told_as_that_and_is_no_damage(used, folder, window, monkeypatch):
    def refuse(path, *arguments, real=os.open, **options):
        if str(path).endswith("data.json"):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path, *arguments, **options)

    before = files(folder)
    with monkeypatch.context() as closed:
        closed.setattr(os, "open", refuse)
        with pytest.raises(Damaged, match="may not read") as told:
            window()
    assert "chmod 600" in str(told.value)
    assert not hasattr(told.value, "recovery")
    assert files(folder) == before


@pytest.mark.acceptance(4)
def test_a_broken_disk_is_called_that(used, window, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(os, "lstat", lambda *_, **__: disk_error("lstat"))
        with pytest.raises(FolderRefused, match="disk reports an error"):
            window()


def test_a_copy_that_cannot_be_put_in_place_is_shown_and_nothing_is_saved(used, window, folder, monkeypatch):
    (folder / "data.json").write_bytes(b"{")
    with pytest.raises(Damaged) as damage:
        window()
    recovery = damage.value.recovery
    before = files(folder)
    with monkeypatch.context() as closed:
        closed.setattr(os, "rename", lambda *_, **__: disk_error("rename"))
        with pytest.raises(CoachError) as why:
            recovery.restore()
    store = recovery.shown(why.value)
    assert store.person == recovery.newest.person
    assert "shown and nothing is saved" in store.read_only
    with pytest.raises(CoachError, match="nothing is saved"):
        store.save(Put("letters", letter(9)))
    assert files(folder)["data.json"] == before["data.json"]
