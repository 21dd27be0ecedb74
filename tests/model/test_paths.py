"""An answer is read and set by its path, and the model tells what kind of answer belongs there."""

from datetime import date

import pytest
from pydantic import ValidationError

from imgcoach.model.kinds import empty_at, kind_at, needed
from imgcoach.model.month import Month
from imgcoach.model.paths import stored_path, value_at, with_value
from imgcoach.model.profile import Profile
from imgcoach.model.records import Experience, Letter, Program, TimelineEntry

PROFILE = Profile.model_validate(
    {
        "graduated": "2022-06",
        "step2_ck": {"score": 238, "taken": "2026-05-11"},
        "specialties": ["psychiatry", "neurology"],
        "nothing_to_list": ["letters"],
    }
)
HELD = {
    "graduated": Month(2022, 6),
    "visa": None,
    "step2_ck.score": 238,
    "step2_ck.taken": date(2026, 5, 11),
    "step1.failed_attempts": 0,
    "specialties": ["psychiatry", "neurology"],
    "specialties.0": "psychiatry",
    "specialties.1": "neurology",
    "specialties.2": None,
    "nothing_to_list.letters": True,
    "nothing_to_list.programs": False,
}


@pytest.mark.parametrize("path", HELD)
def test_a_value_is_found_by_its_path(path):
    assert value_at(PROFILE, path) == HELD[path]


@pytest.mark.parametrize("path", HELD)
def test_what_was_found_is_set_again_without_a_change(path):
    assert with_value(PROFILE, path, HELD[path]) == PROFILE


@pytest.mark.parametrize(
    ("path", "value", "at", "held"),
    [
        ("visa", "j1", "visa", "j1"),
        ("graduated", "2023-01", "graduated", Month(2023, 1)),
        ("step2_ck.score", 245, "step2_ck.score", 245),
        ("step2_ck.score", None, "step2_ck.taken", date(2026, 5, 11)),
        ("specialties.2", "pediatrics", "specialties", ["psychiatry", "neurology", "pediatrics"]),
        ("specialties.9", "pediatrics", "specialties", ["psychiatry", "neurology", "pediatrics"]),
        ("specialties.0", "pediatrics", "specialties", ["pediatrics", "neurology"]),
        ("specialties.0", "neurology", "specialties", ["neurology"]),
        ("specialties.1", "psychiatry", "specialties", ["psychiatry"]),
        ("specialties.0", None, "specialties", ["neurology"]),
        ("specialties.5", None, "specialties", ["psychiatry", "neurology"]),
        ("nothing_to_list.programs", True, "nothing_to_list", ["letters", "programs"]),
        ("nothing_to_list.letters", False, "nothing_to_list", []),
        ("nothing_to_list.letters", True, "nothing_to_list", ["letters"]),
    ],
)
def test_a_value_is_set_and_everything_else_stays(path, value, at, held):
    changed = with_value(PROFILE, path, value)
    assert value_at(changed, at) == held
    head = path.partition(".")[0]
    assert changed.model_dump(exclude={head}) == PROFILE.model_dump(exclude={head})


@pytest.mark.parametrize(
    ("path", "value"), [("step2_ck.score", 301), ("visa", "tourist"), ("specialties.0", "Not an id")]
)
def test_what_no_model_takes_is_refused(path, value):
    with pytest.raises(ValidationError):
        with_value(PROFILE, path, value)


def test_a_list_is_stored_as_a_whole():
    assert [stored_path(PROFILE, path) for path in ("specialties.1", "nothing_to_list.letters", "visa")] == [
        "specialties",
        "nothing_to_list",
        "visa",
    ]
    assert stored_path(PROFILE, "step2_ck.score") == "step2_ck.score"


@pytest.mark.parametrize(
    ("model", "path", "kind"),
    [
        (Profile, "citizenship", "choice"),
        (Profile, "oet_passed", "choice"),
        (Profile, "graduated", "month"),
        (Profile, "match_year", "number"),
        (Profile, "step2_ck.taken", "day"),
        (Profile, "interview_practice.sessions", "number"),
        (Profile, "specialties.2", "specialty"),
        (Profile, "nothing_to_list.letters", "choice"),
        (Experience, "start", "month"),
        (Experience, "end", "month"),
        (Letter, "writer", "text"),
        (Letter, "us", "choice"),
        (TimelineEntry, "explanation", "note"),
        (Program, "name", "text"),
        (Program, "specialty", "specialty"),
        (Program, "visas", "choice"),
        (Program, "img_percent", "number"),
        (Program, "seen", "day"),
    ],
)
def test_the_model_tells_the_kind_of_an_answer(model, path, kind):
    assert kind_at(model, path) == kind


@pytest.mark.parametrize(
    "path",
    ["luck", "step1", "step1.luck", "visa.j1", "specialties", "specialties.x", "nothing_to_list.reviews"],
)
def test_a_path_that_no_line_can_answer_has_no_kind(path):
    with pytest.raises(LookupError):
        kind_at(Profile, path)


def test_an_id_is_nothing_to_ask_for():
    with pytest.raises(LookupError):
        kind_at(Letter, "id")


def test_an_empty_answer_is_none_but_0_where_it_is_a_count():
    assert empty_at(Profile, "step1.failed_attempts") == empty_at(Profile, "interview_practice.sessions") == 0
    paths = ("step2_ck.score", "graduated", "specialties.0", "match_year")
    assert [empty_at(Profile, path) for path in paths] == [None] * 4
    assert empty_at(Letter, "writer") is None


def test_what_a_record_can_not_be_without():
    assert [path for path in Letter.model_fields if needed(Letter, path)] == ["writer"]
    assert [path for path in Experience.model_fields if needed(Experience, path)] == ["kind", "start"]
