"""The rank list is changed as a whole: one undo, places without holes or doubles, and two windows."""

import pytest

from imgcoach.errors import Changed
from imgcoach.model.records import Program
from imgcoach.store import AddAll, Put, Rank, RankOrder, Remove


def listed(*places, **fields):
    """Programs a, b, c, … with these places."""
    return tuple(
        Program(id=id, name=f"Program {id}", rank=place, **fields)
        for id, place in zip("abcdef", places, strict=False)
    )


def kept(store, *places):
    store.save(AddAll("programs", listed(*places)))
    return store


def order(ids):
    return RankOrder(tuple(ids), tuple(f"Program {id}" for id in ids))


def rank(store, ids):
    """What a window wants that sees what this store sees."""
    return Rank(order(ids), RankOrder.of(store.person.programs))


def places(store):
    return {each.id: each.rank for each in store.person.programs}


def test_an_order_is_stored_as_places_from_one_on(window):
    store = kept(window(), None, None, None)
    store.save(rank(store, "ca"))
    assert places(store) == places(window()) == {"a": 2, "b": None, "c": 1}


def test_one_undo_takes_a_whole_move_back(window):
    store = kept(window(), 1, 2, 3)
    store.save(rank(store, "cab"))
    assert places(store) == {"a": 2, "b": 3, "c": 1}
    assert store.undo() == "rank order list"
    assert places(store) == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize("before", [(2, 5, 9), (1, 1, 1), (3, 3, 7)])
def test_holes_and_doubles_are_mended_by_the_next_move(window, before):
    store = kept(window(), *before)
    store.save(rank(store, "bac"))
    assert places(store) == {"b": 1, "a": 2, "c": 3}


def test_a_program_that_was_withdrawn_from_loses_its_place_with_the_next_move(window):
    store = kept(window(), 1, 2, 3)
    gone = store.person.programs[1]
    store.save(Put("programs", gone.model_copy(update={"status": "withdrawn"}), gone))
    store.save(rank(store, "ca"))
    assert places(store) == {"a": 2, "b": None, "c": 1}


def test_what_another_window_stored_in_a_program_stays(window):
    store, other = kept(window(), 1, 2), window()
    before = other.person.programs[0]
    wanted = rank(store, "ba")
    other.save(Put("programs", before.model_copy(update={"interview_note": "Kind people"}), before))
    store.save(wanted)
    first = store.person.programs[0]
    assert (first.interview_note, first.rank) == ("Kind people", 2)


def test_an_order_that_another_window_changed_is_not_overwritten(window):
    store, other = kept(window(), 1, 2, 3), window()
    mine = rank(store, "bac")
    other.save(rank(other, "cba"))
    with pytest.raises(Changed) as conflict:
        store.save(mine)
    assert str(conflict.value.theirs) == "1 Program c, 2 Program b, 3 Program a"
    assert str(conflict.value.mine) == "1 Program b, 2 Program a, 3 Program c"
    assert places(window()) == {"c": 1, "b": 2, "a": 3}
    store.save(mine.over(conflict.value.theirs))
    assert places(window()) == {"b": 1, "a": 2, "c": 3}


def test_the_same_order_from_two_windows_is_no_conflict(window):
    store, other = kept(window(), 1, 2), window()
    mine, theirs = rank(store, "ba"), rank(other, "ba")
    other.save(theirs)
    store.save(mine)
    assert places(window()) == {"b": 1, "a": 2}


def test_a_program_that_another_window_deleted_leaves_no_hole(window):
    store, other = kept(window(), 1, 2, 3), window()
    mine = rank(store, "cba")
    other.save(Remove("programs", other.person.programs[1]))
    with pytest.raises(Changed) as conflict:
        store.save(mine)
    store.save(mine.over(conflict.value.theirs))
    assert places(window()) == {"c": 1, "a": 2}


def test_an_empty_list_says_so():
    assert str(order("")) == "nothing"
