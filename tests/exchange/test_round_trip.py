"""What goes out comes in again as it was, byte for byte."""

import json
from importlib import resources

from comparing import missing
from hypothesis import HealthCheck, given, settings
from made_persons import DOCUMENTS, PERSONS

from imgcoach.exchange.document import dump, parse
from imgcoach.model.person import Person
from imgcoach.store import ReplaceAll, Store

CALM = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def example_person():
    text = (resources.files("imgcoach.content") / "example.json").read_text("utf-8")
    return parse(text.encode(), "example.json")


@CALM
@given(PERSONS)
def test_any_person_comes_back_as_exported(person):
    text = dump(person)
    again = parse(text.encode("utf-8"), "export.json")
    assert again == person
    assert dump(again) == text


@CALM
@given(PERSONS)
def test_any_person_goes_through_the_store_unchanged(person):
    store = Store.in_memory(Person())
    store.save(ReplaceAll(person))
    assert dump(store.person) == dump(person)


@CALM
@given(DOCUMENTS)
def test_an_import_cleans_text_and_changes_nothing_else(document):
    raw = json.dumps({"format": "imgcoach", "version": 1, **document})
    person = parse(raw.encode("ascii"), "export.json")
    assert person == Person.model_validate(document)


def test_the_example_comes_back_byte_for_byte():
    text = dump(example_person())
    assert dump(parse(text.encode("utf-8"), "export.json")) == text


def test_the_example_holds_in_its_export_all_that_its_file_says():
    original = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
    assert missing(original, json.loads(dump(example_person()))) == []


def test_an_export_reads_well_and_ends_with_a_newline():
    text = dump(example_person())
    assert text.startswith('{\n  "format": "imgcoach",\n  "version": 2,\n  "profile": {\n')
    assert text.endswith("}\n")


def test_names_in_any_script_are_written_as_they_are():
    person = Person.model_validate({"letters": [{"id": "a", "writer": "José Đặng 北京"}]})
    assert "José Đặng 北京" in dump(person)


def test_import_then_export_gives_the_same_bytes(tmp_path, imgcoach, stored, example):
    assert imgcoach("export") == (0, example, "")
    assert imgcoach("export", "-o", tmp_path / "again.json")[0] == 0
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "example.json").read_bytes()
