"""A move that is done, or not for somebody: kept for one Match year, and taken back like any other change."""

from datetime import date

import pytest

from imgcoach.errors import Changed
from imgcoach.model.profile import Settled
from imgcoach.store import SetProfile, Settle

YEAR = 2028


def settled(move="letters.ask", state="done", year=YEAR):
    return Settled(move=move, match_year=year, state=state, on=date(2026, 11, 22))


def settle(to, was=None, move="letters.ask", year=YEAR):
    return Settle(move, year, "Ask a US physician", to, was)


@pytest.fixture
def store(window):
    made = window()
    made.save(SetProfile("match_year", YEAR, None))
    return made


def test_it_is_kept_behind_what_is_settled_and_the_profile_stays(store, window):
    store.save(settle(settled()))
    store.save(settle(settled("letters.field", "not_for_me"), move="letters.field"))
    profile = window().person.profile
    assert [(each.move, each.state) for each in profile.settled] == [
        ("letters.ask", "done"),
        ("letters.field", "not_for_me"),
    ]
    assert profile.match_year == YEAR


def test_a_move_is_settled_once_in_a_year_and_may_be_settled_otherwise_in_another(store):
    store.save(settle(settled()))
    store.save(settle(settled(state="not_for_me"), settled()))
    store.save(settle(settled(year=2029), year=2029))
    assert [(each.state, each.match_year) for each in store.person.profile.settled] == [
        ("not_for_me", YEAR),
        ("done", 2029),
    ]


def test_opened_again_it_is_gone_and_undo_brings_it_back(store):
    store.save(settle(settled()))
    store.save(settle(None, settled()))
    assert store.person.profile.settled == []
    assert store.undo() == "open again: Ask a US physician"
    assert store.person.profile.settled == [settled()]
    assert store.undo() == "done: Ask a US physician"
    assert store.person.profile.settled == []


def test_two_windows_may_settle_two_moves_but_not_one_in_two_ways(store, window):
    other = window()
    store.save(settle(settled()))
    other.save(settle(settled("letters.field"), move="letters.field"))
    with pytest.raises(Changed):
        other.save(settle(settled(state="not_for_me")))
    assert [each.move for each in other.person.profile.settled] == ["letters.ask", "letters.field"]
