"""What the tests of the exchange share: a home of their own, and a store that must not change.

pytest runs with --import-mode=importlib, so this folder is put on the import path, for `made_persons`.
"""

import sys
from pathlib import Path

import pytest

from imgcoach.commands import run
from imgcoach.exchange.document import dump
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A home folder of this test alone."""
    for name in ("IMGCOACH_DATA_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def imgcoach(tmp_path, capsys):
    """Runs a command on the data in `tmp_path/data`: its exit code, its output and what it says on stderr."""
    (tmp_path / "data").mkdir()

    def call(*arguments):
        code = run(["--data-dir", str(tmp_path / "data"), *map(str, arguments)])
        return (code, *capsys.readouterr())

    return call


@pytest.fixture
def example():
    """The export of the example person whose days stay the same."""
    return dump(Person.model_validate(load_content().example()))


@pytest.fixture
def stored(tmp_path, imgcoach, example):
    """Says which bytes the data folder holds; at first, those of the example person."""
    (tmp_path / "example.json").write_text(example, encoding="utf-8")
    assert imgcoach("import", tmp_path / "example.json")[0] == 0

    def files():
        paths = sorted((tmp_path / "data").rglob("*"))
        return {path: path.read_bytes() for path in paths if path.is_file()}

    return files
