"""The order of a rank list: as the places say, whatever holes and doubles they have."""

import pytest

from imgcoach.model.ranking import moved, put_on, ranked, taken_off
from imgcoach.model.records import RANKS, Program


def names(*places, **fields):
    listed = [Program(name=f"{at}", rank=place, **fields) for at, place in enumerate(places)]
    return [each.name for each in ranked(listed)]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ((None, None), []),
        ((2, 1, None), ["1", "0"]),
        ((7, 3, 300), ["1", "0", "2"]),
        ((2, 1, 2, 1), ["1", "3", "0", "2"]),
    ],
)
def test_the_order_is_that_of_the_places_and_then_of_entry(places, order):
    assert names(*places) == order


def test_a_withdrawn_program_is_not_on_the_list():
    assert names(1, 2, status="withdrawn") == []


@pytest.mark.parametrize(
    ("id", "by", "order"),
    [
        ("b", -1, "bacd"),
        ("b", 1, "acbd"),
        ("a", -1, "abcd"),
        ("d", 1, "abcd"),
        ("d", -9, "dabc"),
        ("x", 1, "abcd"),
    ],
)
def test_a_program_moves_among_the_others_and_never_past_an_end(id, by, order):
    assert moved("abcd", id, by) == tuple(order)


def test_a_program_is_put_on_at_the_end_and_once():
    assert put_on("ab", "c") == tuple("abc")
    assert put_on("abc", "a") == tuple("abc")


def test_a_list_has_so_many_places_and_no_more():
    full = tuple(map(str, range(RANKS)))
    assert put_on(full, "one more") == full


def test_the_others_close_up_when_one_is_taken_off():
    assert taken_off("abc", "b") == tuple("ac")
