"""What a calendar was told, kept beside the data of a person."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_tools import answer, files, letter

from imgcoach.errors import NotSaved
from imgcoach.model.calendar import Event
from imgcoach.model.person import Person
from imgcoach.store import Put, ReplaceAll, Store, TellCalendar
from imgcoach.store.calendar import calendar_of

FIRST, SECOND = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
TODAY = date(2026, 11, 22)
MATCH_DAY = Event("2027-match_day-ERAS", date(2027, 3, 19), "Match Day", "Announced.")


def tell(*events, fresh=FIRST):
    return TellCalendar(fresh, events, TODAY)


def test_the_first_id_stays_in_every_window(window):
    window().save(tell(MATCH_DAY))
    store = window()
    store.save(tell(MATCH_DAY, fresh=SECOND))
    assert store.calendar(SECOND).id == FIRST
    assert store.calendar(SECOND).events[MATCH_DAY.name].sequence == 0


def test_two_windows_that_begin_at_once_agree_on_one_id(window):
    one, other = window(), window()
    one.save(tell(MATCH_DAY))
    other.save(tell(MATCH_DAY, fresh=SECOND))
    assert other.calendar(SECOND).id == one.calendar(SECOND).id == FIRST


def test_a_calendar_that_holds_nothing_new_writes_nothing(used, folder):
    used.save(tell(MATCH_DAY))
    before = files(folder)
    used.save(tell(MATCH_DAY))
    assert files(folder) == before


def test_a_look_at_another_day_keeps_the_id_alone(window):
    store = window()
    store.save(TellCalendar(FIRST, None, TODAY))
    assert (store.calendar(SECOND).id, store.calendar(SECOND).events) == (FIRST, {})


def test_undo_passes_it_over_and_it_counts_as_no_save(used):
    before = used.revision
    used.save(tell(MATCH_DAY))
    assert used.revision == before
    assert used.undo() is not None
    assert used.person.letters == [letter(0), letter(1)]
    assert MATCH_DAY.name in used.calendar(SECOND).events


def test_an_import_and_other_saves_leave_it(used, window):
    used.save(tell(MATCH_DAY))
    used.save(ReplaceAll(Person()))
    used.save(answer())
    assert window().calendar(SECOND) == used.calendar(SECOND)
    assert window().calendar(SECOND).id == FIRST


def test_backups_carry_it(used, window, folder, clock):
    used.save(tell(MATCH_DAY))
    clock.forward(minutes=1)
    used.save(ReplaceAll(Person()))
    used.save(Put("letters", letter(9)))
    (folder / "data.json").write_bytes(b"")
    with pytest.raises(Exception, match="empty") as damage:
        window()
    assert damage.value.recovery.restore().calendar(SECOND).id == FIRST


def test_it_is_no_part_of_the_person(used, window):
    before = used.person
    used.save(tell(MATCH_DAY))
    assert window().person == used.person == before


def test_data_of_a_newer_program_is_not_touched_and_its_calendar_is_read(used, window, folder):
    used.save(tell(MATCH_DAY))
    path = folder / "data.json"
    data = json.loads(path.read_bytes())
    data["_meta"]["version"] = 3
    path.write_text(json.dumps(data))
    before, store = files(folder), window()
    with pytest.raises(NotSaved):
        store.save(tell())
    assert files(folder) == before
    assert store.calendar(SECOND).id == FIRST


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["whose", MATCH_DAY.name, "x"])
FIELDS = st.dictionaries(
    st.sampled_from(["id", "day", "summary", "digest", "sequence", "changed", "told", "dropped", "z"]), JSON
)


@given(st.dictionaries(NAMES, FIELDS))
def test_a_line_that_cannot_be_read_costs_that_line(table):
    good = Store.in_memory(Person())
    good.save(tell(MATCH_DAY))
    kept = good.calendar(SECOND).events[MATCH_DAY.name]
    read = calendar_of({**table, "good-one": kept.model_dump(mode="json")}, SECOND)
    assert read.events["good-one"] == kept
    assert len(read.id) == len(SECOND)
    assert read.told([MATCH_DAY], TODAY, kept.moment).events[MATCH_DAY.name]
