"""What the tests of the docs share: one imgcoach, installed once a run by the README's own first commands.

pytest runs with --import-mode=importlib, so this folder is put on the import path, and the repository, for
the makers of pages and pictures.
"""

import os
import sys
from pathlib import Path

import pytest
from filelock import FileLock

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from installing import Home, install  # noqa: E402

from imgcoach.knowledge import load_content  # noqa: E402


@pytest.fixture(scope="session")
def content():
    """What the coach knows, as it is shipped."""
    return load_content()


@pytest.fixture(scope="session")
def _installed(tmp_path_factory):
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    first, seen = shared / "readme", shared / "readme-seen.txt"
    with FileLock(f"{first}.lock"):
        if not seen.exists():
            first.mkdir()
            seen.write_text(install(Home(first)), "utf-8")
    return first, seen.read_text("utf-8")


@pytest.fixture
def first_screen(_installed):
    """What stood in the terminal in which the README's first commands were given."""
    return _installed[1]


@pytest.fixture
def home(_installed, tmp_path):
    """A home of this test alone, in which that imgcoach is the one that ~/.local/bin leads to."""
    home = Home(tmp_path)
    home.command.parent.mkdir(parents=True)
    home.command.symlink_to(Home(_installed[0]).command.resolve())
    return home
