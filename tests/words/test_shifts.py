"""What a what-if says has shifted."""

from datetime import date

import pytest
from people import complete, entry, letter, person, program, row

from imgcoach.coach import assess
from imgcoach.coach.moves import NONE_LEFT
from imgcoach.coach.what_if import Changes, changed
from imgcoach.model.person import Person
from imgcoach.words.shifts import Shift, compare

TODAY = date(2026, 11, 22)


@pytest.fixture
def shifts(content):
    """The shifts that changes make for a person in the export's form."""

    def shifted(someone, changes):
        whole = Person.model_validate(someone)
        copy = changed(whole, changes, content, TODAY)
        return compare(*(assess(each, content, TODAY) for each in (whole, copy)), content)

    return shifted


def test_nothing_shifts_where_nothing_changed(shifts):
    assert shifts(complete(), Changes()) == []


def test_a_question_and_what_follows_from_it(shifts):
    found = shifts(complete(letters=[letter()] * 2), Changes(letters=1))
    assert found[0] == Shift("3 Letters", "partly", "yes")
    said = {shift.what: (shift.before, shift.after) for shift in found}
    assert said["Verdict"] == ("Build the profile", "The profile holds together; leave the score be")
    assert said["Path"] == ("US clinical experience and letters", "Interview practice and communication")
    assert said["Moves"] == ("1 move", "no moves")
    assert said["First move"][1] == NONE_LEFT


def test_a_list_says_its_gates(shifts):
    found = shifts(complete(programs=[program(visas=[])] * 10), Changes(list="gates_open"))
    gates = Shift(
        "Programs", "0 open, 10 closed, 0 unknown, 0 reach", "10 open, 0 closed, 0 unknown, 0 reach"
    )
    assert gates in found


def test_a_score_says_its_band_and_the_flags_that_go(shifts):
    found = {
        shift.what: shift for shift in shifts(person(passed=False, failed_attempts=3), Changes(score=238))
    }
    assert (found["Band"].before, found["Band"].after) == ("none", "235-244")
    assert found["Besides the five"] == Shift("Besides the five", "2 facts", "1 fact")
    assert found["1 Score"] == Shift("1 Score", "no", "yes")


UNKNOWN = [
    row(
        "no specialty",
        {"specialties": [], "graduated": "2022-06"},
        "2 Experience",
        "No specialty is chosen yet",
    ),
    row("no graduation", {}, "4 Timeline", "No month of graduation is entered."),
    row("no list", {"graduated": "2022-06"}, "5 Programs", "No programs are entered yet."),
    row(
        "no cutoff", {"specialties": ["dermatology"], "score": 240}, "1 Score", "No practical cutoff is known"
    ),
]


@pytest.mark.parametrize(("said", "what", "reason"), UNKNOWN)
def test_what_stays_unknown_says_why(shifts, said, what, reason):
    found = shifts(person(**said), Changes(experience=True, letters=3, explained=True))
    shift = next(shift for shift in found if shift.what == what)
    assert shift.before == "unknown"
    assert shift.after.startswith(f"unknown: {reason}")


def test_a_question_that_stands_lower_says_why(shifts):
    someone = complete(timeline=[], experiences=[])
    found = shifts(someone, Changes(experience=True))
    assert (
        Shift("4 Timeline", "unknown", "no: Jul 2022 to Oct 2026: 52 months with nothing entered.") in found
    )


def test_an_explained_gap_is_no_shift_elsewhere(shifts):
    found = shifts(complete(timeline=[entry(start="2024-01")], letters=[]), Changes(explained=True))
    assert [shift.what for shift in found] == ["3 Letters", "4 Timeline", "Moves", "First move"]
