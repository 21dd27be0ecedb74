"""Many records are given other values at once: all or none, and one undo takes them all back."""

import pytest

from imgcoach.errors import Changed
from imgcoach.model.records import Program
from imgcoach.store import AddAll, Put, UpdateAll

FIRST = tuple(Program(id=str(number), name=f"Program {number}") for number in range(3))
FRESH = tuple(each.model_copy(update={"state": "OH"}) for each in FIRST)


@pytest.fixture
def store(window):
    made = window()
    made.save(AddAll("programs", FIRST))
    return made


def test_they_keep_their_places_and_one_undo_takes_all_back(store, window):
    store.save(
        AddAll("programs", (Program(id="new", name="New"),)), UpdateAll("programs", FRESH[:2], FIRST[:2])
    )
    assert [(each.id, each.state) for each in window().person.programs] == [
        ("0", "OH"),
        ("1", "OH"),
        ("2", None),
        ("new", None),
    ]
    assert store.undo() == "import of 1 program, update of 2 programs"
    assert window().person.programs == list(FIRST)


def test_what_another_window_stored_in_one_of_them_stays_and_none_is_changed(store, window):
    other = window()
    other.save(Put("programs", FIRST[1].model_copy(update={"note": "theirs"}), FIRST[1]))
    with pytest.raises(Changed) as changed:
        store.save(UpdateAll("programs", FRESH, FIRST))
    assert changed.value.label == "program: Program 1"
    assert [each.state for each in window().person.programs] == [None, None, None]
    seen = tuple(window().person.programs)
    store.save(UpdateAll("programs", FRESH, FIRST).over(seen))
    assert [each.state for each in window().person.programs] == ["OH", "OH", "OH"]


def test_one_that_is_gone_is_not_brought_back(store, window):
    store.undo()
    with pytest.raises(Changed):
        store.save(UpdateAll("programs", FRESH, FIRST))
    assert window().person.programs == []


def test_the_same_again_is_no_change(store, window):
    store.save(UpdateAll("programs", FRESH, FIRST))
    revision = store.revision
    store.save(UpdateAll("programs", FRESH, FRESH))
    assert store.revision == revision
