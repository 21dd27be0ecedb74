"""The program list at the turn of a season: one change, one undo, nothing lost unless it was agreed to."""

from datetime import date

import pytest

from imgcoach.errors import Changed
from imgcoach.model.profile import PastSeason
from imgcoach.model.records import Program
from imgcoach.store import ConsiderAgain, Put, Remove, TellSeason

LAST = {"interview_on": date(2026, 12, 1), "rank": 2, "signal": "gold"}


def programs(window):
    store = window()
    listed = [
        Program(id="p1", name="Hill Top", status="ranked", note="kind people", **LAST),
        Program(id="p2", name="Lake", status="applied"),
        Program(id="p3", name="Gone", status="withdrawn", interview_on=date(2026, 12, 2)),
    ]
    for each in listed:
        store.save(Put("programs", each))
    return store, listed


def test_states_go_back_and_everything_else_stays(window):
    store, listed = programs(window)
    store.save(ConsiderAgain(("p1", "p2", "p3")))
    first, second, gone = window().person.programs
    assert first == listed[0].model_copy(update={"status": "considering"})
    assert second.status == "considering"
    assert gone == listed[2]


def test_days_ranks_and_signals_go_when_agreed_and_one_undo_brings_all_back(window):
    store, listed = programs(window)
    store.save(ConsiderAgain(("p1", "p2"), clear=True))
    first = window().person.programs[0]
    assert (first.interview_on, first.rank, first.signal, first.note) == (None, None, None, "kind people")
    assert store.undo() == "2 programs set back to considering"
    assert window().person.programs == listed


def test_what_another_window_did_meanwhile_is_kept(window):
    store, listed = programs(window)
    other = window()
    noted = listed[0].model_copy(update={"note": "call again"})
    other.save(Put("programs", noted, listed[0]), Remove("programs", listed[1]))
    store.save(ConsiderAgain(("p1", "p2")))
    assert window().person.programs == [noted.model_copy(update={"status": "considering"}), listed[2]]


LAST_YEAR = PastSeason(match_year=2026, applied=60)
BEFORE = PastSeason(match_year=2025, outcome="unmatched")


def test_a_match_is_told_corrected_and_taken_away_and_each_is_taken_back(window):
    store = window()
    ended = LAST_YEAR.model_copy(update={"outcome": "withdrew"})
    states = [[], [LAST_YEAR], [BEFORE, LAST_YEAR], [BEFORE, ended], [ended]]
    changes = [
        TellSeason(LAST_YEAR, None),
        TellSeason(BEFORE, None),
        TellSeason(ended, LAST_YEAR),
        TellSeason(None, BEFORE),
    ]
    for change, after in zip(changes, states[1:], strict=True):
        store.save(change)
        assert window().person.profile.seasons == after
    for before, label in zip(reversed(states[:-1]), (2025, 2026, 2025, 2026), strict=True):
        assert store.undo() == f"Match {label}"
        assert window().person.profile.seasons == before


def test_a_year_typed_wrong_is_corrected_in_place(window):
    store = window()
    store.save(TellSeason(BEFORE, None), TellSeason(LAST_YEAR, None))
    moved = LAST_YEAR.model_copy(update={"match_year": 2024})
    store.save(TellSeason(moved, LAST_YEAR))
    assert window().person.profile.seasons == [moved, BEFORE]


def test_two_windows_tell_of_two_matches(window):
    store, other = window(), window()
    other.save(TellSeason(BEFORE, None))
    store.save(TellSeason(LAST_YEAR, None))
    assert window().person.profile.seasons == [BEFORE, LAST_YEAR]


def test_of_one_match_two_windows_said_different_things(window):
    store, other = window(), window()
    other.save(TellSeason(LAST_YEAR, None))
    mine = LAST_YEAR.model_copy(update={"applied": 70})
    with pytest.raises(Changed) as found:
        store.save(TellSeason(mine, None))
    assert (found.value.label, found.value.theirs, found.value.mine) == ("Match 2026", LAST_YEAR, mine)
    store.save(TellSeason(mine, None).over(LAST_YEAR))
    assert window().person.profile.seasons == [mine]


def test_a_year_is_told_once(window):
    store = window()
    store.save(TellSeason(BEFORE, None), TellSeason(LAST_YEAR, None))
    with pytest.raises(Changed):
        store.save(TellSeason(LAST_YEAR.model_copy(update={"match_year": 2025}), LAST_YEAR))
    assert window().person.profile.seasons == [BEFORE, LAST_YEAR]


def test_a_match_that_another_window_took_away_is_asked_about_when_it_is_corrected(window):
    store = window()
    store.save(TellSeason(LAST_YEAR, None))
    window().save(TellSeason(None, LAST_YEAR))
    mine = LAST_YEAR.model_copy(update={"applied": 70})
    with pytest.raises(Changed) as found:
        store.save(TellSeason(mine, LAST_YEAR))
    assert found.value.theirs is None
    store.save(TellSeason(mine, LAST_YEAR).over(None))
    assert window().person.profile.seasons == [mine]
    store.save(TellSeason(None, mine), TellSeason(None, mine))
    assert window().person.profile.seasons == []
