"""The verdict: the first of twelve that holds."""

import pytest
from people import complete, entry, experience, letter, person, program, row

FEW = [program()] * 3
TABLE = [
    row("five times yes", complete(), "stop_chasing_points"),
    row(
        "a score that is only partly enough will do",
        complete(score=232, programs=[program(minimum_step2_ck=None)] * 10),
        "stop_chasing_points",
    ),
    row("a failed latest attempt comes first", complete(passed=False), "after_fail"),
    row(
        "a failed latest attempt comes before a missing score",
        complete(passed=False, score=None),
        "after_fail",
    ),
    row(
        "a failed latest attempt comes before all that is unknown",
        person(passed=False, specialties=[]),
        "after_fail",
    ),
    row("an old fail before a pass is no verdict", complete(failed_attempts=2), "stop_chasing_points"),
    row(
        "a failed Step 1 is a requirement",
        complete(step1={"passed": False, "failed_attempts": 1}),
        "certify_first",
    ),
    row(
        "a failed Step 3 is no verdict",
        complete(step3={"passed": False, "failed_attempts": 1}),
        "stop_chasing_points",
    ),
    row("five yes and no Pathway", complete(pathway="not_started"), "certify_first"),
    row("five yes and a Pathway nobody spoke of", complete(pathway=None), "certify_first"),
    row("four failed", person(passed=False, failed_attempts=4), "no_attempts_left"),
    row("four failed at Step 1", complete(step1={"passed": None, "failed_attempts": 4}), "no_attempts_left"),
    row("a score under the mark of its day", complete(score=210, taken="2026-05-10"), "check_entries"),
    row("the same score on another day", complete(score=210, taken="2020-05-10"), "refocus"),
    row("a score of a day to come", complete(taken="2026-12-10"), "check_entries"),
    row("a Match that has been", complete(match_year=2026), "season_over"),
    row("an exam sat today", complete(score=None, taken="2026-11-22"), "await_result"),
    row("an exam booked for tomorrow", complete(score=None, taken="2026-11-23"), "take_step2"),
    row("no score", complete(score=None), "take_step2"),
    row("a pass without a score", complete(score=None, passed=True), "take_step2"),
    row("nothing at all", person(), "take_step2"),
    row("no score comes before all that is unknown", person(specialties=[]), "take_step2"),
    row("three unknown", complete(letters=[], programs=FEW, experiences=[]), "tell_me_more"),
    row("two unknown", complete(letters=[], programs=FEW), "build_profile"),
    row("four unknown", complete(letters=[], programs=FEW, experiences=[], graduated=None), "tell_me_more"),
    row("without a primary specialty three are unknown", complete(specialties=[]), "tell_me_more"),
    row("only the score is known, and it is a no", person(score=200), "tell_me_more"),
    row(
        "a score that is a no, with three unknown",
        complete(score=200, letters=[], programs=FEW, graduated=None),
        "tell_me_more",
    ),
    row("a score that is a no, with two unknown", complete(score=200, letters=[], programs=FEW), "refocus"),
    row("a score below every minimum, which closes the list too", complete(score=219), "refocus"),
    row(
        "a score that is a no, the rest yes",
        complete(score=229, programs=[program(minimum_step2_ck=None)] * 10),
        "refocus",
    ),
    row(
        "a score that is a no, the rest no too",
        complete(
            score=200,
            letters=[letter(us=False)],
            programs=[program(visas=[])] * 10,
            experiences=[experience("research")],
            timeline=[entry(end="2023-01")],
        ),
        "refocus",
    ),
    row("experience only partly", complete(experiences=[experience("observership")]), "build_profile"),
    row("no experience", complete(experiences=[experience("research")]), "build_profile"),
    row("two letters", complete(letters=[letter()] * 2), "build_profile"),
    row("no letters to list", complete(letters=[], nothing_to_list=["letters"]), "build_profile"),
    row("an old gap", complete(graduated="2020-01", timeline=[entry(start="2020-06")]), "build_profile"),
    row("a recent gap", complete(timeline=[entry(end="2025-01")]), "build_profile"),
    row("a timeline nobody knows", complete(graduated=None), "build_profile"),
    row(
        "a list with one closed program",
        complete(programs=[program(visas=[]), *[program()] * 9]),
        "build_profile",
    ),
    row("a list too short to judge", complete(programs=[program()] * 9), "build_profile"),
    row(
        "a score that cannot be judged, the rest yes",
        complete(
            specialties=["underwater_medicine"],
            experiences=[experience(specialty="underwater_medicine")],
            letters=[letter(specialty="underwater_medicine")] * 3,
        ),
        "build_profile",
    ),
]


@pytest.mark.parametrize(("someone", "expected"), TABLE)
def test_the_first_that_holds(judge, someone, expected):
    assert judge(someone).verdict == expected


def test_the_complete_person_has_five_yes(judge):
    assert [finding.evidence for finding in judge(complete()).findings.values()] == ["yes"] * 5


def test_the_five_questions_come_in_their_order(judge):
    findings = judge(person()).findings
    assert list(findings) == ["score", "experience", "letters", "timeline", "programs"]
    assert [finding.question for finding in findings.values()] == list(findings)
