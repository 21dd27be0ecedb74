"""The export as section 4 of the design fixes it: names, order and types."""

import json

import pytest

from imgcoach.exchange.document import dump
from imgcoach.model.person import Person

SHAPE = {
    "profile": [
        "match_year",
        "citizenship",
        "visa",
        "graduated",
        "step1",
        "step2_ck",
        "step3",
        "oet_passed",
        "oet_taken",
        "pathway",
        "licensed",
        "specialties",
        "interview_practice",
        "nothing_to_list",
        "seasons",
        "settled",
    ],
    "experiences": ["id", "kind", "country", "specialty", "site", "start", "end"],
    "letters": [
        "id",
        "writer",
        "us",
        "specialty",
        "supervised",
        "strength",
        "status",
        "dated",
        "last_contact",
    ],
    "timeline": ["id", "kind", "title", "start", "end", "explanation"],
    "programs": [
        "id",
        "name",
        "specialty",
        "kind",
        "state",
        "minimum_step2_ck",
        "cutoff",
        "maximum_years_since_graduation",
        "visas",
        "img_percent",
        "seen",
        "source",
        "note",
        "status",
        "track",
        "signal",
        "interview_on",
        "interview_note",
        "thanked_on",
        "rank",
    ],
    "reviews": ["id", "week", "saved", "answers", "commitment"],
    "commitments": ["id", "week", "if", "then", "outcome"],
}
"""By key of the export, the keys beneath it."""

ANSWER = ["question", "answer", "felt", "note", "evidence"]
EMPTY_PROFILE = {
    "match_year": None,
    "citizenship": None,
    "visa": None,
    "graduated": None,
    "step1": {"passed": None, "failed_attempts": 0, "taken": None},
    "step2_ck": {"score": None, "passed": None, "failed_attempts": 0, "taken": None},
    "step3": {"passed": None, "failed_attempts": 0, "taken": None},
    "oet_passed": None,
    "oet_taken": None,
    "pathway": None,
    "licensed": None,
    "specialties": [],
    "interview_practice": {"sessions": 0, "comfort": None},
    "nothing_to_list": [],
    "seasons": [],
    "settled": [],
}


@pytest.fixture
def document(example):
    return json.loads(example)


def test_an_export_names_format_and_version_first(document):
    assert list(document) == ["format", "version", *SHAPE]
    assert (document["format"], document["version"]) == ("imgcoach", 2)


def test_the_profile_has_its_keys_in_order(document):
    assert list(document["profile"]) == SHAPE["profile"]
    assert list(document["profile"]["step1"]) == ["passed", "failed_attempts", "taken"]
    assert list(document["profile"]["step3"]) == ["passed", "failed_attempts", "taken"]
    assert list(document["profile"]["interview_practice"]) == ["sessions", "comfort"]


def test_step_2_ck_names_the_score_first(document):
    assert list(document["profile"]["step2_ck"]) == ["score", "passed", "failed_attempts", "taken"]


@pytest.mark.parametrize("kind", list(SHAPE)[1:])
def test_every_record_has_all_its_keys(document, kind):
    assert document[kind]
    assert all(sorted(record) == sorted(SHAPE[kind]) for record in document[kind])


@pytest.mark.parametrize("kind", list(SHAPE)[1:])
def test_every_record_has_its_keys_in_order(document, kind):
    assert all(list(record) == SHAPE[kind] for record in document[kind])


def test_every_answer_has_its_keys_in_order(document):
    assert all(list(answer) == ANSWER for review in document["reviews"] for answer in review["answers"])


def test_a_person_about_whom_nothing_is_known_has_every_key():
    document = json.loads(dump(Person()))
    assert document == {
        "format": "imgcoach",
        "version": 2,
        "profile": EMPTY_PROFILE,
        **{kind: [] for kind in list(SHAPE)[1:]},
    }


def test_months_days_and_scores_keep_their_spelling(document):
    profile = document["profile"]
    assert (profile["graduated"], profile["step2_ck"]["taken"]) == ("2022-06", "2026-05-11")
    assert profile["step2_ck"]["score"] == 238
    assert document["timeline"][-1]["end"] is None


def test_an_export_needs_no_more_than_format_and_version(tmp_path, imgcoach):
    (tmp_path / "least.json").write_text('{"format": "imgcoach", "version": 1}')
    assert imgcoach("import", tmp_path / "least.json")[0] == 0
    assert json.loads(imgcoach("export")[1])["profile"] == EMPTY_PROFILE
