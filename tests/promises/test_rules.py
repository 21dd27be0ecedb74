"""Each rule can fail: a bad sentence is caught, and one that only looks alike is not."""

from types import SimpleNamespace

import pytest
from rules import (
    ALARMING,
    PERSONAL,
    PROMISES,
    SHAMING,
    broken,
    found,
    loose_percents,
    personal,
    second_tries,
    stuck,
    unfilled,
    without_change,
)

CAUGHT = {
    "your chance": ("Your chance is good.", PERSONAL),
    "your own odds": ("Here are your own odds.", PERSONAL),
    "a percentage of a person": ("With this you have a 58 % of it.", PERSONAL),
    "you have about": ("You have about 58 percent.", PERSONAL),
    "a percent chance": ("That is a 58% chance.", PERSONAL),
    "the odds are": ("The odds are good.", PERSONAL),
    "you will match": ("Keep going and you will match.", PERSONAL),
    "safe": ("These programs are safe.", PROMISES),
    "a safety school": ("Add a safety school.", PROMISES),
    "best": ("Apply to the best ones.", PROMISES),
    "likely to match": ("You are likely to match.", PROMISES),
    "a guarantee": ("This is no guarantee.", PROMISES),
    "a number of applications": ("Apply to at least 100 programs.", PROMISES),
    "more ranks": ("Just rank more programs.", PROMISES),
    "lazy": ("That is lazy advice.", SHAMING),
    "delusional": ("Your list is delusional.", SHAMING),
    "ego": ("The list serves your ego.", SHAMING),
    "an excuse": ("No excuses.", SHAMING),
    "a loser": ("Losers wait.", SHAMING),
    "hopeless": ("It is hopeless.", SHAMING),
    "you failed": ("You failed Step 1.", SHAMING),
    "a streak": ("You lost your streak.", SHAMING),
    "alarm": ("Warning: a gap", ALARMING),
    "a weak file": ("Your file is weak.", ALARMING),
    "an exclamation": ("Look at this!", ALARMING),
}


@pytest.mark.parametrize("kind", CAUGHT)
def test_a_bad_sentence_is_caught(kind):
    text, patterns = CAUGHT[kind]
    assert found(patterns, text)
    assert patterns is ALARMING or broken(text)


@pytest.mark.parametrize(
    "text",
    [
        "Consider a retake.",
        "You may want to take Step 2 CK again.",
        "Try the exam again next year.",
        "Plan another attempt.",
        "Think about a second try.",
        "Some repeat the exam.",
        "A passed Step can't be retaken. Still, consider a retake.",
    ],
)
def test_a_second_try_after_a_pass_is_caught(text):
    assert len(second_tries(text)) == 1
    assert broken(text)
    assert not broken(text, after_fail=True)


def test_saying_that_no_odds_are_told_is_allowed():
    assert broken("It never tells you your own odds; nobody can.") == []
    assert personal("It never tells you lies. Now your odds.") == ["your odds"]


@pytest.mark.parametrize(
    "text",
    [
        "A passed Step can't be retaken.",
        "After a failed attempt a Step may be taken again.",
        "A second try is not possible after a pass.",
        "Look the rules up again before an exam is booked.",
        "Take Step 2 CK when practice scores are steady.",
    ],
)
def test_saying_that_it_cannot_be_is_allowed(text):
    assert broken(text) == []


@pytest.mark.parametrize("text", ["{figure:x}", "so {specialty} is", "an open {brace", "a } alone"])
def test_an_unfilled_placeholder_is_caught(text):
    assert unfilled(text)


@pytest.mark.parametrize(
    "text", ["56.4 %", "56%", "41 to 44 %", "22-30 percent", "56 of 100", "1 out of 100"]
)
def test_a_typed_percentage_is_caught_unless_a_figure_holds_it(text):
    assert loose_percents(f"That is {text} of them.") == [text]
    assert loose_percents(text, {"56.4", "56", "41", "44", "22", "30", "1"}) == []
    assert loose_percents(text, {"41"})


@pytest.mark.parametrize(
    "text", ["Pathways 2 to 5 of 2026", "within 12 months", "{of100:x} programs", "220 to 234"]
)
def test_another_number_is_no_percentage(text):
    assert loose_percents(text) == []


def test_a_finding_that_leaves_somebody_alone_is_caught():
    lone = SimpleNamespace(question="letters", evidence="no", change=" ")
    assert without_change([lone]) == ["letters"]
    lone.evidence = "partly"
    assert without_change([lone]) == ["letters"]
    lone.change = "One more letter."
    assert without_change([lone]) == []


@pytest.mark.parametrize(("verdict", "evidence"), [("refocus", "yes"), ("stop_chasing_points", "no")])
def test_a_verdict_without_a_next_move_is_caught(verdict, evidence):
    seen = SimpleNamespace(verdict=verdict, findings={"score": SimpleNamespace(evidence=evidence)}, moves=())
    assert stuck(seen)
    seen.moves = ("a move",)
    assert not stuck(seen)
