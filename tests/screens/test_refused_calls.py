"""Each call of the system that a save in the app makes is refused once: the app lives, says it, and saves."""

import errno
import os

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.errors import Damaged, NotSaved
from imgcoach.screens import saver
from imgcoach.store import Store, wipe_folder

CALLS = ("open", "write", "fsync", "fchmod", "close", "link", "replace", "rename", "unlink", "stat", "lstat")
ENOUGH = 60
"""More calls than one save makes."""


class Faults:
    """Lets call number `fatal` of a save, and none else, be refused."""

    def __init__(self, monkeypatch, error):
        self.error, self.count, self.fatal, self.refused = error, 0, 0, 0
        self._inside = False
        real = Store.save
        monkeypatch.setattr(Store, "save", lambda store, *changes: self._save(real, store, *changes))
        for name in CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _save(self, real, store, *changes):
        self._inside = True
        try:
            return real(store, *changes)
        except (NotSaved, Damaged):
            self.refused += 1
            raise
        finally:
            self._inside = False

    def _watched(self, name, real):
        def call(*arguments, **options):
            self.count += self._inside
            if not self._inside or self.count != self.fatal:
                return real(*arguments, **options)
            if name == "close":
                real(*arguments, **options)
            raise OSError(self.error, os.strerror(self.error))

        return call


@pytest.mark.acceptance(4)
@pytest.mark.acceptance(12)
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.EACCES], ids=errno.errorcode.get)
async def test_whichever_call_is_refused_the_answer_is_saved_with_nothing_typed_again(
    folder, monkeypatch, error
):
    keep(folder, example())
    monkeypatch.setattr(saver, "_RETRY", 0.02)
    said = []
    async with window(folder) as opened:
        await opened.press("4")
        opened.app._saver.state_changed.subscribe(opened.app, said.append)
        faults = Faults(monkeypatch, error)
        while faults.count >= faults.fatal and faults.fatal < ENOUGH:
            faults.fatal, faults.count, before, key = (
                faults.fatal + 1,
                0,
                faults.refused,
                "yn"[faults.fatal % 2],
            )
            opened.app.screen.query_one("#answer").focus()
            said.clear()
            await opened.press(key)
            await opened.until(lambda: not opened.app.screen.desk.unsaved)
            assert opened.app.return_value is None
            if faults.refused > before:
                assert [words for words in said if words.startswith("NOT SAVED: ")]
            wanted = {"y": "yes", "n": "no"}[key]
            assert opened.person.reviews[-1].answer_to("score").answer == wanted
        assert faults.refused > 10


async def test_data_that_is_wiped_beside_an_open_window_is_said_to_be_gone_not_damaged(folder):
    keep(folder, example())
    async with window(folder) as opened:
        wipe_folder(str(folder))
        opened.app.glance()
        await opened.rest()
        assert "data.json is gone and no copy is left" in opened.words
        assert opened.app.return_value is None


async def test_a_window_whose_data_was_wiped_says_so_and_puts_nothing_back(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "w")
        await opened.type("half a thought")
        opened.app.last_words()
        wipe_folder(str(folder))
        opened.app.screen.query_one("#answer").focus()
        await opened.press("y")
        assert "data.json is gone and no copy is left" in opened.words
        opened.app.last_words()
        assert opened.app._typing.refused.startswith("NOT KEPT: data.json is gone")
        assert await opened.leave("escape", "q", "q") == 3
    assert not folder.exists()
