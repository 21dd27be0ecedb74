"""The program list at the turn of a season: one change, one undo, nothing lost unless it was agreed to."""

from datetime import date

from imgcoach.model.profile import PastSeason
from imgcoach.model.records import Program
from imgcoach.store import ConsiderAgain, Put, Remove, SetProfile

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


def test_seasons_are_told_and_taken_back(window):
    store = window()
    told = [PastSeason(match_year=2025, applied=60), PastSeason(match_year=2026, outcome="unmatched")]
    store.save(SetProfile("seasons", told, []))
    assert window().person.profile.seasons == told
    assert store.undo() == "earlier seasons"
    assert window().person.profile.seasons == []
