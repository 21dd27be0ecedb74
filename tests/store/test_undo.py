"""Taking back what was saved."""

import json
from datetime import date

import pytest
from places import everywhere
from store_tools import answer, answered, letter

from imgcoach.errors import Changed
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.practice import PracticeSession
from imgcoach.model.records import Experience, Program, TimelineEntry
from imgcoach.model.review import Commitment, Review
from imgcoach.store import Put, Remove, ReplaceAll, SetProfile
from imgcoach.store import history as journal


def history(folder):
    return json.loads((folder / "data.json").read_bytes())["history"]


@everywhere
def test_changes_are_taken_back_one_by_one_from_the_newest(window):
    store = window()
    persons = [store.person]
    for change in (
        SetProfile("step2_ck.score", 238, None),
        Put("letters", letter(1)),
        answer(),
        answer(question="score"),
    ):
        store.save(change)
        persons.append(store.person)
    labels = []
    while (label := store.undo()) is not None:
        labels.append(label)
        assert store.person == window().person == persons[-1 - len(labels)]
    assert labels == [
        "answer about score, week 2026-W47",
        "answer about letters, week 2026-W47",
        "letter of recommendation: Dr 1",
        "Step 2 CK score",
    ]
    assert store.revision == 8


def test_with_nothing_to_undo_nothing_is_written(window, folder):
    store = window()
    assert store.undo() is None
    assert store.revision == 0
    assert not (folder / "data.json").exists()


@everywhere
def test_after_an_undo_new_changes_come_first(used):
    used.undo()
    used.save(answer())
    assert [used.undo(), used.undo()] == [
        "answer about letters, week 2026-W47",
        "letter of recommendation: Dr 1",
    ]
    assert used.person.letters == [letter(0)]


@everywhere
def test_a_removed_record_comes_back_to_its_place(used):
    letters = used.person.letters
    used.save(Remove("letters", letter(0)), Put("letters", letter(1, us=True), letter(1)))
    used.undo()
    assert used.person.letters == letters


@everywhere
def test_an_import_is_taken_back_whole_and_in_order(used, window):
    used.save(answer(), SetProfile("graduated", Month(2022, 6), None))
    before = used.person
    imported = Person(letters=[letter(9), letter(2, us=True), letter(0)])
    used.save(ReplaceAll(imported))
    assert used.undo() == "import"
    assert used.person == window().person == before
    assert used.undo() == "answer about letters, week 2026-W47, month of graduation"


@everywhere
def test_an_import_that_only_turns_the_order_can_be_undone(used):
    before = used.person
    used.save(ReplaceAll(Person(letters=before.letters[::-1])))
    assert used.person.letters != before.letters
    used.undo()
    assert used.person == before


@everywhere
def test_what_another_window_did_last_is_taken_back(used, window):
    window().save(answer())
    assert used.undo() == "answer about letters, week 2026-W47"
    assert used.person.reviews == []


def test_an_undo_that_would_lose_a_change_made_by_hand_is_refused(used, window, folder):
    path = folder / "data.json"
    by_hand = path.read_text().replace('"writer": "Dr 2"', '"writer": "Dr Two"')
    path.write_text(by_hand)
    with pytest.raises(Changed) as refused:
        used.undo()
    assert refused.value.label == "letter of recommendation: Dr 2"
    assert path.read_text() == by_hand


def test_an_undo_beside_a_change_made_by_hand_keeps_it(used, folder):
    path = folder / "data.json"
    path.write_text(path.read_text().replace('"writer": "Dr 1"', '"writer": "Dr One"'))
    used.undo()
    assert [each.writer for each in used.person.letters] == ["Dr 0", "Dr One"]


def test_an_answer_that_lost_a_conflict_stays_in_the_journal(window, folder):
    store = window()
    store.save(answer("no", note="the first"))
    store.save(answer("yes", was=answered(store)))
    assert "the first" in json.dumps(history(folder))


@everywhere
def test_the_journal_is_no_part_of_the_person(used):
    assert "history" not in used.person.as_json()


def test_the_newest_hundred_saves_are_remembered(window, folder):
    store = window()
    for number in range(120):
        store.save(Put("letters", letter(number)))
    assert set(history(folder)) == {str(number) for number in range(21, 121)}


@everywhere
def test_all_hundred_can_be_taken_back_one_after_the_other(window):
    store = window()
    for number in range(110):
        store.save(Put("letters", letter(number)))
    steps = 0
    while store.undo() is not None:
        steps += 1
    assert steps == 100
    assert [each.id for each in store.person.letters] == [f"letter{number}" for number in range(10)]


def test_saving_and_taking_back_for_ever_does_not_grow_the_journal_for_ever(window, folder, monkeypatch):
    monkeypatch.setattr(journal, "MOST", 12)
    store = window()
    for number in range(10):
        store.save(Put("letters", letter(number)))
        store.undo()
    assert len(history(folder)) == 12


def test_large_entries_push_out_older_ones_but_the_newest_stays(window, folder, monkeypatch):
    monkeypatch.setattr(journal, "IMAGES", 5)
    store = window()
    many = [letter(number) for number in range(10)]
    store.save(ReplaceAll(Person(letters=many)))
    store.save(ReplaceAll(Person()))
    assert set(history(folder)) == {"2"}
    store.undo()
    assert store.person.letters == many


@everywhere
def test_a_save_of_many_changes_has_a_short_label(window):
    store = window()
    store.save(*[Put("programs", Program(name=f"City {number}")) for number in range(40)])
    assert store.undo() == "program: City 0, program: City 1, program: City 2, 37 more"
    assert store.person.programs == []


RECORDS = [
    ("experiences", Experience(kind="research", start=Month(2025, 3), site="Mercy"), "experience: Mercy"),
    ("experiences", Experience(kind="research", start=Month(2025, 3)), "experience"),
    ("timeline", TimelineEntry(kind="study", start=Month(2025, 3), title="MPH"), "timeline entry: MPH"),
    ("programs", Program(name="City"), "program: City"),
    ("reviews", Review(week="2026-W47", saved="2026-11-22T18:30:00+00:00"), "review: 2026-W47"),
    ("commitments", Commitment(week="2026-W47"), "commitment: 2026-W47"),
    (
        "practice",
        PracticeSession(question="why_here", day=date(2026, 11, 22), seconds=90),
        "practice session: why_here",
    ),
]


@everywhere
@pytest.mark.parametrize(("kind", "record", "label"), RECORDS)
def test_every_kind_of_record_has_a_name(window, kind, record, label):
    store = window()
    store.save(Put(kind, record))
    assert Remove(kind, record).label == label
    assert store.undo() == label
