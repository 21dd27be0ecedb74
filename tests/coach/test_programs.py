"""Question 5: is the list built for the profile?"""

import pytest
from people import applicant, program, row

OPEN = program()
REACH = program(kind="university", img_percent=10)
FAR = program(kind="university", img_percent=50)
"""Open, no reach, and neither community nor university-affiliated."""
CLOSED = program(visas=[])
DARK = program(visas=None)
AFFILIATED = program(kind="university_affiliated")
KINDLESS = program(kind=None)
GONE = program(status="withdrawn")

SIZE = [
    row("one program is too few", [OPEN], "unknown"),
    row("9 programs are too few", [OPEN] * 9, "unknown"),
    row("9 closed programs are too few to say no", [CLOSED] * 9, "unknown"),
    row("10 programs are enough", [OPEN] * 10, "yes"),
    row("a withdrawn tenth leaves too few", [OPEN] * 9 + [GONE], "unknown"),
    row("ten beside a withdrawn one are enough", [OPEN] * 10 + [GONE], "yes"),
    row("only withdrawn ones are too few", [GONE] * 12, "unknown"),
    row("500 programs are fine", [OPEN] * 500, "yes"),
]

SHARES = [
    row("reach of exactly 30 %", [REACH] * 3 + [OPEN] * 7, "yes"),
    row("reach of 31.25 %", [REACH] * 5 + [OPEN] * 11, "partly"),
    row("reach of 40 %", [REACH] * 4 + [OPEN] * 6, "partly"),
    row("reach of exactly 60 %", [REACH] * 6 + [OPEN] * 4, "partly"),
    row("reach of 61.5 %", [REACH] * 8 + [OPEN] * 5, "no"),
    row("reach of 70 %", [REACH] * 7 + [OPEN] * 3, "no"),
    row("community of exactly 30 %", [FAR] * 7 + [OPEN] * 3, "yes"),
    row("community of 29.4 %", [FAR] * 12 + [OPEN] * 5, "partly"),
    row("community of 20 %", [FAR] * 8 + [OPEN] * 2, "partly"),
    row("no community at all", [FAR] * 10, "partly"),
    row("university-affiliated counts like community", [FAR] * 7 + [AFFILIATED] * 3, "yes"),
    row("community and affiliated count together", [FAR] * 7 + [AFFILIATED, AFFILIATED, OPEN], "yes"),
    row("an unsaid kind counts as neither", [FAR] * 7 + [KINDLESS, OPEN, OPEN], "partly"),
    row("ten of unsaid kind", [KINDLESS] * 10, "partly"),
    row("closed of exactly 10 %", [CLOSED] + [OPEN] * 9, "partly"),
    row("closed of exactly 10 % of twenty", [CLOSED] * 2 + [OPEN] * 18, "partly"),
    row("closed of 5 % is still not none", [CLOSED] + [OPEN] * 19, "partly"),
    row("closed of 10.5 %", [CLOSED] * 2 + [OPEN] * 17, "no"),
    row("closed of 20 %", [CLOSED] * 2 + [OPEN] * 8, "no"),
    row("all closed", [CLOSED] * 10, "no"),
    row("closed of 10 % with reach of 60 %", [CLOSED] + [REACH] * 6 + [OPEN] * 3, "partly"),
    row("closed of 10 % with reach of 70 %", [CLOSED] + [REACH] * 7 + [OPEN] * 2, "no"),
    row("closed community programs count among the kinds", [CLOSED] + [FAR] * 9, "partly"),
    row("unknown programs are not closed", [DARK] * 10, "yes"),
    row("unknown programs count in the whole", [REACH] * 3 + [DARK] * 7, "yes"),
    row("withdrawn programs are no part of the whole", [REACH] * 4 + [OPEN] * 6 + [GONE] * 10, "partly"),
    row(
        "withdrawn closed programs shut nothing", [OPEN] * 10 + [CLOSED | {"status": "withdrawn"}] * 10, "yes"
    ),
    row("withdrawn reaches weigh nothing", [OPEN] * 10 + [REACH | {"status": "withdrawn"}] * 30, "yes"),
]

COUNTS = [
    row("nothing", [], (0, 0, 0, 0, 0)),
    row("one of each", [OPEN, CLOSED, DARK, REACH, GONE], (2, 1, 1, 1, 4)),
    row("a short list is counted too", [CLOSED] * 9, (0, 9, 0, 0, 9)),
    row("reach counts on top of open and unknown", [REACH, REACH | {"visas": None}], (1, 0, 1, 2, 2)),
    row("a closed reach is only closed", [REACH | {"visas": []}], (0, 1, 0, 0, 1)),
    row("withdrawn ones are nowhere", [GONE, REACH | {"status": "withdrawn"}], (0, 0, 0, 0, 0)),
    row(
        "any other status counts",
        [OPEN | {"status": each} for each in ("applied", "interview", "ranked")],
        (3, 0, 0, 0, 3),
    ),
]

EMPTY = [
    row("nothing entered", [], {}, "unknown"),
    row("none to list", [], {"nothing_to_list": ["programs"]}, "no"),
    row(
        "none of another kind to list",
        [],
        {"nothing_to_list": ["experiences", "letters", "timeline"]},
        "unknown",
    ),
    row("only withdrawn ones and none to list", [GONE] * 3, {"nothing_to_list": ["programs"]}, "unknown"),
    row("ten programs and none to list", [OPEN] * 10, {"nothing_to_list": ["programs"]}, "yes"),
]


@pytest.mark.parametrize(("programs", "expected"), SIZE)
def test_the_size_of_the_list(evidence, programs, expected):
    assert evidence("programs", applicant(*programs)) == expected


@pytest.mark.parametrize(("programs", "expected"), SHARES)
def test_the_shares_of_the_list(evidence, programs, expected):
    assert evidence("programs", applicant(*programs)) == expected


@pytest.mark.parametrize(("programs", "expected"), COUNTS)
def test_the_counts_of_the_list(judge, programs, expected):
    counts = judge(applicant(*programs)).programs
    assert (counts.open, counts.closed, counts.unknown, counts.reach, counts.total) == expected


@pytest.mark.parametrize(("programs", "said", "expected"), EMPTY)
def test_no_programs(evidence, programs, said, expected):
    assert evidence("programs", applicant(*programs, **said)) == expected


def test_the_list_is_judged_without_a_primary_specialty(evidence):
    assert evidence("programs", applicant(*[OPEN] * 10, specialties=[])) == "yes"


def test_programs_of_other_specialties_count(evidence):
    assert evidence("programs", applicant(*[program(specialty="psychiatry")] * 10)) == "yes"


def test_the_list_is_judged_after_a_failed_attempt_too(evidence):
    assert evidence("programs", applicant(*[OPEN] * 10, passed=False)) == "yes"


def test_every_program_that_is_not_withdrawn_has_a_finding(judge):
    found = judge(applicant(OPEN, CLOSED, DARK, REACH)).program_findings
    assert {name: finding.state for name, finding in found.items()} == {
        "p0": "open",
        "p1": "closed",
        "p2": "unknown",
        "p3": "open",
    }


AGAINST = [
    row("too many are closed", [CLOSED] * 2 + [OPEN] * 12, "against the list: of 14 programs, 2 are closed."),
    row(
        "two closed, and one reach that fails nothing",
        [CLOSED] * 2 + [REACH] + [OPEN] * 11,
        "against the list: of 14 programs, 2 are closed.",
    ),
    row("too many are a reach", [REACH] * 7 + [OPEN] * 3, "against the list: of 10 programs, 7 are a reach."),
    row("both", [CLOSED] * 3 + [REACH] * 7, "against the list: of 10 programs, 3 are closed, 7 are a reach."),
    row("one closed of ten", [CLOSED] + [OPEN] * 9, "from a yes: of 10 programs, 1 is closed."),
    row("four of ten a reach", [REACH] * 4 + [OPEN] * 6, "from a yes: of 10 programs, 4 are a reach."),
    row(
        "few community programs",
        [FAR] * 8 + [OPEN] * 2,
        "from a yes: of 10 programs, only 2 are community or university-affiliated.",
    ),
]


@pytest.mark.parametrize(("programs", "said"), AGAINST)
def test_the_part_that_fails_is_named_and_no_other(judge, programs, said):
    found = judge(applicant(*programs)).findings["programs"]
    assert found.reasons[0].endswith(said)


def test_a_list_that_holds_has_nothing_against_it(judge):
    reasons = judge(applicant(*[OPEN] * 10)).findings["programs"].reasons
    assert not [each for each in reasons if "against" in each or "from a yes" in each]
