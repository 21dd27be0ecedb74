"""What if, over a grid of people: a change helps its own question or leaves it, and touches nothing else."""

from datetime import date
from itertools import product

import pytest
from profiles import grid

from imgcoach.coach.what_if import Changes, changed, score_can_change
from imgcoach.model.person import Person

TODAY = date(2026, 11, 22)
GRID = grid()
CHANGES = [
    *(Changes(score=score) for score in (200, 240, 300)),
    Changes(experience=True),
    *(Changes(letters=letters) for letters in (1, 2, 3)),
    Changes(explained=True),
    *(Changes(list=name) for name in ("gates_open", "balanced")),
]
QUESTIONS = {"score": "score", "experience": "experience", "letters": "letters"} | {
    "explained": "timeline",
    "list": "programs",
}
RANK = {"no": 0, "partly": 1, "yes": 2}


def asked(changes):
    """The question that a single change is about."""
    return next(QUESTIONS[name] for name, value in vars(changes).items() if value != getattr(Changes(), name))


@pytest.mark.parametrize("sentence", GRID)
@pytest.mark.parametrize("today", [TODAY, date(2030, 1, 1)], ids=str)
def test_over_the_grid_no_change_makes_its_own_question_worse(both, content, sentence, today):
    someone = Person.model_validate(GRID[sentence])
    for changes in CHANGES:
        if changes.score is not None and not score_can_change(someone.profile):
            continue
        before, after = (each.findings for each in both(GRID[sentence], changes, today))
        was, now = before[asked(changes)].evidence, after[asked(changes)].evidence
        if changes.score is None:
            assert now != "unknown" or was == "unknown", changes
            assert was == "unknown" or RANK[now] >= RANK[was], changes
        for question in before.keys() - {asked(changes)} - side_effects(someone, changes):
            assert after[question] == before[question], (changes, question)


def side_effects(someone, changes):
    """Questions that a change may reach besides its own: a rotation is months with patients too."""
    if changes.score is not None:
        return {"programs"}
    if changes.list != "as_is":
        return {"score"}
    return {"timeline"} if changes.experience else set()


ALL_AT_ONCE = [
    Changes(experience=experience, letters=letters, explained=True, list=name)
    for experience, letters, name in product((False, True), (0, 3), ("as_is", "gates_open", "balanced"))
]


@pytest.mark.parametrize("sentence", GRID)
def test_over_the_grid_the_copy_is_valid_and_the_original_stays(content, sentence):
    someone = Person.model_validate(GRID[sentence])
    saved = someone.as_json()
    for changes in [*CHANGES[3:], *ALL_AT_ONCE]:
        copy = changed(someone, changes, content, TODAY)
        assert Person.model_validate(copy.as_json()) == copy
        assert copy == changed(someone, changes, content, TODAY)
    assert someone.as_json() == saved


@pytest.mark.parametrize("sentence", GRID)
def test_over_the_grid_everything_at_once_makes_every_question_yes_that_has_what_it_needs(both, sentence):
    _, after = both(GRID[sentence], ALL_AT_ONCE[-1])
    profile = GRID[sentence]["profile"]
    said = {question: finding.evidence for question, finding in after.findings.items()}
    chosen = "yes" if profile["specialties"] else "unknown"
    assert (said["experience"], said["letters"], said["programs"]) == (chosen, chosen, "yes")
    assert said["timeline"] == ("yes" if profile.get("graduated") else "unknown")


def test_nothing_changed_is_the_same_person(content):
    for someone in GRID.values():
        whole = Person.model_validate(someone)
        assert changed(whole, Changes(), content, TODAY) == whole
