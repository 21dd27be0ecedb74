"""The moves: what can still be changed, and what is never said."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from people import complete, entry, experience, letter, person, program, row, texts
from profiles import grid
from strategies import people

GRID = grid()
NEVER = [
    row("the word safe", r"\bsafe(r|st|ty)?\b"),
    row("the word best", r"\bbest\b"),
    row("likely to match", r"likely to match"),
    row("a personal chance", r"\byour (chance|odds|probability|likelihood)"),
    row("a percentage of a chance", r"%.*\b(chance|odds|probability|likelihood|likely)\b"),
    row("a chance of a percentage", r"\b(chance|odds|probability|likelihood|likely)\b.*%"),
    row("rank more", r"rank more"),
    row("a target number of applications", r"apply to (at least )?\d+|\d+ (more )?applications"),
    row(
        "raising a score that is fixed", r"(raise|improve|increase|boost|lift) (your|the) (step 2 ck )?score"
    ),
    row("streaks or shame", r"streak|you failed to|disappoint|too late|hopeless"),
]


def said_by(judge, someone):
    assessment = judge(someone)
    return texts(assessment) + [step.title for step in assessment.path]


@pytest.mark.parametrize("pattern", NEVER)
def test_what_is_never_said(judge, pattern):
    for sentence, someone in GRID.items():
        for text in said_by(judge, someone):
            assert not re.search(pattern, text, re.IGNORECASE), (sentence, text)


def test_a_retake_is_never_spoken_of_unless_the_latest_attempt_failed(judge):
    for sentence, someone in GRID.items():
        if someone["profile"]["step2_ck"]["passed"] is not False:
            spoken = [
                text for text in said_by(judge, someone) if re.search(r"\bretake\b", text, re.IGNORECASE)
            ]
            assert not spoken, (sentence, spoken)


def test_an_older_fail_before_a_pass_calls_for_no_retake(judge):
    said = " ".join(said_by(judge, complete(score=205, failed_attempts=2)))
    assert not re.search(r"\bretake\b", said, re.IGNORECASE)


@pytest.mark.parametrize("sentence", GRID)
def test_every_no_and_partly_says_what_would_change_it(judge, sentence):
    assessment = judge(GRID[sentence])
    for question, finding in assessment.findings.items():
        assert finding.reasons, question
        if finding.evidence in ("no", "partly"):
            assert finding.change or question in [move.question for move in assessment.moves], question


@pytest.mark.parametrize("sentence", GRID)
def test_whatever_is_not_finished_has_a_next_move(judge, sentence):
    assessment = judge(GRID[sentence])
    assert assessment.moves or assessment.verdict == "stop_chasing_points"


@pytest.mark.parametrize("sentence", GRID)
def test_moves_are_told_apart(judge, sentence):
    moves = judge(GRID[sentence]).moves
    assert len({move.id for move in moves}) == len(moves)
    assert len({move.text for move in moves}) == len(moves)
    assert all(move.text.strip() and move.id for move in moves)
    assert {move.question for move in moves} <= {
        "score",
        "experience",
        "letters",
        "timeline",
        "programs",
        None,
    }


@pytest.mark.parametrize(
    ("question", "said"),
    [
        row("no experience", "experience", {"experiences": [experience("research")]}),
        row("experience only partly", "experience", {"experiences": [experience("observership")]}),
        row("two letters", "letters", {"letters": [letter()] * 2}),
        row("no letters", "letters", {"letters": [], "nothing_to_list": ["letters"]}),
        row("an unexplained illness", "timeline", {"timeline": [entry("health")]}),
        row("a list with closed programs", "programs", {"programs": [program(visas=[])] * 10}),
        row("a list too short", "programs", {"programs": [program()] * 9}),
        row("letters not entered", "letters", {"letters": []}),
    ],
)
def test_what_is_missing_has_a_move_of_its_own(judge, question, said):
    assert question in [move.question for move in judge(complete(**said)).moves]


@pytest.mark.parametrize(
    ("score", "fields"), [(205, None), (219, None), (220, "family medicine"), (229, "family medicine")]
)
def test_refocusing_names_only_fields_whose_line_the_score_meets(judge, score, fields):
    assessment = judge(complete(score=score, programs=[program(minimum_step2_ck=None)] * 10))
    assert assessment.verdict == "refocus"
    (said,) = [move.text for move in assessment.moves if move.id.startswith("score.refocus")]
    assert said.startswith(
        f"Look at {fields} and" if fields else "Look for programs whose minimum you meet; no other field"
    )
    assert "psychiatry" not in said


def test_without_a_score_a_move_is_step_2_ck(judge):
    assert any("step 2 ck" in move.text.lower() for move in judge(person()).moves)


@settings(
    max_examples=100, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(people())
def test_what_is_never_said_is_not_said_to_anybody(judge, given_person):
    someone, today = given_person
    said = texts(judge(someone, today))
    never = [each.values[0] for each in NEVER]
    if someone["profile"]["step2_ck"]["passed"] is not False:
        never.append(r"\bretake\b")
    assert not [text for text in said for pattern in never if re.search(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize("score", [205, 232, 250])
def test_a_passed_score_is_not_nagged_about(judge, score):
    for move in judge(complete(score=score, letters=[letter()])).moves:
        assert not re.search(r"higher score|more points|study (harder|more)", move.text, re.IGNORECASE)


def settled(move, state="done", year=2027):
    return {"move": move, "match_year": year, "state": state, "on": "2026-11-03"}


def test_a_settled_move_is_told_apart_and_one_of_another_year_is_not(judge):
    someone = complete(match_year=2027, pathway="not_started")
    someone["profile"]["settled"] = [
        settled("gate.pathway", "not_for_me"),
        settled("season.register"),
        settled("letters.agree", year=2026),
        settled("no.such.move"),
    ]
    seen = judge(someone)
    assert not {"gate.pathway", "season.register"} & {move.id for move in seen.moves}
    assert [(each.id, each.state) for each in seen.settled] == [
        ("gate.pathway", "not_for_me"),
        ("season.register", "done"),
    ]
    assert next(each.state for each in seen.requirements if each.id == "pathway") == "open"


def test_a_settled_move_that_nothing_calls_for_any_more_keeps_blanks_in_its_text(judge):
    someone = complete(match_year=2027)
    someone["profile"]["settled"] = [settled("letters.agree")]
    (told,) = judge(someone).settled
    assert told.text.startswith("Ask ... for a yes or no on the letter")


def test_every_move_says_what_it_takes_and_can_still_be_begun(judge):
    for sentence, someone in GRID.items():
        for move in judge(someone).moves:
            assert move.takes, sentence
            assert (move.begin is None) == (move.deadline is None), sentence
