"""More than one specialty: what is for another of the person's own is told as that."""

from datetime import date

import pytest
from people import applicant, experience, letter, person, program

from imgcoach.coach import assess
from imgcoach.model.person import Person
from imgcoach.words import records
from imgcoach.words.aims import aim_of, for_aim, in_aims, track_in_words, track_list, track_with_marks

TODAY = date(2026, 11, 22)
FM = "family_medicine"


@pytest.fixture
def dual(content):
    """Somebody who applies to internal and to family medicine, assessed."""

    def found(**said):
        someone = person(specialties=["internal_medicine", FM], score=247, passed=True, visa="none", **said)
        whole = Person.model_validate(someone)
        return whole, assess(whole, content, TODAY)

    return found


def test_a_further_specialty_is_named_by_its_place(dual, content):
    _, seen = dual()
    assert in_aims(FM, seen, content) == "family medicine (second)"
    assert for_aim(FM, seen, content) == "For your second specialty, family medicine."
    assert aim_of(FM, seen, content) == "Family medicine, your second specialty."
    for other in ("internal_medicine", "neurology", None):
        assert in_aims(other, seen, content) == for_aim(other, seen, content) == ""


def test_a_letter_and_a_stay_for_the_second_specialty_say_so_in_their_lists(dual, content):
    whole, seen = dual(experiences=[experience(specialty=FM, site="Clinic")], letters=[letter(specialty=FM)])
    stay, written = whole.experiences[0], whole.letters[0]
    assert records.title(stay, seen, content).endswith("elective, US, family medicine (second), Clinic")
    assert records.title(written, seen, content) == "Dr R.: US, strong, family medicine (second), agreed"
    for each in (stay, written):
        assert records.about(each, seen, content, TODAY).endswith(
            "For your second specialty, family medicine."
        )


def test_a_mentor_reads_it_before_what_may_be_cut(dual, content):
    whole, seen = dual(experiences=[experience(specialty=FM, site="Clinic")], letters=[letter(specialty=FM)])
    opening, aims = seen.season.opening_month, whole.profile.specialties
    assert records.experience(whole.experiences[0], opening, aims, content)[1] == (
        "elective at Clinic, for family medicine (second), hands-on, US"
    )
    assert records.letter(whole.letters[0], opening, aims, content)[1].startswith(
        "Dr R., for family medicine (second), agreed"
    )


def test_it_stands_on_one_line_and_in_a_sentence(dual, content):
    listed = [program(specialty=FM), program(specialty=FM, visas=None, minimum_step2_ck=None), program()]
    _, seen = dual(experiences=[experience(specialty=FM)], letters=[letter(specialty=FM)], programs=listed)
    (track,) = seen.tracks
    assert track_with_marks(track) == "[x] score  [x] experience  [ ] letters  list 2 unknown"
    assert track_with_marks(track, short=True) == "[x] score [x] experience [ ] letters list 0/2 open"
    assert track_in_words(track, content) == (
        "Also family medicine: score yes, experience yes, letters no; 2 programs, 2 unknown."
    )
    assert track_list(track, content) == "On the list in family medicine: 2 programs, 2 unknown."


def test_without_a_program_of_it_that_is_said(dual, content):
    (track,) = dual()[1].tracks
    assert track_with_marks(track).endswith("no list")
    assert track_in_words(track, content).endswith("letters unknown; no programs.")


def test_programs_of_the_second_specialty_say_so(content):
    whole = Person.model_validate(
        applicant(program(specialty=FM, track="preliminary", signal="signal"), specialties=["neurology", FM])
    )
    seen = assess(whole, content, TODAY)
    told = records.title(whole.programs[0], seen, content)
    assert told.startswith("A program, ")
    assert told.endswith("family medicine (second), preliminary, signal")
