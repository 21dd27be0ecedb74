"""What the tests on a real terminal share: a home of their own, data in it, and the terminals.

pytest runs with --import-mode=importlib, so this folder is put on the import path, for `terminal_tools`.
"""

import json
import os
import sys
from importlib import resources
from pathlib import Path

import pytest

from imgcoach.exchange.document import parse
from imgcoach.store import ReplaceAll, open_store

sys.path.insert(0, str(Path(__file__).parent))

from measured import measured
from terminal_tools import Terminal, command

TODAY = "2026-11-22"


@pytest.fixture
def home(tmp_path):
    """A home folder of this test alone."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def folder(home):
    """Where the data goes; not there yet."""
    return home / ".local/share/imgcoach"


@pytest.fixture
def environment(home):
    """What a process needs, and nothing of the machine the tests run on."""
    own = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    return own | measured()


@pytest.fixture
def terminal(environment):
    """Opens terminals with a program in them, and ends those that are left."""
    opened = []

    def start(*arguments, program=None, env=(), **options):
        words = [*(program or command()), *arguments]
        opened.append(Terminal(words, {**environment, **dict(env)}, **options))
        return opened[-1]

    yield start
    for each in opened:
        each.end()


@pytest.fixture
def opened(terminal):
    """Opens the app on a Sunday in November, up to its first screen."""

    def start(*arguments, **options):
        found = terminal("--today", TODAY, *arguments, **options)
        found.wait_for("1 Today", "Five questions")
        return found

    return start


@pytest.fixture
def load(folder):
    """Puts an export into the data folder."""

    def put(text):
        open_store(str(folder)).save(ReplaceAll(parse(text.encode("utf-8"), "test")))

    return put


@pytest.fixture
def example(load):
    """The example person's data is in the folder; how the last commitment went is told already."""
    person = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
    for each in person["commitments"]:
        each["outcome"] = "done"
    load(json.dumps(person))


@pytest.fixture
def person(folder):
    """Reads what is on disk."""
    return lambda: open_store(str(folder)).person


@pytest.fixture
def drafts(folder):
    """All that is kept of text being typed."""

    def read():
        texts = []
        for path in (folder / "drafts").glob("*.json"):
            texts.append(path.read_text("ascii"))
        return "".join(texts)

    return read
