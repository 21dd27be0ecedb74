"""A stale figure is shown and moves nothing; a fresh one is what the judgement rests on."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from own_figures import write_other_cutoffs, write_others
from people import complete, person, row
from profiles import grid
from strategies import people

from imgcoach.coach import assess
from imgcoach.knowledge import load_content
from imgcoach.model.person import Person

GRID = grid()
NOW, LATER = date(2026, 11, 22), date(2030, 1, 1)


@pytest.fixture(scope="module")
def shifted(content, tmp_path_factory):
    """Content in which everything that is stale in 2030 has another value, cutoffs too."""
    folder = tmp_path_factory.mktemp("own")
    written = write_others(folder, content, lambda figure: figure.stale(LATER))
    write_other_cutoffs(folder, content, lambda figure: figure.stale(LATER))
    assert len(written) > 300
    return load_content(str(folder))


def all_but_the_days(assessment):
    """Everything that is said; the season's days are only shown."""
    return {name: value for name, value in assessment._asdict().items() if name != "season"} | {
        "opening": assessment.season.opening
    }


@pytest.mark.parametrize("sentence", GRID)
def test_in_2030_nothing_rests_on_a_stale_value(content, shifted, sentence):
    someone = Person.model_validate(GRID[sentence])
    one, other = assess(someone, content, LATER), assess(someone, shifted, LATER)
    assert all_but_the_days(one) == all_but_the_days(other)


@settings(
    max_examples=150, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(people(), st.sampled_from(["us", "permanent_resident", "other", None]), st.booleans())
def test_nothing_that_is_said_to_anybody_rests_on_a_stale_value(content, shifted, given_person, home, passed):
    said = given_person[0]
    said["profile"] |= {"citizenship": home, "oet_passed": passed, "pathway": "filed"}
    someone = Person.model_validate(said)
    one, other = assess(someone, content, LATER), assess(someone, shifted, LATER)
    assert all_but_the_days(one) == all_but_the_days(other)


def test_while_they_are_fresh_values_do_move_something(content, shifted):
    moved = set()
    for said in GRID.values():
        someone = Person.model_validate(said)
        one, other = (all_but_the_days(assess(someone, each, NOW)) for each in (content, shifted))
        moved |= {name for name in one if one[name] != other[name]}
    assert {"findings", "verdict", "path", "moves", "flags"} <= moved


RESTS_ON = [
    row("a reason on the standard error", "ck-sem", person(score=238)),
    row("the path on where the flow parts", "article-flow-score", person(score=235)),
    row("the season on the announced opening", "eras2027-review", person(match_year=2027)),
    row("a flag on the limit of attempts", "usmle-attempts", person(passed=False, failed_attempts=3)),
    row("a flag on the recency rule", "pathway-recency", person(graduated="2023-05")),
    row("a reason on the survey", "pd20-interview-specialty-letters-internal-medicine", complete()),
    row("a reason on the usual limit of years", "yog-trend", complete(programs=[{"name": "P"}] * 10)),
]


@pytest.mark.parametrize(("name", "someone"), RESTS_ON)
def test_a_value_moves_something_up_to_its_last_day(content, tmp_path, name, someone):
    write_others(tmp_path, content, lambda figure: figure.id == name)
    own, whole = load_content(str(tmp_path)), Person.model_validate(someone)
    last = content.figure(name).expires
    for today, same in ((last, False), (last + timedelta(days=1), True)):
        one, other = assess(whole, content, today), assess(whole, own, today)
        assert (all_but_the_days(one) == all_but_the_days(other)) is same, today


@pytest.mark.parametrize("specialty", ["family_medicine", "internal_medicine", "psychiatry", "pediatrics"])
def test_a_cutoff_judges_up_to_its_last_day_and_then_says_why_not(judge, content, specialty):
    someone = person(score=240, specialties=[specialty])
    last = content.figure(content.cutoffs[specialty].figure).expires
    assert judge(someone, last).findings["score"].evidence == "yes"
    after = judge(someone, last + timedelta(days=1)).findings["score"]
    assert after.evidence == "unknown"
    name = content.specialty_name(specialty).lower()
    assert (*after.reasons, *after.known) == (
        f"The article's cutoff for {name} is stale (trusted until 31 Dec 2028); it moves nothing.",
    )
    assert after.figures == (content.cutoffs[specialty].figure,)
    assert after.change


def test_a_stale_standard_error_is_left_out_and_said_to_be(judge):
    for score in (238, 290):
        said = judge(person(score=score), date(2028, 6, 1)).findings["score"]
        assert "too close" not in " ".join(said.reasons)
        assert "The standard error of Step 2 CK is stale (trusted until 31 Dec 2027)" in said.reasons[-1]


def test_a_stale_flow_score_leaves_the_parting_to_the_evidence(judge):
    minimums = [{"id": str(n), "name": "P", "specialty": "internal_medicine"} for n in range(5)]
    met = person(score=225) | {"programs": [each | {"minimum_step2_ck": 220} for each in minimums]}
    missed = person(score=245) | {"programs": [each | {"minimum_step2_ck": 250} for each in minimums]}
    assert "refocus" not in [step.id for step in judge(met, LATER).path]
    assert "refocus" in [step.id for step in judge(missed, LATER).path]
