"""The weakest profile is met with a next step for everything, and with no word that frightens or blames."""

import people as build
import pytest
from rules import ALARMING, broken, found, second_tries, stuck, unfilled, without_change
from said import TODAY, coach_texts, printed, shift_texts

from imgcoach.coach import assess
from imgcoach.model.person import Person

NOTHING = {
    "graduated": "2009-06",
    "citizenship": "other",
    "visa": "h1b",
    "oet_passed": False,
    "pathway": "not_started",
    "nothing_to_list": ["experiences", "letters", "timeline", "programs"],
    "interview_practice": {"sessions": 0, "comfort": 1},
    "step3": {"passed": False, "failed_attempts": 2},
}
WEAKEST = {
    "after a failed attempt": build.person(
        score=None, passed=False, failed_attempts=3, step1={"passed": False, "failed_attempts": 3}, **NOTHING
    ),
    "after a low pass": build.person(
        score=218, passed=True, failed_attempts=3, step1={"passed": True, "failed_attempts": 3}, **NOTHING
    ),
    "in a field without a cutoff": build.person(
        score=209,
        passed=True,
        step1={"passed": True, "failed_attempts": 3},
        specialties=["dermatology"],
        **NOTHING,
    ),
    "with gaps and closed programs": build.person(
        timeline=[
            build.entry(start="2010-01", end="2011-01"),
            build.entry("health", start="2015-01", end="2016-01"),
        ],
        experiences=[build.experience("other", country="CA", start="2012-01", end="2012-06")],
        letters=[build.letter(us=False, supervised=False, specialty=None, strength="fair")],
        programs=[build.program(minimum_step2_ck=250, cutoff="strict", visas=[])] * 12,
        score=218,
        passed=True,
        failed_attempts=2,
        **(NOTHING | {"nothing_to_list": []}),
    ),
}


@pytest.fixture(params=WEAKEST)
def weakest(request):
    return WEAKEST[request.param]


@pytest.fixture
def seen(weakest, content):
    return assess(Person.model_validate(weakest), content, TODAY)


def test_it_is_as_weak_as_a_profile_gets(seen):
    evidence = [finding.evidence for finding in seen.findings.values()]
    assert evidence.count("no") >= 4
    assert "yes" not in evidence
    assert len(seen.flags) >= 4


def test_every_sentence_is_kind(weakest, content, seen):
    failed = seen.verdict == "after_fail"
    texts = [text for _, text, _ in coach_texts(weakest, content)]
    texts += [text for _, text in shift_texts(weakest, content)]
    assert len(texts) > 20
    for text in texts:
        assert broken(text, failed) + found(ALARMING, text) + unfilled(text) == [], text


def test_what_status_prints_is_kind(weakest, content, seen):
    text = printed("status", weakest, content)
    assert broken(text, seen.verdict == "after_fail") == []
    assert found(ALARMING[:-1], text) == []
    assert "What you can do" in text


def test_each_no_says_what_would_change_it_and_has_a_move(seen):
    assert without_change(seen.findings.values()) == []
    moved = {move.question for move in seen.moves}
    for finding in seen.findings.values():
        assert finding.evidence != "no" or finding.question in moved, finding


def test_the_verdict_comes_with_a_first_step(seen):
    assert not stuck(seen)
    assert seen.moves[0].text.strip()


def test_a_flag_names_no_fault_and_says_what_to_do_or_know(seen):
    for flag in seen.flags:
        assert flag.text.strip().endswith(".")
        assert len(flag.text.split()) >= 4
    assert {flag.id for flag in seen.flags}


def test_another_attempt_is_spoken_of_only_after_a_fail(weakest, content, seen):
    if seen.verdict != "after_fail":
        assert second_tries(printed("status", weakest, content)) == []
