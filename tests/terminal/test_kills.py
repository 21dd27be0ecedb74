"""kill -9 at any moment: what the screen called saved is saved, and typed text comes back."""

import signal
import time

import pytest
from terminal_tools import ESC, LONG

from imgcoach.store import open_store

NOTE = "half a thought about the cutoffs"


@pytest.mark.acceptance(34)
def test_text_is_back_after_a_kill(opened, example, drafts):
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note(NOTE)
    app.wait_until(lambda: NOTE in drafts())
    app.kill(signal.SIGKILL)
    assert app.gone() == 137
    again = opened()
    again.wait_for("Text you typed before a connection was lost is kept")
    again.send("4")
    again.wait_for(NOTE)


def at_the_month_of_graduation(app):
    """Go to the third field of the questionnaire."""
    app.send("2")
    app.wait_for("Your profile: Exams")
    for part in ("Specialty", "You"):
        app.send(f"{ESC}[5~")
        app.wait_for(f"Your profile: {part}")
    for _ in range(2):
        app.send(f"{ESC}[B")
        app.settle()


@pytest.mark.acceptance(34)
def test_text_of_a_profile_field_is_back_after_a_kill(opened, example, drafts):
    app = opened()
    at_the_month_of_graduation(app)
    app.send(" or spring")
    app.wait_until(lambda: "or spring" in drafts())
    app.kill(signal.SIGKILL)
    app.gone()
    again = opened()
    again.wait_for("Text you typed before a connection was lost is kept")
    at_the_month_of_graduation(again)
    again.wait_for("or spring")


@pytest.mark.acceptance(34)
def test_a_person_who_types_without_a_pause_loses_little(opened, example, drafts):
    app = opened()
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note("")
    app.settle()
    deadline = time.monotonic() + LONG / 2
    while "thought" not in drafts() and time.monotonic() < deadline:
        app.send("thought ")
        app.settle(0.25)  # the pace of a person, with no second of rest
    assert "thought" in drafts()


@pytest.mark.acceptance(1)
def test_what_is_called_saved_survives_twenty_kills(terminal, tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir(0o700)
    for number in range(10):
        apps = [terminal("--data-dir", folder, "--today", in_2027(4 + 7 * number)) for folder in folders]
        for app in apps:
            a_review_is_killed(app, number)
        for folder in folders:
            reviews = open_store(str(folder)).person.reviews
            assert [review.week for review in reviews] == [
                f"2027-W{week:02}" for week in range(1, number + 2)
            ]
            assert all(review.answer_to("score").answer == "yes" for review in reviews)


def a_review_is_killed(app, number):
    """Answer a question, see that it is saved, and kill the app while it saves the next answer."""
    app.wait_for("Enter begins" if number == 0 else "Five questions")
    app.escape("4") if number == 0 else app.send("4")
    app.wait_for(f"Review of 2027-W{1 + number:02}", "question 1 of 5")
    app.send("y")
    app.wait_for("saved")
    app.send("\r", "y" if number % 2 else "n")
    app.settle(0.01 * (number % 5))
    app.kill(signal.SIGKILL)
    assert app.gone() == 137


def in_2027(day):
    """Day `day` of 2027, counted from 1."""
    return time.strftime("%Y-%m-%d", time.strptime(f"2027 {day}", "%Y %j"))
