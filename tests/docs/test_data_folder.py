"""docs/export-format.md tells what is in the data folder as it is."""

import json
import re

from pages import PAGES, section

from imgcoach.commands import run
from imgcoach.folders.places import CRASH_LOG
from imgcoach.store.files import FOLDERS

TOLD = section(PAGES["docs/export-format.md"], "The data folder")
ROWS = dict(re.findall(r"(?m)^\| (`.*?) \| (.*) \|$", TOLD))


def test_files_and_tables_are_those_that_the_page_names(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    data = tmp_path / "data"
    example = str(tmp_path / "example.json")
    for words in (
        ["--demo", "export", "-o", example],
        ["import", "--yes", example],
        ["export", "--format", "ics"],
    ):
        assert run(["--data-dir", str(data), "--today", "2026-11-26", *words]) == 0
    named = {name.rstrip("/") for cell in ROWS for name in re.findall(r"`([\w./]+)`", cell)}
    assert {path.name for path in data.iterdir()} | {*FOLDERS, CRASH_LOG} <= named
    tables = json.loads((data / "data.json").read_bytes())
    assert tables.keys() <= named
    assert tables.keys() | {path.name for path in data.iterdir()} | {*FOLDERS, CRASH_LOG} == named
    of_due = {*re.findall(r"`(\w+)`", ROWS["`_meta`"])}
    assert tables["_meta"].keys() == of_due - {"begun"}  # there only where a review is begun
    assert list(tables["profile"]) == ["profile"]
    (first, *_) = tables["history"].values()
    assert first.keys() >= {*re.findall(r"`(\w+)`", ROWS["`history`"])} - {"undo"}
