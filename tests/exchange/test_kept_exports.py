"""Exports that an earlier imgcoach wrote: each is read, nothing in it is lost, and nothing is added to it.

The files in kept/ stay as they are, whatever becomes of the format; a new version of it adds one.
"""

import json
from pathlib import Path

import pytest
from comparing import missing, told

from imgcoach.model.person import VERSION, Person

KEPT = sorted((Path(__file__).parent / "kept").glob("*.json"))


def test_there_is_one_of_every_version():
    assert {json.loads(path.read_text("utf-8"))["version"] for path in KEPT} == set(range(1, VERSION + 1))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_it_is_imported_whole(imgcoach, path):
    code, _, said = imgcoach("import", path)
    assert (code, said) == (0, "")
    exported = json.loads(imgcoach("export")[1])
    kept = json.loads(path.read_text("utf-8"))
    assert Person.model_validate(told(exported)) == Person.model_validate(told(kept))
    assert missing(kept, exported) == missing(exported, kept) == []


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_every_view_of_it_can_be_shown(imgcoach, path):
    imgcoach("import", path)
    for command in (["status"], ["log"], ["programs"], ["brief"], ["export", "--format", "md"]):
        code, out, said = imgcoach("--today", "2026-12-01", *command)
        assert (code, said) == (0, "")
        assert out.strip()
