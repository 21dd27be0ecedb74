"""The path: where somebody stands in the article's flow."""

import pytest
from people import complete, person, row
from profiles import grid

GRID = grid()


def walked(path):
    """The ids of the steps that are somebody's way: a step aside may be skipped or left out."""
    return [step.id for step in path if step.state != "skipped"]


def here(path):
    return next(step for step in path if step.state == "here")


@pytest.mark.parametrize("sentence", GRID)
def test_everybody_stands_in_exactly_one_place(judge, sentence):
    states = [step.state for step in judge(GRID[sentence]).path]
    assert states.count("here") == 1
    assert set(states) <= {"done", "here", "ahead", "skipped"}


@pytest.mark.parametrize("sentence", GRID)
def test_nothing_before_here_lies_ahead(judge, sentence):
    states = [step.state for step in judge(GRID[sentence]).path]
    assert "ahead" not in states[: states.index("here")]


def test_everybody_walks_the_same_flow_in_the_same_order(judge):
    whole = [step.id for step in judge(person()).path]
    assert len(set(whole)) == len(whole)
    for someone in GRID.values():
        own = [step.id for step in judge(someone).path]
        assert own == [step for step in whole if step in own]


def test_the_steps_are_those_of_the_article_in_its_order(judge):
    titles = [f"{step.id} {step.title}".lower().replace("_", " ") for step in judge(person()).path]
    for word in ("step 2 ck", "experience", "letters", "refocus", "realistic", "interview"):
        assert any(word in title for title in titles), word
    assert "step 2 ck" in titles[0]
    assert "interview" in titles[-1]


@pytest.mark.parametrize(
    "said",
    [
        row("without a score", {}),
        row("with a pass but no score", {"passed": True}),
        row("after a failed attempt without a score", {"passed": False}),
        row("after a failed attempt with a score", {"passed": False, "score": 205}),
    ],
)
def test_step_2_comes_first(judge, said):
    path = judge(person(**said)).path
    assert path[0].state == "here"
    assert "done" not in [step.state for step in path]


@pytest.mark.parametrize("score", [1, 229, 230, 300])
def test_with_a_score_step_2_is_done(judge, score):
    assert judge(person(score=score, passed=True)).path[0].state == "done"


@pytest.mark.parametrize("specialty", ["family_medicine", "internal_medicine", "pediatrics", "made_up"])
@pytest.mark.parametrize(("score", "refocuses"), [(1, True), (229, True), (230, False), (300, False)])
def test_the_flow_parts_at_230_whatever_the_specialty(judge, specialty, score, refocuses):
    way = walked(judge(person(score=score, passed=True, specialties=[specialty])).path)
    assert any("refocus" in step for step in way) is refocuses
    assert any("reassess" in step for step in way) is refocuses


@pytest.mark.parametrize("score", [230, 300])
def test_from_230_on_somebody_without_records_stands_at_experience_and_letters(judge, score):
    assert "experience" in here(judge(person(score=score, passed=True)).path).title.lower()


@pytest.mark.parametrize("score", [1, 215, 229])
def test_below_230_somebody_without_records_stands_at_reassessing_or_refocusing(judge, score):
    """Section 5: "no: reassess specialty and programs, refocus"; experience and letters are the yes side."""
    title = here(judge(person(score=score, passed=True)).path).title.lower()
    assert "reassess" in title or "refocus" in title


def test_with_experience_and_letters_missing_somebody_stands_there(judge):
    step = here(judge(complete(experiences=[], letters=[])).path)
    assert "experience" in step.title.lower() or "letters" in step.title.lower()


def test_with_everything_built_only_the_interview_is_left(judge):
    someone = complete(interview_practice={"sessions": 0, "comfort": None})
    assert "interview" in here(judge(someone).path).title.lower()
