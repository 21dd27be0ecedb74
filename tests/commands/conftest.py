"""What the tests of the commands share: a home of their own, and two ways to run imgcoach.

pytest runs with --import-mode=importlib, so this folder is put on the import path, for `command_tools`.
"""

import sys
from pathlib import Path

import pytest

from imgcoach.commands import run
from imgcoach.exchange.document import dump
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

sys.path.insert(0, str(Path(__file__).parent))

from command_tools import Shell, clean_environment
from terminal_lines import Typed


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home folder of this test alone."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("IMGCOACH_DATA_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def folder(home):
    """Where the data goes when nothing else is said; not there yet."""
    return home / ".local/share/imgcoach"


@pytest.fixture
def imgcoach(capsys):
    """Runs a command in this process: its exit code, its output and what it says on stderr."""

    def call(*arguments):
        code = run([str(each) for each in arguments])
        return (code, *capsys.readouterr())

    return call


@pytest.fixture
def at_terminal(imgcoach, monkeypatch):
    """Runs a command for somebody at a terminal: at_terminal(*arguments, types=[...])."""

    def call(*arguments, types=()):
        monkeypatch.setattr(sys, "stdin", Typed(*types))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        return imgcoach(*arguments)

    return call


@pytest.fixture
def homeless(monkeypatch):
    """Nobody says where the home folder is: neither HOME nor the system's list of users."""

    def unknown(_):
        raise KeyError

    monkeypatch.setenv("HOME", "")
    monkeypatch.setattr("pwd.getpwuid", unknown)


@pytest.fixture
def shell(home):
    """Runs imgcoach as a process of its own, and ends those that are left."""
    shell = Shell(clean_environment(home))
    yield shell
    shell.end()


@pytest.fixture
def example(tmp_path):
    """A file with the export of the example person whose days stay the same."""
    path = tmp_path / "example.json"
    path.write_text(dump(Person.model_validate(load_content().example())), encoding="utf-8")
    return path


@pytest.fixture
def stored(imgcoach, example):
    """The example person's data is in the folder."""
    assert imgcoach("import", example)[0] == 0
