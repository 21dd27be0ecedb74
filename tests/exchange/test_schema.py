"""docs/export.schema.json: what it allows is what an export holds, and the models themselves make it."""

import json
import runpy
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from made_persons import PERSONS

from imgcoach.exchange import schema
from imgcoach.exchange.document import dump
from imgcoach.exchange.schema import page
from imgcoach.knowledge import load_content

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs/export.schema.json").read_text("utf-8"))
KEPT = sorted((Path(__file__).parent / "kept").glob("*.json"))
CHECK = Draft202012Validator(SCHEMA)
EXAMPLE = {"format": "imgcoach", "version": 1, **load_content().example()}


def test_the_file_in_docs_is_the_one_that_the_models_make():
    assert (ROOT / "docs/export.schema.json").read_text("utf-8") == page()


def test_the_module_prints_it_as_the_documents_say(capsys):
    runpy.run_path(schema.__file__, run_name="__main__")
    assert capsys.readouterr().out == (ROOT / "docs/export.schema.json").read_text("utf-8")


def test_it_is_a_schema_itself():
    Draft202012Validator.check_schema(SCHEMA)


@settings(max_examples=100, deadline=None)
@given(PERSONS)
def test_every_export_keeps_to_it(person):
    CHECK.validate(json.loads(dump(person)))


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "kept").glob("*.json")), ids=lambda path: path.stem
)
def test_so_does_every_export_that_was_kept(path):
    CHECK.validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("format",), "csv"),
        (("version",), 3),
        (("profile", "step2_ck", "score"), 301),
        (("profile", "step2_ck", "score"), "238"),
        (("profile", "visa"), "tourist"),
        (("profile", "unknown"), 1),
        (("reviews", 0, "week"), "last week"),
        (("reviews", 0, "answers", 0, "answer"), "maybe"),
        (("reviews", 0, "answers", 0, "felt"), 6),
        (("experiences", 0, "start"), "May 2025"),
        (("letters", 0, "status"), "lost"),
        (("programs", 0, "img_percent"), 101),
        (("commitments", 0, "outcome"), "yes"),
    ],
    ids=str,
)
def test_what_an_import_refuses_it_refuses_too(imgcoach, tmp_path, at, value):
    document = deepcopy(EXAMPLE)
    *way, last = at
    place = document
    for step in way:
        place = place[step]
    place[last] = value
    assert not CHECK.is_valid(document)
    (tmp_path / "bad.json").write_text(json.dumps(document), encoding="utf-8")
    assert imgcoach("import", tmp_path / "bad.json")[0] == 1


@pytest.mark.parametrize("key", ["format", "version"])
def test_an_export_names_its_format(key):
    document = {name: value for name, value in EXAMPLE.items() if name != key}
    assert not CHECK.is_valid(document)
