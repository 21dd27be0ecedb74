"""Two specialties: each is judged by its own, and what is for one is not missing in the other."""

import pytest
from people import PRIMARY, experience, letter, person, program

FM, PED = "family_medicine", "pediatrics"
THIRD = "for your third specialty, family medicine"


def dual(*specialties, **said):
    return person(specialties=list(specialties or (PRIMARY, FM)), score=247, passed=True, visa="none", **said)


def test_each_further_specialty_is_judged_in_the_place_of_the_first(judge):
    seen = judge(
        dual(
            experiences=[experience(specialty=FM)],
            letters=[letter(specialty=FM)] * 3,
            programs=[program(specialty=FM), program()],
        )
    )
    (track,) = seen.tracks
    assert track.specialty == FM
    assert {name: each.evidence for name, each in track.findings.items()} == {
        "score": "yes",
        "experience": "yes",
        "letters": "yes",
    }
    assert (track.programs.total, seen.programs.total) == (1, 2)
    assert seen.findings["letters"].evidence == "no"


@pytest.mark.parametrize(
    ("specialties", "in_first", "in_second"),
    [
        ((PRIMARY, FM), "for your second specialty, family medicine", None),
        (
            (PRIMARY, PED, FM),
            "for your third specialty, family medicine",
            "for your third specialty, family medicine",
        ),
        ((PRIMARY,), "not in internal medicine", None),
    ],
)
def test_a_letter_and_a_stay_are_told_as_being_for_their_own(judge, specialties, in_first, in_second):
    seen = judge(dual(*specialties, experiences=[experience(specialty=FM)], letters=[letter(specialty=FM)]))
    assert f"Dr R.: {in_first}." in seen.findings["letters"].reasons
    assert any(reason.endswith(f": {in_first}.") for reason in seen.findings["experience"].reasons)
    if in_second:
        assert f"Dr R.: {in_second}." in seen.tracks[0].findings["letters"].reasons


def test_in_the_second_specialty_those_of_the_first_are_for_the_first(judge):
    (track,) = judge(dual(experiences=[experience()], letters=[letter()])).tracks
    assert "Dr R.: for your first specialty, internal medicine." in track.findings["letters"].reasons
    assert track.findings["experience"].reasons == (
        "Elective, to Sep 2026: for your first specialty, internal medicine.",
    )


def offered(judge, someone):
    return {move.id for move in judge(someone).moves}


def test_nobody_is_nagged_about_a_letter_that_is_for_the_second_specialty_on_purpose(judge):
    assert "letters.field" not in offered(judge, dual(letters=[letter(specialty=FM)]))
    assert "letters.field" in offered(judge, dual(letters=[letter(specialty="neurology")]))
    assert "letters.field" in offered(judge, dual(PRIMARY, letters=[letter(specialty=FM)]))


def test_a_stay_in_the_second_specialty_is_not_called_another_field(judge):
    found = offered(judge, dual(experiences=[experience(specialty=FM)]))
    assert "experience.field" not in found
    assert "experience.arrange" in found
    assert "experience.field" in offered(judge, dual(experiences=[experience(specialty="neurology")]))


def test_minimums_are_asked_for_in_the_first_specialty_though_the_second_has_enough(judge):
    listed = [program(specialty=FM) for _ in range(12)]
    assert "score.minimums" in offered(judge, dual(programs=listed) | {"profile": unsure()})
    listed = [program() for _ in range(12)]
    assert "score.minimums" not in offered(judge, dual(programs=listed) | {"profile": unsure()})


def unsure():
    """A profile with a score between the lines of internal medicine."""
    return dual()["profile"] | {"step2_ck": {"score": 232, "passed": True}}
