"""A data file from a newer program: shown as far as it is understood, and never written."""

import json

import pytest
from store_tools import answer, files, letter

from imgcoach.errors import NotSaved
from imgcoach.store import Put


@pytest.fixture
def newer(used, folder):
    """The data file as a program of format 3 might write it."""
    path = folder / "data.json"
    data = json.loads(path.read_bytes())
    data["_meta"] |= {"version": 3, "shards": []}
    data["profile"]["profile"] |= {"match_year": 2028, "citizenship": "moon", "horoscope": "leo"}
    data["letters"]["letter1"]["colour"] = "blue"
    data["letters"]["letter2"]["status"] = "sung"
    data["dreams"] = [1, 2]
    path.write_text(json.dumps(data))


def test_it_is_shown_as_far_as_it_is_understood(newer, window):
    store = window()
    assert store.person.letters == [letter(0), letter(1)]
    assert (store.person.profile.match_year, store.person.profile.citizenship) == (2028, None)
    assert "format 3" in store.read_only


@pytest.mark.acceptance(23)
@pytest.mark.parametrize("action", [lambda store: store.save(answer()), lambda store: store.undo()])
def test_it_is_never_written(newer, window, folder, action):
    store = window()
    before = files(folder)
    with pytest.raises(NotSaved, match="format 3"):
        action(store)
    assert files(folder) == before


def test_a_window_that_is_open_while_a_newer_program_saves_becomes_read_only(used, window, folder, request):
    assert used.read_only is None
    request.getfixturevalue("newer")
    before = files(folder)
    with pytest.raises(NotSaved, match="format 3"):
        used.save(Put("letters", letter(8)))
    assert used.read_only
    assert files(folder) == before


def test_a_newer_shape_that_has_no_tables_is_still_not_damage(window, folder):
    window().save(answer())
    (folder / "data.json").write_text(
        '{"_meta": {"format": "imgcoach", "version": 3, "revision": 1}, "all": 1}'
    )
    assert window().read_only
