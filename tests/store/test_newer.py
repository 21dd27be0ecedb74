"""A data file from a newer program: shown as far as it is understood, and never written."""

import json

import pytest
from places import everywhere
from store_tools import answer, letter

from imgcoach.errors import NotSaved
from imgcoach.store import Put


@pytest.fixture
def newer(used, place):
    """The data as a program of format 3 might write it."""
    data = json.loads(place.content())
    data["_meta"] |= {"version": 3, "shards": []}
    data["profile"]["profile"] |= {"match_year": 2028, "citizenship": "moon", "horoscope": "leo"}
    data["letters"]["letter1"]["colour"] = "blue"
    data["letters"]["letter2"]["status"] = "sung"
    data["dreams"] = [1, 2]
    place.put(json.dumps(data).encode())


@everywhere
def test_it_is_shown_as_far_as_it_is_understood(newer, window):
    store = window()
    assert store.person.letters == [letter(0), letter(1)]
    assert (store.person.profile.match_year, store.person.profile.citizenship) == (2028, None)
    assert "format 3" in store.read_only


@everywhere
@pytest.mark.acceptance(23)
@pytest.mark.parametrize("action", [lambda store: store.save(answer()), lambda store: store.undo()])
def test_it_is_never_written(newer, window, place, action):
    store = window()
    before = place.all()
    with pytest.raises(NotSaved, match="format 3"):
        action(store)
    assert place.all() == before


@everywhere
def test_a_window_that_is_open_while_a_newer_program_saves_becomes_read_only(used, window, place, request):
    assert used.read_only is None
    request.getfixturevalue("newer")
    before = place.all()
    with pytest.raises(NotSaved, match="format 3"):
        used.save(Put("letters", letter(8)))
    assert used.read_only
    assert place.all() == before


@everywhere
def test_a_newer_shape_that_has_no_tables_is_still_not_damage(window, place):
    window().save(answer())
    place.put(b'{"_meta": {"format": "imgcoach", "version": 3, "revision": 1}, "all": 1}')
    assert window().read_only
