"""Two windows on terminals of their own, on one person's data."""

import signal

import pytest

from imgcoach.store import open_store


@pytest.fixture
def two(opened, example):
    """Both at the first question of the review."""
    windows = opened(), opened()
    for each in windows:
        each.send("4")
        each.wait_for("question 1 of 5")
    return windows


@pytest.mark.acceptance(7, 8)
def test_an_answer_comes_up_in_the_other_window_which_asks_and_loses_none_when_its_line_is_lost(
    two, folder, person
):
    one, other = two
    other.send("n")
    one.wait_for("(x) no")
    one.send("y")
    one.wait_for("Theirs: no", "Mine:   yes")
    one.kill(signal.SIGHUP)
    assert one.gone() == 129
    review = person().reviews[-1]
    assert review.answer_to("score").answer == "no"
    store = open_store(str(folder))
    store.undo()
    assert store.person.reviews[-1].answer_to("score").answer == "yes"


@pytest.mark.acceptance(9)
def test_a_profile_and_a_review_given_in_two_windows_are_both_kept(two, person):
    one, other = two
    one.escape("2")
    one.wait_for("Your profile")
    one.send("\x1b[5~\x1b[5~")
    one.wait_for("part 1 of 5")
    other.send("n")
    other.wait_for("(x) no")
    one.send("g")
    one.wait_for("(x) green card")
    one.wait_until(lambda: person().profile.citizenship == "permanent_resident")
    assert person().reviews[-1].answer_to("score").answer == "no"
