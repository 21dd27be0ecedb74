"""Question 1: is the score above the likely cutoffs?"""

import pytest
from people import PRIMARY, person, program, row

CUTOFF_TABLE = [
    row("219 is below family medicine's cutoff", "family_medicine", 219, "no"),
    row("220 meets family medicine's cutoff, which has no middle", "family_medicine", 220, "yes"),
    row("229 is below internal medicine's range", "internal_medicine", 229, "no"),
    row("230 is the lower end of internal medicine's range", "internal_medicine", 230, "partly"),
    row("234 is still inside internal medicine's range", "internal_medicine", 234, "partly"),
    row("235 is the upper end of internal medicine's range", "internal_medicine", 235, "yes"),
    row("229 is below psychiatry's range", "psychiatry", 229, "no"),
    row("230 is the lower end of psychiatry's range", "psychiatry", 230, "partly"),
    row("234 is still inside psychiatry's range", "psychiatry", 234, "partly"),
    row("235 is the upper end of psychiatry's range", "psychiatry", 235, "yes"),
    row("224 is below pediatrics' range", "pediatrics", 224, "no"),
    row("225 is the lower end of pediatrics' range", "pediatrics", 225, "partly"),
    row("234 is still inside pediatrics' range", "pediatrics", 234, "partly"),
    row("235 is the upper end of pediatrics' range", "pediatrics", 235, "yes"),
    row("224 is below neurology's range", "neurology", 224, "no"),
    row("225 is the lower end of neurology's range", "neurology", 225, "partly"),
    row("234 is still inside neurology's range", "neurology", 234, "partly"),
    row("235 is the upper end of neurology's range", "neurology", 235, "yes"),
    row("the lowest score there is", "family_medicine", 1, "no"),
    row("the highest score there is", "internal_medicine", 300, "yes"),
    row("a low score in a specialty without a number is not judged", "dermatology", 219, "unknown"),
    row("a high score in a specialty without a number is not judged", "dermatology", 300, "unknown"),
    row("a specialty the content has never heard of is not judged", "underwater_medicine", 240, "unknown"),
]

STATE_TABLE = [
    row("a failed latest attempt is a no without a score", {"passed": False}, "no"),
    row("a failed latest attempt is a no whatever the score", {"passed": False, "score": 260}, "no"),
    row(
        "an older fail before a pass does not count",
        {"passed": True, "score": 240, "failed_attempts": 1},
        "yes",
    ),
    row("a score is judged when nobody said it was passed", {"passed": None, "score": 240}, "yes"),
    row("no score is unknown", {}, "unknown"),
    row("a pass without a score is unknown", {"passed": True}, "unknown"),
    row("no primary specialty is unknown", {"score": 240, "specialties": []}, "unknown"),
    row(
        "no primary specialty comes even before a failed attempt",
        {"passed": False, "specialties": []},
        "unknown",
    ),
    row(
        "only the first specialty is asked about",
        {"score": 222, "specialties": ["internal_medicine", "family_medicine"]},
        "no",
    ),
    row(
        "a failed Step 1 is not this question's",
        {"score": 240, "step1": {"passed": False, "failed_attempts": 1}},
        "yes",
    ),
]


def minimums(*points, **said):
    """Programs with these minimums."""
    return [program(minimum_step2_ck=each, **said) for each in points]


MET, MISSED = 240, 241
FIVE = [MET] * 5
PROGRAM_TABLE = [
    row("five of five minimums met", minimums(*FIVE), "yes"),
    row("four of five is exactly 80 %", minimums(*[MET] * 4, MISSED), "yes"),
    row("eight of ten is exactly 80 %", minimums(*[MET] * 8, *[MISSED] * 2), "yes"),
    row("79 of 99 is just under 80 %", minimums(*[MET] * 79, *[MISSED] * 20), "partly"),
    row("seven of ten is under 80 %", minimums(*[MET] * 7, *[MISSED] * 3), "partly"),
    row("three of five is over 50 %", minimums(*[MET] * 3, *[MISSED] * 2), "partly"),
    row("three of six is exactly 50 %", minimums(*[MET] * 3, *[MISSED] * 3), "partly"),
    row("49 of 99 is just under 50 %", minimums(*[MET] * 49, *[MISSED] * 50), "no"),
    row("two of five is under 50 %", minimums(*[MET] * 2, *[MISSED] * 3), "no"),
    row("none of five minimums met is a no where the article would say yes", minimums(*[MISSED] * 5), "no"),
    row("four known minimums leave it to the article", minimums(*[MISSED] * 4), "yes"),
    row("a fifth without a minimum does not make five", minimums(*[MISSED] * 4, None), "yes"),
    row("unknown minimums are no part of the share", minimums(*FIVE, *[None] * 20), "yes"),
    row(
        "a withdrawn fifth does not make five",
        [*minimums(*[MISSED] * 4), *minimums(MISSED, status="withdrawn")],
        "yes",
    ),
    row(
        "withdrawn programs are no part of the share",
        [*minimums(*FIVE), *minimums(*[MISSED] * 9, status="withdrawn")],
        "yes",
    ),
    row(
        "a fifth of another specialty does not make five",
        [*minimums(*[MISSED] * 4), *minimums(MISSED, specialty="psychiatry")],
        "yes",
    ),
    row(
        "a fifth without a specialty does not make five",
        [*minimums(*[MISSED] * 4), *minimums(MISSED, specialty=None)],
        "yes",
    ),
    row("preferred minimums count", minimums(*[MISSED] * 5, cutoff="preferred"), "no"),
    row("minimums of an unsaid kind count", minimums(*[MISSED] * 5, cutoff=None), "no"),
    row(
        "strict, preferred and unsaid make five together",
        [
            *minimums(MISSED, MISSED),
            *minimums(MISSED, MISSED, cutoff="preferred"),
            *minimums(MISSED, cutoff=None),
        ],
        "no",
    ),
    row("a program applied to counts like any other", minimums(*[MISSED] * 5, status="applied"), "no"),
]

CLOSE_TABLE = [
    row("7 below the only line", "family_medicine", 213, False),
    row("6 below the only line", "family_medicine", 214, True),
    row("on the only line", "family_medicine", 220, True),
    row("6 above the only line", "family_medicine", 226, True),
    row("7 above the only line", "family_medicine", 227, False),
    row("7 below the lower line", "internal_medicine", 223, False),
    row("6 below the lower line", "internal_medicine", 224, True),
    row("between the lines", "internal_medicine", 232, True),
    row("6 above the upper line", "internal_medicine", 241, True),
    row("7 above the upper line", "internal_medicine", 242, False),
    row("7 below pediatrics' lower line", "pediatrics", 218, False),
    row("6 below pediatrics' lower line", "pediatrics", 219, True),
    row("in the middle of pediatrics' lines, 5 from each", "pediatrics", 230, True),
    row("no line, so nothing to be close to", "dermatology", 230, False),
]


@pytest.mark.parametrize(("specialty", "score", "expected"), CUTOFF_TABLE)
def test_the_articles_cutoffs_decide_without_programs(evidence, specialty, score, expected):
    assert evidence("score", person(score=score, specialties=[specialty])) == expected


@pytest.mark.parametrize(("said", "expected"), STATE_TABLE)
def test_the_state_of_the_exam_comes_first(evidence, said, expected):
    assert evidence("score", person(**said)) == expected


@pytest.mark.parametrize(("programs", "expected"), PROGRAM_TABLE)
def test_five_known_minimums_replace_the_article(evidence, programs, expected):
    assert evidence("score", person(programs=programs, score=240)) == expected


def test_programs_judge_a_specialty_without_a_number(evidence):
    programs = minimums(*FIVE, specialty="dermatology")
    assert evidence("score", person(programs=programs, score=240, specialties=["dermatology"])) == "yes"


def test_a_failed_attempt_comes_before_the_programs(evidence):
    assert evidence("score", person(programs=minimums(*FIVE), score=240, passed=False)) == "no"


def test_programs_need_a_score_to_be_compared_with(evidence):
    assert evidence("score", person(programs=minimums(*FIVE))) == "unknown"


@pytest.mark.parametrize(("specialty", "score", "close"), CLOSE_TABLE)
def test_within_one_standard_error_it_is_too_close_to_call(judge, specialty, score, close):
    reasons = judge(person(score=score, specialties=[specialty])).findings["score"].reasons
    assert ("too close to call" in " ".join(reasons).lower()) is close


@pytest.mark.parametrize(
    ("minimum", "close"),
    [
        row("the programs' own line is close", 240, True),
        row("the programs' own line is far away", 200, False),
    ],
)
def test_a_line_of_the_programs_can_be_too_close_too(judge, minimum, close):
    reasons = (
        judge(person(programs=minimums(*[minimum] * 5), score=240 if close else 260))
        .findings["score"]
        .reasons
    )
    assert ("too close to call" in " ".join(reasons).lower()) is close


def test_a_specialty_without_a_number_is_said_to_have_none(judge):
    reasons = judge(person(score=240, specialties=["dermatology"])).findings["score"].reasons
    assert reasons
    assert judge(person(score=240, specialties=[PRIMARY])).findings["score"].reasons != reasons
