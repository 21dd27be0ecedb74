"""Every intention: its name in the history, and what a later one of the same window has seen."""

from datetime import date
from functools import partial

import pytest
from store_tools import answer, letter

from imgcoach.errors import Changed, NotSaved
from imgcoach.model.calendar import Event
from imgcoach.model.person import Person
from imgcoach.model.profile import PastSeason, Profile, Settled
from imgcoach.model.records import Program
from imgcoach.model.review import Commitment
from imgcoach.store import (
    AddAll,
    Aside,
    Commit,
    ConsiderAgain,
    DamagedData,
    Put,
    Rank,
    RankOrder,
    Remove,
    ReplaceAll,
    SetProfile,
    Settle,
    Store,
    TellCalendar,
    TellSeason,
    UpdateAll,
)
from imgcoach.store.memory import MemoryVault

DAY, WEEK, FRESH = date(2026, 11, 22), "2026-W47", "11111111-1111-4111-8111-111111111111"
HILL, LAKE = (
    Program(id=id, name=name, status="applied") for id, name in (("p1", "Hill Top"), ("p2", "Lake"))
)
BEFORE = Person(profile=Profile(match_year=2027), programs=[HILL, LAKE], letters=[letter(0)])


def settled(state):
    return Settled(move="letters.ask", match_year=2027, state=state, on=DAY)


def settle(state):
    return Settle("letters.ask", 2027, "Ask a US physician", settled(state))


def noted(note):
    return LAKE.model_copy(update={"note": note})


def order(*programs):
    return RankOrder(tuple(each.id for each in programs), tuple(each.name for each in programs))


def committed(then):
    return Commit(Commitment(**{"week": WEEK, "if": "Monday", "then": then}))


def season(applied):
    return TellSeason(PastSeason(match_year=2025, applied=applied), None)


TWICE = {
    "year of the Match": (SetProfile("match_year", 2028, 2027), SetProfile("match_year", 2029, 2027)),
    "letter of recommendation: Dr 7": (
        Put("letters", letter(7)),
        Put("letters", letter(7, us=True)),
    ),
    "answer about letters, week 2026-W47": (answer("yes"), answer("no")),
    "commitment of week 2026-W47": (committed("call"), committed("write")),
    "done: Ask a US physician": (settle("done"), settle("not_for_me")),
    "Match 2025": (season(40), season(60)),
    "rank order list": (
        Rank(order(HILL, LAKE), order()),
        Rank(order(LAKE, HILL), order()),
    ),
    "update of 1 program": (
        UpdateAll("programs", (noted("kind people"),), (LAKE,)),
        UpdateAll("programs", (noted("call again"),), (LAKE,)),
    ),
}
"""Two intentions about one thing, both made before either was saved, and the name of the first."""


@pytest.mark.parametrize("label", TWICE)
def test_who_changes_a_thing_twice_before_it_is_saved_keeps_the_second(label):
    first, second = TWICE[label]
    store = Store.in_memory(BEFORE)
    store.save(first)
    with pytest.raises(Changed):
        store.save(second)
    store.save(second.over(first.wanted))
    after = store.person
    fresh = Store.in_memory(BEFORE)
    fresh.save(second)
    assert dated(after) == dated(fresh.person) != dated(BEFORE)
    assert store.undo() == second.label and store.undo() == first.label == label
    assert store.person == BEFORE


def dated(person):
    """A person without the ids that reviews and commitments are given at random."""
    found = person.model_dump(mode="json")
    for each in (*found["reviews"], *found["commitments"]):
        each.pop("id")
        each.pop("commitment", None)
    return found


@pytest.mark.parametrize("label", TWICE)
def test_what_lost_against_another_window_is_set_aside_over_what_that_one_stored(label):
    theirs, mine = TWICE[label]
    store = Store.in_memory(BEFORE)
    store.save(theirs)
    with pytest.raises(Changed):
        store.save(Aside(mine))
    held = store.person
    aside = Aside(mine).over(theirs.wanted)
    assert aside.label == mine.label and aside.wanted == mine.over(theirs.wanted).wanted
    store.save(aside)
    assert dated(store.person) == dated(held)


def test_a_record_that_is_taken_away_and_put_back_at_once_is_there():
    store = Store.in_memory(BEFORE)
    (seen,) = BEFORE.letters
    added = Put("letters", letter(0, us=True), seen)
    gone = Remove("letters", seen).over(added.wanted)
    back = Put("letters", letter(0), seen).over(gone.wanted)
    store.save(added, gone, back)
    assert store.person.letters == [letter(0)]
    store.save(Remove("letters", letter(0)))
    assert store.person.letters == [] and store.undo() == "letter of recommendation: Dr 0"


TAKING_NOTHING = {
    "import": ReplaceAll(Person(letters=[letter(3)])),
    "import of 1 letter of recommendation": AddAll("letters", (letter(4),)),
    "2 programs set back to considering": ConsiderAgain(("p1", "p2")),
    "calendar": TellCalendar(FRESH, (Event("2027-x", DAY, "Match Day", "Announced."),), DAY),
}


@pytest.mark.parametrize("label", TAKING_NOTHING)
def test_what_takes_nothing_from_anybody_is_the_same_whatever_was_seen(label):
    change = TAKING_NOTHING[label]
    assert change.label == label and change.over(object()) == change == change.over(change.wanted)
    store = Store.in_memory(BEFORE)
    store.save(change)
    revision = store.revision
    store.save(change.over(change.wanted))
    assert store.revision == revision or label == "calendar"


def test_what_was_seen_is_what_is_wanted_of_changes_that_carry_it():
    assert TAKING_NOTHING["import"].wanted.letters == [letter(3)]
    assert TAKING_NOTHING["import of 1 letter of recommendation"].wanted == (letter(4),)
    assert [each.name for each in TAKING_NOTHING["calendar"].wanted] == ["2027-x"]


def test_what_another_window_said_in_the_same_words_is_no_question():
    store = Store.in_memory(BEFORE)
    store.save(settle("done"), committed("call"))
    revision, mine = store.revision, committed("call")
    store.save(settle("done"), mine)
    assert store.revision == revision
    (kept,) = store.person.commitments
    assert kept.id != mine.commitment.id


def test_records_that_would_take_the_place_of_others_are_not_added():
    store = Store.in_memory(BEFORE)
    with pytest.raises(Changed) as changed:
        store.save(AddAll("letters", (letter(9), letter(0, us=True))))
    assert changed.value.label == "letter of recommendation: Dr 0"
    assert store.person == BEFORE


def test_text_typed_into_an_example_is_offered_to_nobody():
    store = Store.in_memory(BEFORE)
    store.drafts.keep("note", "half a sent")
    store.drafts.drop("other")
    assert (store.drafts.orphans(), store.drafts.take("note")) == ([], None)
    store.drafts.drop("note")
    store.close()


def test_a_kind_that_there_is_not_is_never_stored():
    store = Store.in_memory(BEFORE)
    with pytest.raises(KeyError):
        store.save(Put("horoscopes", letter(1)))
    assert store.revision == 0 and store.person == BEFORE


def test_an_example_that_is_no_data_has_no_copies_and_begins_anew():
    with pytest.raises(DamagedData) as damage:
        Store(MemoryVault(b"{"))
    recovery = damage.value.recovery
    assert recovery.newest is None
    for way in (recovery.restore, partial(recovery.shown, NotSaved("the disk is full"))):
        with pytest.raises(NotSaved):
            way()
    store = recovery.start_empty()
    assert store.person == Person() and store.revision == 1
    store.save(SetProfile("match_year", 2028, None))
    assert store.person.profile.match_year == 2028
