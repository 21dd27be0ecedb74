"""The gates of one program: open, closed or unknown, and whether it is a reach.

The applicant has 240, needs a J-1 and graduated in September 2022, 60 months before the opening.
"""

import pytest
from people import applicant, program, row

SCORE = [
    row("a strict minimum met exactly", {"minimum_step2_ck": 240}, {}, "open"),
    row("a strict minimum one above", {"minimum_step2_ck": 241}, {}, "closed"),
    row(
        "a preferred minimum above shuts nothing",
        {"minimum_step2_ck": 241, "cutoff": "preferred"},
        {},
        "open",
    ),
    row("a preferred minimum met", {"minimum_step2_ck": 240, "cutoff": "preferred"}, {}, "open"),
    row("an unsaid kind of minimum above", {"minimum_step2_ck": 241, "cutoff": None}, {}, "unknown"),
    row("an unsaid kind of minimum met", {"minimum_step2_ck": 240, "cutoff": None}, {}, "open"),
    row("no known minimum", {"minimum_step2_ck": None}, {}, "unknown"),
    row("no known minimum, said to be strict", {"minimum_step2_ck": None, "cutoff": "strict"}, {}, "unknown"),
    row(
        "no known minimum, said to be preferred",
        {"minimum_step2_ck": None, "cutoff": "preferred"},
        {},
        "unknown",
    ),
    row("no score against a strict minimum", {}, {"score": None}, "unknown"),
    row("no score against a preferred minimum", {"cutoff": "preferred"}, {"score": None}, "unknown"),
    row("no score against an unsaid minimum", {"cutoff": None}, {"score": None}, "unknown"),
    row("the lowest minimum there is", {"minimum_step2_ck": 1}, {"score": 1}, "open"),
]

VISAS = {
    "none": {"[]": "open", "j1": "open", "h1b": "open", "both": "open", "None": "open"},
    "j1": {"[]": "closed", "j1": "open", "h1b": "closed", "both": "open", "None": "unknown"},
    "h1b": {"[]": "closed", "j1": "closed", "h1b": "open", "both": "open", "None": "unknown"},
    "either": {"[]": "closed", "j1": "open", "h1b": "open", "both": "open", "None": "unknown"},
    None: {"[]": "unknown", "j1": "unknown", "h1b": "unknown", "both": "unknown", "None": "unknown"},
}
SPONSORED = {"[]": [], "j1": ["j1"], "h1b": ["h1b"], "both": ["h1b", "j1"], "None": None}
VISA = [
    row(f"need {need or 'unsaid'} against the list {name}", need, SPONSORED[name], expected)
    for need, expectations in VISAS.items()
    for name, expected in expectations.items()
]

YEARS = [
    row("60 months meet five years exactly", "2022-09", 5, "open"),
    row("61 months are more than five years", "2022-08", 5, "closed"),
    row("59 months are less than five years", "2022-10", 5, "open"),
    row("no known limit", "2022-09", None, "unknown"),
    row("graduation unsaid", None, 5, "unknown"),
    row("graduation unsaid against a generous limit", None, 80, "unknown"),
    row("graduation in the month of the opening against a limit of zero", "2027-09", 0, "open"),
    row("graduation the month before against a limit of zero", "2027-08", 0, "closed"),
    row("graduation after the opening", "2028-06", 0, "open"),
]

SHUT = {"minimum_step2_ck": 241}
TOGETHER = [
    row(
        "one shut gate and two dark ones",
        SHUT | {"visas": None, "maximum_years_since_graduation": None},
        "closed",
    ),
    row("a shut visa and an unknown minimum", {"visas": [], "minimum_step2_ck": None}, "closed"),
    row("a shut visa and an unsaid kind of minimum", {"visas": [], "cutoff": None} | SHUT, "closed"),
    row(
        "a shut limit and an unknown visa list",
        {"maximum_years_since_graduation": 4, "visas": None},
        "closed",
    ),
    row("one dark gate and two open ones", {"maximum_years_since_graduation": None}, "unknown"),
    row("all gates open", {}, "open"),
    row("all gates shut", SHUT | {"visas": [], "maximum_years_since_graduation": 0}, "closed"),
    row("another specialty is no gate", {"specialty": "surgery"}, "open"),
    row("an unknown share and kind are no gates", {"img_percent": None, "kind": None}, "open"),
]

REACH = [
    row("a university with 24 % IMGs", {"kind": "university", "img_percent": 24}, True),
    row("a university with 24.9 % IMGs", {"kind": "university", "img_percent": 24.9}, True),
    row("a university with 0 % IMGs", {"kind": "university", "img_percent": 0}, True),
    row("a university with 25 % IMGs", {"kind": "university", "img_percent": 25}, False),
    row("a university with an unknown share", {"kind": "university", "img_percent": None}, False),
    row(
        "a university-affiliated program with 5 % IMGs",
        {"kind": "university_affiliated", "img_percent": 5},
        False,
    ),
    row("a community program with 5 % IMGs", {"kind": "community", "img_percent": 5}, False),
    row("a program of unknown kind with 5 % IMGs", {"kind": None, "img_percent": 5}, False),
    row("a preferred minimum one above", {"cutoff": "preferred", "minimum_step2_ck": 241}, True),
    row("a preferred minimum met", {"cutoff": "preferred", "minimum_step2_ck": 240}, False),
    row("a preferred minimum nobody knows", {"cutoff": "preferred", "minimum_step2_ck": None}, False),
    row("an unsaid kind of minimum above", {"cutoff": None, "minimum_step2_ck": 241}, False),
    row("a closed university with few IMGs", {"kind": "university", "img_percent": 5, "visas": []}, False),
    row(
        "a closed program with a preferred minimum above", {"cutoff": "preferred", "visas": []} | SHUT, False
    ),
    row("an unknown university with few IMGs", {"kind": "university", "img_percent": 5, "visas": None}, True),
    row(
        "an unknown program with a preferred minimum above",
        {"cutoff": "preferred", "visas": None} | SHUT,
        True,
    ),
]


@pytest.fixture
def found(judge):
    """The finding on a single program."""
    return lambda record, **said: judge(applicant(record, **said)).program_findings["p0"]


@pytest.mark.parametrize(("record", "said", "expected"), SCORE)
def test_the_gate_of_the_score(found, record, said, expected):
    assert found(program(**record), **said).state == expected


@pytest.mark.parametrize(("need", "sponsored", "expected"), VISA)
def test_the_gate_of_the_visa(found, need, sponsored, expected):
    assert found(program(visas=sponsored), visa=need).state == expected


@pytest.mark.parametrize(("graduated", "limit", "expected"), YEARS)
def test_the_gate_of_the_years_since_graduation(found, graduated, limit, expected):
    assert found(program(maximum_years_since_graduation=limit), graduated=graduated).state == expected


def test_the_years_are_counted_to_the_opening_of_the_match_aimed_at(found):
    record = program(maximum_years_since_graduation=5)
    assert found(record, match_year=2028).state == "open"
    assert found(record, match_year=2029).state == "closed"


@pytest.mark.parametrize(("record", "expected"), TOGETHER)
def test_a_shut_gate_beats_a_dark_one_beats_an_open_one(found, record, expected):
    assert found(program(**record)).state == expected


@pytest.mark.parametrize(("record", "expected"), REACH)
def test_what_is_a_reach(found, record, expected):
    assert found(program(**record)).reach is expected


def test_without_a_score_no_preferred_minimum_makes_a_reach(found):
    assert found(program(cutoff="preferred", minimum_step2_ck=241), score=None).reach is False


def test_a_primary_specialty_is_not_needed(found):
    assert found(program(**SHUT), specialties=[]).state == "closed"


@pytest.mark.parametrize("record", [SHUT, {"visas": None}, {"kind": "university", "img_percent": 5}])
def test_whatever_is_not_plainly_open_has_a_reason(found, record):
    assert found(program(**record)).reasons
