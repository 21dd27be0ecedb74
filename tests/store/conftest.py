"""What the tests of the store share.

pytest runs with --import-mode=importlib, so a test file cannot import its neighbours by itself. This conftest
puts its folder on the import path, for `store_tools`, and `places`.
"""

import os
import sys
from pathlib import Path

import pytest

from imgcoach.store import Put

sys.path.insert(0, str(Path(__file__).parent))

from places import Files, Rows
from store_tools import Child, Clock, Faults, letter


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path):
    """Where the data goes; not there yet."""
    return tmp_path / "data"


@pytest.fixture
def rows(cluster):
    """A new person in the database."""
    place = Rows(cluster)
    yield place
    place.close()


@pytest.fixture
def place(request, folder):
    """Where the data of a new person is: in files where the test does not say otherwise."""
    kind = getattr(request, "param", "files")
    return Files(folder) if kind == "files" else request.getfixturevalue("rows")


@pytest.fixture
def window(place, clock):
    """Opens that place as a further window would."""
    return lambda **options: place.open(now=clock, **options)


@pytest.fixture
def used(window, clock):
    """A store with three saves, a backup among them."""
    store = window()
    for number in range(3):
        store.save(Put("letters", letter(number)))
        clock.forward(hours=2)
    return store


@pytest.fixture
def child():
    """Starts child processes, and ends those that are left."""
    children = []

    def start(work):
        children.append(Child(work))
        return children[-1]

    yield start
    for each in children:
        if not each.over:
            each.kill()


@pytest.fixture
def faults(monkeypatch):
    return Faults(monkeypatch)


@pytest.fixture
def set_umask():
    """Sets the umask for the length of a test."""
    before = os.umask(0o077)
    yield os.umask
    os.umask(before)
