"""Signals in words: true of the person, and no promise."""

import re
from datetime import date

import pytest
from people import applicant, program

from imgcoach.coach import assess
from imgcoach.coach.signals import signals
from imgcoach.model.person import Person
from imgcoach.words.program_list.signals import (
    NO_PROMISE,
    caveat,
    doors,
    in_line,
    misfits,
    report,
    standing,
    told_misfits,
)

TODAY = date(2026, 11, 22)
FM = "family_medicine"


@pytest.fixture
def told(content):
    """The standings of a person in the export's form, and the assessment."""

    def found(*programs, today=TODAY, **said):
        person = Person.model_validate(applicant(*programs, **said))
        seen = assess(person, content, today)
        return signals(person, seen, content, today), seen

    return found


def given(*tiers, **said):
    return [program(name=f"Hill {number}", signal=tier, **said) for number, tier in enumerate(tiers)]


@pytest.mark.parametrize(
    ("programs", "sentence"),
    [
        ([], "none given, 3 gold and 12 silver left."),
        (
            given("gold", "silver", "silver"),
            "1 gold and 2 silver given, 2 gold and 10 silver left.",
        ),
        (
            given(*["gold"] * 3),
            "3 gold given, 12 silver left.",
        ),
        (
            given(*["gold"] * 3, *["silver"] * 12),
            "3 gold and 12 silver given, none left.",
        ),
        (
            given("gold", "signal"),
            "1 gold and 1 without a tier given, 2 gold and 12 silver left.",
        ),
    ],
)
def test_a_specialty_tells_what_it_has_what_is_given_and_what_is_left(told, content, programs, sentence):
    whole = "Internal medicine: 3 gold and 12 silver signals; "
    (found, *_), seen = told(*programs)
    assert standing(found, seen, content) == whole + sentence


def test_what_is_left_is_not_told_once_it_cannot_be_given(told, content):
    (found, *_), seen = told(*given("gold"), match_year=2027)
    assert standing(found, seen, content) == (
        "Internal medicine: 3 gold and 12 silver signals; 1 gold given."
    )


def test_a_specialty_with_one_kind_or_without_a_known_number_says_that(told, content):
    (medicine, urology, nowhere), seen = told(
        *given("gold", specialty="urology"), *given("signal", specialty=None), specialties=[FM]
    )
    assert standing(medicine, seen, content) == "Family medicine: 5 signals; none given, 5 left."
    assert standing(urology, seen, content) == "Urology: 1 given; how many signals there are is not known."
    assert standing(nowhere, seen, content).startswith("Specialty not entered: 1 signal given")


def test_a_number_of_another_season_or_past_its_date_says_so(told):
    assert caveat(told(match_year=2027)[0][0], 2027) == ""
    assert caveat(told()[0][0], 2028) == (
        "That is the number for the 2027 season; look up the one for Match 2028."
    )
    late = told(match_year=2027, today=date(2027, 10, 2))[0][0]
    assert caveat(late, 2027) == "That number is past its date; look it up again."


def test_what_is_noted_that_cannot_be_is_told_and_names_a_few(told, content):
    found, _ = told(*given(*["gold"] * 7, specialty=FM), specialties=[FM])
    assert list(misfits(found[0])) == [
        "7 are noted, but there are 5.",
        "Noted with a tier, though this specialty has one kind of signal: Hill 0, Hill 1, Hill 2 and 4 more.",
    ]
    found, _ = told(*given(*["gold"] * 4))
    assert list(told_misfits(found, content)) == [
        "Signals, internal medicine: 4 gold are noted, but there are 3."
    ]
    found, _ = told(*given(*["gold"] * 3, *["silver"] * 12, "signal"))
    assert next(misfits(found[0])) == "16 are noted, but there are 15."
    tracks = [
        program(name="Mercy", track=track, signal=tier)
        for track, tier in (("advanced", "gold"), (None, "silver"))
    ]
    assert list(misfits(told(*tracks)[0][0])) == [
        "Noted with two signals, though all tracks of a program share one: Mercy."
    ]


def test_no_more_doors_are_named_than_signals_are_left(told):
    listed = [program(name=f"Open {number}", specialty=FM) for number in range(9)]
    found, seen = told(*listed, *given("signal", "signal", specialty=FM), specialties=[FM])
    assert [name for _, name in doors(found[0], seen)] == ["Open 0", "Open 1", "Open 2"]
    found, seen = told(*given(*["signal"] * 5, specialty=FM), *listed, specialties=[FM])
    assert doors(found[0], seen) == []


def test_a_door_says_when_it_is_unknown_or_a_reach_with_a_mark_and_in_words(told):
    found, seen = told(
        program(name="A", state="OH"),
        program(name="B", kind="university", img_percent=3),
        program(name="C", minimum_step2_ck=None),
        program(name="D", visas=[]),
    )
    assert doors(found[0], seen) == [
        ("[x]", "A, OH"),
        ("[x]", "B, a reach"),
        ("[?]", "C, gates unknown"),
    ]


def test_one_line_has_them_all(told, content):
    found, seen = told(*given("gold"), specialties=["internal_medicine", FM], match_year=2027)
    assert in_line(found, seen, content) == (
        "Signals: internal medicine 1 of 15 given, family medicine none of 5 given."
    )
    assert in_line(*told(*given("gold")), content) == (
        "Signals: internal medicine 1 of 15 given (numbers for the 2027 season; look up "
        "the ones for Match 2028)."
    )
    assert in_line((), seen, content) == ""


def test_nothing_is_promised(told, content):
    found, seen = told(*given("gold", "signal"), *[program(name=f"O {n}") for n in range(4)])
    said = " ".join([*report(found, seen, content, 3), NO_PROMISE])
    assert "Open, and without a signal yet, in internal medicine: O 0; O 1; O 2; and 1 more." in said
    assert not re.search(r"\b(chance|likely|best|safe|should|must|boost|better)\b", said, re.IGNORECASE)
