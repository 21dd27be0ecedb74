"""Which earlier versions are kept."""

import os
from datetime import UTC
from itertools import pairwise

import pytest
from places import everywhere
from store_tools import answer, answered, disk_error, files, letter

from imgcoach.model.person import Person
from imgcoach.store import DamagedData, Put, ReplaceAll
from imgcoach.store.backups import Backups


def kept(place):
    """The backups, oldest first: when each was taken, UTC, and its revision."""
    copies = reversed(place.backups())
    return [(taken.astimezone(UTC).replace(tzinfo=None), revision) for taken, revision in copies]


def add(store):
    store.save(Put("letters", letter(store.revision)))


@everywhere
def test_backups_are_at_least_an_hour_apart(window, place, clock):
    store = window()
    for _ in range(25):
        add(store)
        clock.forward(minutes=10)
    times = [time for time, _ in kept(place)]
    assert len(times) >= 3
    assert all((later - time).total_seconds() >= 3600 for time, later in pairwise(times))


@everywhere
def test_the_three_newest_seven_days_and_four_weeks_are_kept(window, place, clock):
    store = window()
    for _ in range(3 * 40):
        add(store)
        clock.forward(hours=8)
    assert [f"{time:%d %b %H:%M}" for time, _ in kept(place)] == [
        "13 Dec 18:30",  # the end of two weeks
        "20 Dec 18:30",
        "26 Dec 18:30",  # the end of each day
        "27 Dec 18:30",
        "28 Dec 18:30",
        "29 Dec 18:30",
        "30 Dec 18:30",
        "31 Dec 18:30",
        "01 Jan 02:30",
        "01 Jan 10:30",
    ]


@everywhere
def test_who_comes_once_a_week_keeps_seven_weeks(window, place, clock):
    store = window()
    for _ in range(12):
        add(store)
        clock.forward(weeks=1)
    assert [revision for _, revision in kept(place)] == [5, 6, 7, 8, 9, 10, 11]


@everywhere
def test_the_first_save_of_a_day_keeps_what_the_last_session_left(window, place, clock):
    store = window()
    for _ in range(3):
        add(store)
    clock.forward(weeks=1)
    left = store.person
    add(store)
    place.put(b"{}")
    with pytest.raises(DamagedData) as damage:
        window()
    assert damage.value.recovery.newest.person == left


@everywhere
@pytest.mark.acceptance(26)
def test_a_clock_set_back_changes_neither_the_order_nor_the_spacing(window, place, clock):
    store = window()
    for hours in (3, 3, -30, 0, 0, 3):
        add(store)
        clock.forward(hours=hours)
    add(store)
    revisions = [revision for _, revision in kept(place)]
    assert revisions == sorted(revisions)
    assert revisions[-1] == store.revision - 1
    assert 3 in revisions
    assert not {4, 5} & set(revisions)


@everywhere
def test_a_clock_that_ran_ahead_throws_no_good_copy_away_and_lets_none_pile_up(window, place, clock):
    store = window()
    for _ in range(8):
        add(store)
        clock.forward(days=1)
    before = [revision for _, revision in kept(place)]
    clock.forward(days=4000)
    for _ in range(3):
        add(store)
        clock.forward(hours=2)
    assert set(before[-6:]) <= {revision for _, revision in kept(place)}
    clock.forward(days=-4000)
    for _ in range(30):
        add(store)
        clock.forward(days=1)
    times = [time for time, _ in kept(place)]
    assert [revision for _, revision in kept(place)][-7:] == [34, 35, 36, 37, 38, 39, 40]
    assert len(times) <= 11
    assert max(times).year == 2026 or sum(time.year > 2027 for time in times) <= 1


@everywhere
def test_an_import_makes_a_backup_even_when_none_is_due(used, place, clock):
    add(used)
    used.save(ReplaceAll(Person()))
    assert kept(place)[-1][1] == used.revision - 1


def test_where_there_are_no_hard_links_backups_are_copies(window, folder, clock, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *arguments, **options: disk_error("link"))
    store = window()
    add(store)
    before = (folder / "data.json").read_bytes()
    add(store)
    assert list(files(folder / "backups").values()) == [before]


def test_a_backup_never_changes_with_the_data(window, folder, clock):
    store = window()
    store.save(answer("no"))
    clock.forward(hours=2)
    store.save(answer("yes", was=answered(store)))
    ((name, content),) = files(folder / "backups").items()
    store.save(answer("partly", was=answered(store)))
    assert files(folder / "backups")[name] == content


def test_files_of_other_names_in_the_backups_are_left_alone(used, folder, clock):
    other = folder / "backups" / "my own copy.json"
    strange = folder / "backups" / "99999999T999999Z-r000001.json"
    other.write_text("mine")
    strange.write_text("mine")
    for _ in range(20):
        clock.forward(days=1)
        add(used)
    assert other.read_text() == strange.read_text() == "mine"


def test_damaged_copies_take_no_good_ones_place_and_are_not_deleted(window, folder, place, clock):
    store, bad = window(), set()
    for number in range(30):
        add(store)
        clock.forward(weeks=1)
        if number in (9, 10, 11, 25, 26, 27):
            newest = Backups(folder / "backups").all()[0].path
            newest.unlink()
            newest.write_bytes(b"{")
            bad.add(newest.name)
    revisions = [revision for _, revision in kept(place)]
    there = {path.name for path in (folder / "backups").iterdir()}
    assert bad < there
    assert len(there - bad) == 7
    assert revisions[-2:] == [28, 29]


@pytest.mark.parametrize("place", ["rows"], indirect=True)
def test_a_damaged_copy_in_a_database_takes_no_good_ones_place_either(window, place, clock):
    store = window()
    for number in range(12):
        store.save(Put("letters", letter(number)))
        clock.forward(hours=2)
        if number == 4:
            place.spoil_newest_backup()
            spoiled = place.backups()[0]
    assert spoiled in place.backups()
    newest, last_of_the_day_before = {9, 10, 11}, {2}
    assert {revision for _, revision in place.backups()} - {spoiled[1]} == newest | last_of_the_day_before
