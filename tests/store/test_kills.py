"""A program killed while it saves leaves the old file or the new one, and all that it acknowledged."""

import os
import shutil

import pytest
from killing import Toll, killed
from store_tools import Faults, answer, letter

from imgcoach.store import Put


@pytest.mark.acceptance(1)
@pytest.mark.parametrize(("place", "kills"), [("files", 300), ("rows", 40)], indirect=["place"])
def test_kills_leave_the_data_readable_and_lose_no_acknowledged_answer(place, window, child, kills):
    toll = killed(window, child, kills, place.settle)
    assert toll == Toll(acknowledged=toll.acknowledged)
    assert toll.acknowledged > kills


@pytest.mark.acceptance(2)
def test_a_kill_at_any_call_leaves_the_old_state_or_the_new_one(
    used, window, folder, child, clock, tmp_path, monkeypatch
):
    clock.forward(hours=2)
    shutil.copytree(folder, tmp_path / "before")
    old = used.person
    new = old.model_copy(update={"letters": [*old.letters, letter(9)]})

    def save_and_die(number):
        def work(report):
            faults = Faults(monkeypatch)
            store = window()
            faults.at(number, lambda name: os._exit(9))
            store.save(Put("letters", letter(9)))

        return work

    seen, code, number = [], 9, 0
    while code == 9:
        number += 1
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "before", folder)
        code, _ = child(save_and_die(number)).end()
        person = window().person
        seen.append(person)
        assert person in (old, new)
        window().save(Put("letters", letter(9)), answer())
        assert window().person.letters == new.letters
        assert not (folder / "data.json.new").exists()
        assert not (folder / "data.json.old").exists()
    assert code == 0
    assert number > 20
    assert seen[0] == old
    assert seen[-1] == new
