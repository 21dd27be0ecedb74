"""The imgcoach before this format, installed: it refuses what this one writes, in words, and harms nothing.

kept/imgcoach-0.1.0-py3-none-any.whl is the last one of format version 1, made of commit 76c2dc4 by

    git archive 76c2dc4 | tar x -C FOLDER && cd FOLDER
    SOURCE_DATE_EPOCH=1795655336 pip wheel --no-deps .

with setuptools 84.2.1 (the same commands give the same bytes), and kept as the exports beside it are: so the
test needs no history, no network and no build. It is installed by unpacking, which is all that a pure wheel
asks for, and runs with the packages of the imgcoach under test.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from comparing import missing

from imgcoach.model.person import VERSION

KEPT = Path(__file__).parent / "kept"
FIRST, SECOND = KEPT / "version-1-practice.json", KEPT / "version-2-first.json"
START = "import sys, imgcoach.cli; sys.exit(imgcoach.cli.main())"
WAY_OUT = f"update imgcoach to one that knows format {VERSION}"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Where the earlier imgcoach is installed."""
    folder = tmp_path_factory.mktemp("earlier")
    with zipfile.ZipFile(KEPT / "imgcoach-0.1.0-py3-none-any.whl") as wheel:
        wheel.extractall(folder)
    return folder


@pytest.fixture
def earlier(installed, home, tmp_path):
    """Runs a command of the earlier imgcoach on the same data as the `imgcoach` fixture."""
    environment = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(installed)}

    def call(*arguments, program=START, said=""):
        words = [sys.executable, "-P", "-c", program, "--data-dir", str(tmp_path / "data")]
        ran = subprocess.run(
            [*words, *map(str, arguments)], env=environment, input=said, capture_output=True, text=True
        )
        return ran.returncode, ran.stdout, ran.stderr

    return call


@pytest.fixture
def files(tmp_path):
    """Says what the data folder holds, to the byte."""

    def all_files():
        return {path: path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file()}

    return all_files


def test_it_is_the_earlier_one_that_runs(earlier, installed):
    says = "import imgcoach.store.document as store; print(store.__file__, store.VERSION)"
    assert earlier(program=says)[1].split() == [str(installed / "imgcoach/store/document.py"), "1"]


def refusal(path):
    """What the earlier imgcoach says of an export that it can't read."""
    return (
        f"imgcoach: {path}: has format version {VERSION} and this imgcoach reads 1; install a newer one; "
        "nothing was imported\n"
    )


@pytest.mark.parametrize("arguments", [["import"], ["import", "--yes"], ["import", "--dry-run"]])
def test_an_export_of_today_is_refused_and_nothing_is_made(earlier, files, arguments):
    assert earlier(*arguments, SECOND) == (1, "", refusal(SECOND))
    assert files() == {}


def test_an_export_of_today_leaves_the_earlier_ones_data_alone(earlier, files):
    assert earlier("import", FIRST)[0] == 0
    before = files()
    assert earlier("import", "--yes", SECOND) == (1, "", refusal(SECOND))
    assert files() == before


WRITES = {
    "an import": ["import", "--yes", FIRST],
    "undo": ["undo"],
    "a review": ["--today", "2026-12-01", "review"],
}


@pytest.mark.parametrize("arguments", WRITES.values(), ids=WRITES)
def test_a_folder_of_today_is_never_written(imgcoach, earlier, files, arguments):
    assert imgcoach("import", SECOND)[0] == 0
    before = files()
    code, _, said = earlier(*arguments, said="d\n")
    assert code == 3
    assert f"This data is in format {VERSION} and this imgcoach knows 1" in said
    assert WAY_OUT in said
    assert files() == before


def test_a_folder_of_today_can_still_be_looked_at(imgcoach, earlier, files):
    assert imgcoach("import", SECOND)[0] == 0
    before = files()
    for command in ("status", "log", "programs", "brief"):
        code, out, said = earlier("--today", "2026-12-01", command)
        assert (code, said) == (0, "")
        assert out.strip()
    assert WAY_OUT in earlier("doctor")[1].replace("\n", " ")
    assert files() == before


def test_a_folder_that_it_wrote_is_opened_with_all_that_it_holds(imgcoach, earlier):
    assert earlier("import", FIRST)[0] == 0
    kept, exported = json.loads(FIRST.read_bytes()), json.loads(imgcoach("export")[1])
    assert exported["version"] == VERSION
    assert missing(kept, exported) == missing(exported, kept) == []
