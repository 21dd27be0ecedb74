"""Many records added in one stroke."""

import json

import pytest
from places import everywhere

from imgcoach.errors import Changed, NotSaved
from imgcoach.model.records import Letter, Program
from imgcoach.store import AddAll, Put

MANY = tuple(Program(id=f"p{number}", name=f"City {number}") for number in range(500))


@everywhere
def test_they_are_one_save_and_one_undo(used):
    before, revision = used.person, used.revision
    used.save(AddAll("programs", MANY))
    assert used.revision == revision + 1
    assert used.person.programs == list(MANY)
    assert used.undo() == "import of 500 programs"
    assert used.person == before


@everywhere
def test_they_come_behind_what_is_there(used, window):
    used.save(Put("programs", Program(id="first", name="First")))
    used.save(AddAll("programs", MANY[:3]))
    assert [each.id for each in window().person.programs] == ["first", "p0", "p1", "p2"]


@everywhere
def test_what_another_window_stored_meanwhile_stays(used, window):
    window().save(Put("programs", Program(id="theirs", name="Theirs")))
    used.save(AddAll("programs", MANY[:2]))
    assert [each.id for each in used.person.programs] == ["theirs", "p0", "p1"]


def test_the_same_again_saves_nothing(used, folder):
    used.save(AddAll("programs", MANY[:2]))
    before = (folder / "data.json").read_bytes()
    used.save(AddAll("programs", MANY[:2]))
    assert (folder / "data.json").read_bytes() == before


@everywhere
def test_another_record_of_the_same_id_is_not_overwritten(used):
    used.save(Put("programs", Program(id="p1", name="Mine")))
    with pytest.raises(Changed) as refused:
        used.save(AddAll("programs", MANY[:2]))
    assert refused.value.label == "program: City 1"
    assert [each.name for each in used.person.programs] == ["Mine"]


def test_too_many_are_all_refused(used, folder):
    used.save(Put("programs", Program(id="first", name="First")))
    before = (folder / "data.json").read_bytes()
    with pytest.raises(NotSaved):
        used.save(AddAll("programs", MANY))
    assert (folder / "data.json").read_bytes() == before


def test_the_label_counts_in_words(used):
    assert AddAll("letters", (Letter(writer="Dr R."),)).label == "import of 1 letter of recommendation"
    assert AddAll("timeline", ()).label == "import of 0 timeline entries"


def test_the_journal_holds_no_copy_of_what_was_added(used, folder):
    used.save(AddAll("programs", MANY[:2]))
    entry = json.loads((folder / "data.json").read_bytes())["history"][str(used.revision)]
    assert [image["before"] for image in entry["documents"]] == [None, None]
