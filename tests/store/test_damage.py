"""A data file that can't be read: nothing is deleted, and there is a way back or a new beginning."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from places import everywhere
from store_tools import answer, eventually, files, letter

from imgcoach.errors import CoachError, Damaged, NotSaved
from imgcoach.model.person import Person
from imgcoach.store import Put

GOOD = json.dumps({"format": "imgcoach", "version": 1, "revision": 7})
IMAGE = {"table": "letters", "id": "a", "at": None, "before": None, "after": None}


def journal(*documents):
    """A file whose one entry of the journal has these documents."""
    entry = {"label": "x", "documents": documents}
    return json.dumps({"_meta": json.loads(GOOD), "history": {"1": entry}}).encode()


WRONG = {
    "empty": b"",
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "no meta": b'{"letters": {}}',
    "another format": b'{"_meta": {"format": "other", "version": 1, "revision": 1}}',
    "no revision": b'{"_meta": {"format": "imgcoach", "version": 1}}',
    "a version that is no number": b'{"_meta": {"format": "imgcoach", "version": true, "revision": 1}}',
    "a table that is a list": f'{{"_meta": {GOOD}, "letters": []}}'.encode(),
    "a document that is text": f'{{"_meta": {GOOD}, "letters": {{"a": "b"}}}}'.encode(),
    "an unknown field": f'{{"_meta": {GOOD}, "letters": {{"a": {{"writer": "b", "colour": 1}}}}}}'.encode(),
    "a field with an escape": f'{{"_meta": {GOOD}, "letters": {{"a": {{"\\u001b[2J\\n": 1}}}}}}'.encode(),
    "a wrong value": f'{{"_meta": {GOOD}, "profile": {{"profile": {{"match_year": 99999}}}}}}'.encode(),
    "a journal of another shape": f'{{"_meta": {GOOD}, "history": {{"1": {{"label": 1}}}}}}'.encode(),
    "a journal of numbers": journal(3),
    "a journal of an unknown table": journal({**IMAGE, "table": "horoscopes"}),
    "a journal without what was there": journal({"table": "letters", "id": "a"}),
    "a journal with a place that is none": journal({**IMAGE, "before": {"writer": "b"}, "at": True}),
    "a journal with a strange key": f'{{"_meta": {GOOD}, "history": {{"x": {{}}}}}}'.encode(),
    "not a number": f'{{"_meta": {GOOD}, "programs": {{"a": {{"name": "b", "img_percent": NaN}}}}}}'.encode(),
    "ten thousand levels": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "a number of ten thousand digits": b'{"_meta": ' + b"9" * 10_000 + b"}",
    "not UTF-8": b'{"_meta": "\xff"}',
    "an encoded surrogate": b'{"_meta": "\xed\xa0\x80"}',
    "zeros": bytes(4096),
}


def damage(window):
    """The damage that is found at opening."""
    with pytest.raises(Damaged) as found:
        window()
    return found.value


def spoil(folder, content=b""):
    (folder / "data.json").write_bytes(content)


JSON = ["a list", "a number", "no meta", "no revision", "a wrong value", "an unknown field"]
"""What is wrong and yet JSON: all that a database lets in."""


@pytest.mark.acceptance(14)
@pytest.mark.acceptance(16)
@pytest.mark.parametrize(
    ("place", "what"),
    [*(("files", what) for what in WRONG), *(("rows", what) for what in JSON)],
    indirect=["place"],
)
def test_damage_is_found_and_told_and_nothing_is_touched(used, window, place, what):
    content = WRONG[what]
    place.put(content)
    before = place.all()
    found = damage(window)
    assert place.all() == before
    assert str(found).isprintable()
    assert "99999" not in str(found)
    assert found.recovery.reason in str(found)
    assert found.recovery.newest.person == Person(letters=[letter(0), letter(1)])
    assert found.recovery.restore().person == found.recovery.newest.person
    assert content in place.damaged()


@pytest.mark.acceptance(15)
def test_a_file_cut_at_any_place_is_damage_and_its_backup_is_offered(used, window, folder):
    whole = (folder / "data.json").read_bytes()
    for end in [*range(0, len(whole) - 2, len(whole) // 60), len(whole) - 2]:
        spoil(folder, whole[:end])
        assert damage(window).recovery.newest is not None
    spoil(folder, whole)
    assert window().person == used.person


@everywhere
@pytest.mark.acceptance(19)
def test_restoring_sets_the_bad_file_aside_and_drops_no_backup(used, window, place):
    place.put(b"[1]")
    backups = place.backups()
    recovery = damage(window).recovery
    store = recovery.restore()
    assert store.person == window().person == recovery.newest.person
    assert place.backups() == backups
    assert place.damaged() == [b"[1]"]
    store.save(answer())
    assert window().person == store.person


@everywhere
def test_the_offer_says_when_the_copy_was_saved_and_what_is_in_it(used, window, place):
    place.put(b"{}")
    newest = damage(window).recovery.newest
    assert newest.when == datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
    assert (newest.revision, newest.person.letters) == (2, [letter(0), letter(1)])


@everywhere
def test_a_moment_that_was_written_by_hand_costs_nothing_but_itself(used, window, place):
    data = json.loads(place.content())
    data["_meta"]["saved"] = "last Tuesday"
    place.put(json.dumps(data).encode())
    store = window()
    assert store.saved is None and store.person == used.person
    store.save(answer())
    assert store.saved is not None and window().saved == store.saved


@everywhere
@pytest.mark.acceptance(17)
def test_a_damaged_backup_is_passed_over(used, window, place):
    place.put(b"{}")
    place.spoil_newest_backup()
    assert damage(window).recovery.newest.person == Person(letters=[letter(0)])


@pytest.mark.acceptance(18)
def test_with_every_copy_damaged_only_a_new_beginning_is_left_and_all_is_kept(used, window, folder):
    for path in [folder / "data.json", *(folder / "backups").iterdir()]:
        path.write_bytes(b"[1")
    backups = files(folder / "backups")
    recovery = damage(window).recovery
    assert recovery.newest is None
    with pytest.raises(NotSaved, match="No copy"):
        recovery.restore()
    store = recovery.start_empty()
    assert store.person == window().person == Person()
    assert files(folder / "backups") == backups
    assert list(files(folder / "damaged").values()) == [b"[1"]


@everywhere
def test_after_a_new_beginning_its_own_copies_are_the_newest(used, window, place, clock):
    place.put(b"{}")
    store = damage(window).recovery.start_empty()
    store.save(Put("letters", letter(7)))
    clock.forward(hours=2)
    store.save(answer())
    place.put(b"{}")
    assert damage(window).recovery.newest.person == Person(letters=[letter(7)])


@everywhere
def test_setting_aside_twice_moves_one_file(used, window, place):
    place.put(b"{}")
    recovery = damage(window).recovery
    recovery.set_aside()
    recovery.set_aside()
    assert place.damaged() == [b"{}"]
    assert recovery.restore().person == recovery.newest.person


def test_a_missing_file_beside_folders_that_cannot_be_looked_into_is_no_new_beginning(
    used, window, folder, monkeypatch
):
    (folder / "data.json").unlink()
    before, look = files(folder), Path.iterdir

    def refuse(path):
        if path.parent == folder:
            raise PermissionError(13, "Permission denied")
        return look(path)

    with monkeypatch.context() as closed:
        closed.setattr(Path, "iterdir", refuse)
        for do in (window, lambda: used.save(answer())):
            with pytest.raises(CoachError, match=r"data\.json is gone"):
                do()
    assert files(folder) == before


def test_a_missing_file_beside_its_copies_is_damage(used, window, folder):
    (folder / "data.json").unlink()
    found = damage(window)
    assert "gone" in str(found)
    assert found.recovery.restore().person.letters == [letter(0), letter(1)]


@everywhere
def test_a_missing_file_beside_what_was_set_aside_is_damage(window, place):
    window().save(answer())
    place.put(b"{}")
    damage(window).recovery.set_aside()
    assert damage(window).recovery.newest is None
    assert damage(window).recovery.start_empty().person == window().person == Person()


@everywhere
def test_a_file_that_another_window_mended_meanwhile_is_not_set_aside(used, window, place):
    place.put(b"{}")
    late = damage(window).recovery
    damage(window).recovery.restore().save(answer())
    before = place.all()
    late.set_aside()
    assert late.start_empty().person == window().person
    assert late.restore().person == window().person
    assert place.all() == before


@everywhere
def test_damage_under_an_open_window_is_told_at_refresh_and_at_save(used, place):
    place.put(b"[1]")
    eventually(lambda: used.moved)
    with pytest.raises(Damaged):
        used.refresh()
    with pytest.raises(Damaged):
        used.save(answer())
    assert place.content() == b"[1]"
    assert len(used.person.letters) == 3
