"""Data of an older format: it is read as it is, and kept before the first save writes it anew."""

import json
import os
import shutil

import pytest
from store_tools import Faults, answer

from imgcoach.model.person import VERSION
from imgcoach.store.backups import Backups


@pytest.fixture
def older(used, folder, clock):
    """The data file as imgcoach wrote it in format 1, minutes after the last backup."""
    clock.forward(hours=2)
    used.save(answer())
    clock.forward(minutes=1)
    path = folder / "data.json"
    path.write_text(path.read_text().replace(f'"version": {VERSION}', '"version": 1', 1))
    return path.read_bytes()


def kept(folder):
    return [copy.path.read_bytes() for copy in Backups(folder / "backups").all()]


@pytest.mark.acceptance(24)
def test_what_the_older_program_wrote_is_kept_though_no_backup_is_due(older, window, folder):
    store = window()
    assert older not in kept(folder)
    store.save(answer("no", question="score"))
    assert older in kept(folder)
    assert json.loads((folder / "data.json").read_bytes())["_meta"]["version"] == VERSION
    before = kept(folder)
    store.save(answer("no", question="programs"))
    assert kept(folder) == before


@pytest.mark.acceptance(24)
def test_wherever_the_first_save_is_killed_what_the_older_program_wrote_is_there(
    older, window, folder, child, tmp_path, monkeypatch
):
    def save_and_die(number):
        def work(report):
            faults = Faults(monkeypatch)
            store = window()
            faults.at(number, lambda name: os._exit(9))
            store.save(answer(question="score"))

        return work

    shutil.copytree(folder, tmp_path / "before")
    code, number = 9, 0
    while code == 9:
        number += 1
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "before", folder)
        code, _ = child(save_and_die(number)).end()
        assert older in [(folder / "data.json").read_bytes(), *kept(folder)]
        assert len(window().person.letters) == 3
    assert code == 0
    assert number > 20
