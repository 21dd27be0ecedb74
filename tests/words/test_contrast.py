"""What a person sees who has to choose between two values of one thing."""

from imgcoach.model.profile import Settled
from imgcoach.model.records import Letter, Program
from imgcoach.model.review import Commitment
from imgcoach.words.contrast import contrast


def test_of_two_records_what_differs_is_told_by_name():
    program = Program(id="p1", name="Lakeside", specialty="family_medicine", visas=["j1"], state="IL")
    other = program.model_copy(update={"specialty": "internal_medicine", "visas": ["j1", "h1b"]})
    assert contrast(program, other) == (
        "specialty family medicine; visas J-1",
        "specialty internal medicine; visas both",
    )


def test_what_is_not_known_is_said_as_in_the_form():
    letter = Letter(id="l1", writer="Dr. R.", us=True, supervised=True, status="asked")
    assert contrast(letter, letter.model_copy(update={"strength": "strong", "status": "sent"})) == (
        "strength not known; status asked",
        "strength strong; status sent",
    )


def test_a_record_beside_none_is_told_in_full():
    commitment = Commitment(
        **{"id": "c1", "week": "2026-W33", "if": "Tuesday clinic ends", "then": "I ask Dr. R."}
    )
    theirs, mine = contrast(None, commitment)
    assert (theirs, mine) == ("nothing", "week 2026-W33; if Tuesday clinic ends; then I ask Dr. R.")


def test_specialties_are_told_by_their_names():
    assert contrast(["internal_medicine"], ["family_medicine", "internal_medicine"]) == (
        "internal medicine",
        "family medicine, internal medicine",
    )


def test_of_a_move_what_was_said_of_it_is_told_and_not_its_id():
    one = Settled(move="letters.ask", match_year=2027, state="done", on="2026-11-01")
    assert contrast(one, None) == ("done", "nothing")
    assert contrast(None, one.model_copy(update={"state": "not_for_me"})) == ("nothing", "not for me")
