"""Sessions of interview practice in an export, which one without sessions doesn't show."""

import json

import pytest

from imgcoach.errors import Rejected
from imgcoach.exchange.document import dump, parse
from imgcoach.model.person import Person
from imgcoach.store import ReplaceAll, Store

SESSION = {
    "id": "a",
    "question": "why_here",
    "day": "2026-11-22",
    "seconds": 95,
    "content": 4,
    "structure": None,
    "clarity": 3,
    "english": None,
    "note": "slower",
}


def exported(person):
    return json.loads(dump(Person.model_validate(person)))


def test_an_export_without_sessions_does_not_show_the_list():
    assert "practice" not in exported({})
    assert "practice" not in exported({"practice": []})


def test_an_export_with_sessions_shows_them_last_with_their_keys_in_order():
    document = exported({"practice": [SESSION]})
    assert list(document)[-1] == "practice"
    assert document["practice"] == [SESSION]
    assert list(document["practice"][0]) == list(SESSION)


@pytest.mark.parametrize("sessions", [[], [SESSION], [SESSION, SESSION | {"id": "b", "question": "gone"}]])
def test_sessions_come_back_as_exported(sessions):
    person = Person.model_validate({"practice": sessions})
    text = dump(person)
    store = Store.in_memory(Person())
    store.save(ReplaceAll(parse(text.encode(), "export.json")))
    assert store.person == person
    assert dump(store.person) == text


def test_an_import_without_the_list_takes_the_sessions_away_and_undo_brings_them_back():
    store = Store.in_memory(Person.model_validate({"practice": [SESSION]}))
    store.save(ReplaceAll(parse(b'{"format": "imgcoach", "version": 1}', "export.json")))
    assert store.person.practice == []
    store.undo()
    assert [each.id for each in store.person.practice] == ["a"]


def test_what_the_person_said_of_their_practice_stays_what_it_was():
    person = {"profile": {"interview_practice": {"sessions": 7}}, "practice": [SESSION]}
    assert exported(person)["profile"]["interview_practice"]["sessions"] == 7


@pytest.mark.parametrize(
    "wrong", [{"clarity": 6}, {"seconds": -1}, {"question": ""}, {"day": "soon"}, {"match": 58}]
)
def test_a_wrong_session_is_refused_without_its_value(wrong):
    document = {"format": "imgcoach", "version": 1, "practice": [SESSION | wrong]}
    with pytest.raises(Rejected, match=r"nothing was imported$") as refused:
        parse(json.dumps(document).encode(), "export.json")
    assert "58" not in str(refused.value)
    assert "soon" not in str(refused.value)
