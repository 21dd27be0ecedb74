"""`status --json` as section 8 of the design fixes it, key by key."""

import json
import re

import pytest

from imgcoach.commands import run

DAY, MONTH = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d")
EVIDENCE = {"yes", "partly", "no", "unknown"}
ANSWERS = {"yes", "partly", "no", "not_now"}
VERDICTS = {"after_fail", "take_step2", "tell_me_more", "refocus", "stop_chasing_points", "build_profile"}
QUESTIONS = ["score", "experience", "letters", "timeline", "programs"]

KEYS = [
    "as_of",
    "verdict",
    "band",
    "questions",
    "phase",
    "requirements",
    "tracks",
    "moves",
    "gaps",
    "programs",
    "due",
    "last_review",
    "season",
]


@pytest.fixture(params=["the example", "nobody"])
def status(request, imgcoach):
    person = ["--demo"] if request.param == "the example" else []
    code, out, said = imgcoach(*person, "--today", "2026-11-22", "status", "--json")
    assert (code, said) == (0, "")
    return json.loads(out)


def test_it_has_its_keys_in_order(status):
    assert list(status) == KEYS


def test_the_day_and_the_verdict(status):
    assert status["as_of"] == "2026-11-22"
    assert status["verdict"] in VERDICTS


def test_the_band_is_an_id_with_its_ends_or_null(status):
    band = status["band"]
    if band is not None:
        assert list(band) == ["id", "low", "high"]
        assert isinstance(band["id"], str)
        assert all(band[end] is None or type(band[end]) is int for end in ("low", "high"))


def test_the_five_questions_come_in_order(status):
    assert [each["id"] for each in status["questions"]] == QUESTIONS
    for each in status["questions"]:
        assert list(each) == ["id", "evidence", "reasons", "answer", "answered_on"]
        assert each["evidence"] in EVIDENCE
        assert each["reasons"]
        assert all(isinstance(reason, str) and reason for reason in each["reasons"])
        assert each["answer"] is None or each["answer"] in ANSWERS
        assert (each["answer"] is None) == (each["answered_on"] is None)
        assert each["answered_on"] is None or DAY.fullmatch(each["answered_on"])


def test_every_move_names_its_question(status):
    assert status["moves"]
    for each in status["moves"]:
        assert list(each) == ["id", "text", "question", "serves", "deadline"]
        assert isinstance(each["id"], str)
        assert isinstance(each["text"], str)
        assert each["question"] is None or each["question"] in QUESTIONS


def test_every_gap_is_three_months_or_longer(status):
    for each in status["gaps"]:
        assert list(each) == ["start", "end", "months"]
        assert MONTH.fullmatch(each["start"])
        assert MONTH.fullmatch(each["end"])
        assert type(each["months"]) is int
        assert each["months"] >= 3


def test_the_programs_are_counted(status):
    programs = status["programs"]
    assert list(programs) == ["open", "closed", "unknown", "reach", "total"]
    assert all(type(count) is int for count in programs.values())
    assert programs["open"] + programs["closed"] + programs["unknown"] == programs["total"]
    assert programs["reach"] <= programs["open"] + programs["unknown"]


def test_due_is_true_or_false_and_the_last_review_a_day_or_null(status):
    assert type(status["due"]) is bool
    assert status["last_review"] is None or DAY.fullmatch(status["last_review"])


def test_the_season_is_an_object_of_days(status):
    season = status["season"]
    assert list(season) == ["match_year", "assumed", "opening", "projected", "days"]
    assert type(season["match_year"]) is int
    assert type(season["assumed"]) is type(season["projected"]) is bool
    assert DAY.fullmatch(season["opening"])
    for day in season["days"]:
        assert list(day) == ["event", "day", "announced"]
        assert DAY.fullmatch(day["day"])


def test_the_example_stands_where_it_stands(stored, capsys):
    assert run(["--today", "2026-11-22", "status", "--json"]) == 0
    status = json.loads(capsys.readouterr().out)
    assert status["band"] == {"id": "235-244", "low": 235, "high": 244}
    assert [each["evidence"] for each in status["questions"]] == ["yes", "partly", "no", "no", "no"]
    assert [each["answer"] for each in status["questions"]] == ["yes", "partly", "partly", "yes", "not_now"]
    assert {each["answered_on"] for each in status["questions"]} == {"2026-11-13"}
    assert status["gaps"] == [{"start": "2024-04", "end": "2024-08", "months": 5}]
    assert status["programs"]["total"] == 14
    assert (status["due"], status["last_review"]) == (True, "2026-11-13")
    assert (status["verdict"], status["season"]["match_year"]) == ("build_profile", 2028)


def test_nobody_is_unknown_and_not_judged(capsys):
    assert run(["--today", "2026-11-22", "status", "--json"]) == 0
    status = json.loads(capsys.readouterr().out)
    assert (status["verdict"], status["band"], status["gaps"]) == ("take_step2", None, [])
    assert {each["evidence"] for each in status["questions"]} == {"unknown"}
    assert status["programs"] == {"open": 0, "closed": 0, "unknown": 0, "reach": 0, "total": 0}
    assert (status["due"], status["last_review"], status["season"]["assumed"]) == (True, None, True)
