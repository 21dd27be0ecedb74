"""The coach against a second implementation of the judgement."""

from datetime import date

import oracle
import oracle_gate
import pytest
from hypothesis import HealthCheck, example, given, settings
from people import complete, person
from profiles import grid
from strategies import TODAYS, people, word

from imgcoach.model.person import Person

GRID = grid()
COUNTS = ("open", "closed", "unknown", "reach", "total")


def by_the_coach(assessment):
    """The coach's outcome in plain values."""
    return {
        "evidence": {question: finding.evidence for question, finding in assessment.findings.items()},
        "requirements": {each.id: each.state for each in assessment.requirements},
        "phase": assessment.phase,
        "verdict": assessment.verdict,
        "gaps": [(str(gap.start), str(gap.end), gap.months) for gap in assessment.gaps],
        "programs": {name: getattr(assessment.programs, name) for name in COUNTS},
        "opening": assessment.season.opening,
    }


def by_the_oracle(someone, today):
    """The oracle's outcome in plain values."""
    return {
        "evidence": oracle.all_evidence(someone, today),
        "requirements": oracle_gate.requirements(someone, today),
        "phase": oracle_gate.phase(someone, today),
        "verdict": oracle_gate.verdict(someone, today),
        "gaps": [(word(start), word(end), months) for start, end, months in oracle.gaps(someone, today)],
        "programs": oracle.program_counts(someone, today),
        "opening": oracle.opening(someone, today),
    }


def exported(someone):
    """The whole export of a person of whom only a part was given."""
    return Person.model_validate(someone).as_json()


def test_the_grid_holds_at_least_200_people():
    assert len(GRID) >= 200


@pytest.mark.parametrize("sentence", GRID)
@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2030, 1, 1)], ids=str)
def test_the_grid_agrees(judge, sentence, today):
    someone = GRID[sentence]
    assert by_the_coach(judge(someone, today)) == by_the_oracle(exported(someone), today)


@settings(
    max_examples=400,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(people())
@example((person(), TODAYS[0]))
@example((complete(), TODAYS[0]))
def test_whole_persons_agree(judge, given_person):
    someone, today = given_person
    assessment, whole = judge(someone, today), exported(someone)
    assert by_the_coach(assessment) == by_the_oracle(whole, today)
    for each in oracle.counted(whole["programs"]):
        finding = assessment.program_findings[each["id"]]
        expected = (oracle.state(each, whole, today), oracle.is_reach(each, whole, today))
        assert (finding.state, finding.reach) == expected
