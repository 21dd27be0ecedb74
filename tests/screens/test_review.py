"""The weekly review: five questions, each answer on disk when it is given."""

import threading

import pytest
from screen_people import example, week, without_reviews
from screen_tools import keep, window

from imgcoach.model.review import Answered
from imgcoach.store import Store

QUESTIONS = ("score", "experience", "letters", "timeline", "programs")
MOST_KEYS = 15
"""Keys of a review in which nothing changed, the one that leads to it included."""


def answers(opened):
    """This week's answers on disk, by question."""
    found = [review for review in opened.person.reviews if review.week == "2026-W47"]
    return {each.question: each.answer for review in found for each in review.answers}


@pytest.fixture
async def opened(folder):
    """The example person in their own folder, in front of the first question."""
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4")
        yield opened


async def test_each_of_five_answers_is_on_disk_before_the_next_is_asked(opened):
    given = {}
    for question, key, answer in zip(
        QUESTIONS, "ypnly", ("yes", "partly", "no", "not_now", "yes"), strict=True
    ):
        assert f"question {len(given) + 1} of 5" in opened.text
        await opened.press(key)
        given[question] = answer
        assert answers(opened) == given
        await opened.press("enter")
    assert "Review of 2026-W47: done" in opened.text


async def test_the_facts_are_told_only_after_the_answer(opened):
    assert "The facts say" not in opened.text
    await opened.press("n")
    assert "The facts say: [x] yes. 238 meets 8 of the 10" in opened.text
    assert "You said no; the facts entered so far say yes. Which is closer?" in opened.words
    await opened.press("enter")
    assert "The facts say" not in opened.text


async def test_what_the_facts_said_is_kept_with_the_answer(opened):
    await opened.press("n")
    assert opened.person.reviews[-1].answers == [Answered(question="score", answer="no", evidence="yes")]


async def test_enter_keeps_last_weeks_answer(opened):
    assert "(x) yes" not in opened.text
    for _ in range(5):
        await opened.press("enter", "enter")
    assert list(answers(opened).values()) == ["yes", "partly", "partly", "yes", "not_now"]
    assert "Nothing changed since last time, and that is fine." in opened.text


async def test_a_review_in_which_nothing_changed_takes_few_keys(folder):
    keep(folder, example())
    async with window(folder) as opened:
        keys = 1
        await opened.press("4")
        while "done" not in opened.lines[1]:
            await opened.press("enter")
            keys += 1
            assert keys <= MOST_KEYS
        assert len(answers(opened)) == 5


async def test_a_first_review_has_nothing_to_keep_and_picks_nothing_by_itself(folder):
    keep(folder, without_reviews())
    async with window(folder) as opened:
        await opened.press("4", "pagedown", "pagedown", "pageup")
        assert answers(opened) == {}
        assert opened.person.reviews == []


async def test_the_summary_names_what_changed(opened):
    await opened.press("p", "enter")
    for _ in range(4):
        await opened.press("enter", "enter")
    assert "[~] Score above likely cutoffs                     partly  before: yes" in opened.text
    assert "1 changed." in opened.text
    assert "1 of 5 yes." in opened.text


async def test_a_review_left_in_the_middle_goes_on_at_the_first_open_question(opened, folder):
    await opened.press("y", "enter", "p", "enter")
    assert await opened.leave("escape", "q") == 0
    async with window(folder) as again:
        await again.press("4")
        assert "question 3 of 5" in again.text
        assert list(answers(again)) == ["score", "experience"]


async def test_a_finished_review_shows_its_summary_at_the_next_start(folder):
    keep(folder, example() | {"reviews": [week(47)], "commitments": []})
    async with window(folder) as opened:
        await opened.press("4")
        assert "Review of 2026-W47: done" in opened.text
        await opened.press("pageup")
        assert "question 5 of 5" in opened.text
        assert "(x) yes" in opened.text


async def test_an_answer_is_corrected_by_going_back(opened):
    await opened.press("y", "enter", "pageup", "n")
    assert answers(opened) == {"score": "no"}
    assert len(opened.person.reviews) == 7


async def test_two_quick_changes_of_one_answer_do_not_conflict_with_each_other(opened):
    choice = opened.app.screen.query_one("#answer")
    for key, answer in (("y", "yes"), ("n", "no"), ("p", "partly")):
        await opened.until(lambda: not opened.busy)
        choice.focus()
        await opened.until(lambda: opened.app.focused is choice)
        opened.send(key)
        await opened.until(lambda answer=answer: choice.value == answer)
    await opened.rest()
    assert opened.place == "ReviewPlace"
    assert answers(opened) == {"score": "partly"}


async def test_the_question_on_screen_is_the_one_that_is_answered_however_slow_the_disk_is(
    opened, monkeypatch
):
    gate, save = threading.Event(), Store.save
    monkeypatch.setattr(Store, "save", lambda store, *changes: gate.wait(10) and save(store, *changes))
    await opened.pilot.press("y", "enter")
    shown = opened.lines[1]
    gate.set()
    await opened.rest()
    assert "question 2 of 5" in shown


async def test_each_question_fits_80x24_with_its_facts(opened):
    for number in range(1, 6):
        await opened.press("n")
        assert f"question {number} of 5" in opened.text
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
        await opened.press("enter")


async def test_a_digit_says_how_sure_it_feels_once_something_is_answered(opened):
    await opened.press("y", "4")
    assert (opened.place, opened.person.reviews[-1].answers[0].felt) == ("ReviewPlace", 4)
    await opened.press("enter")
    assert "question 2 of 5" in opened.text
    await opened.press("2")
    assert answers(opened) == {"score": "yes"}
    await opened.press("p")
    given = opened.person.reviews[-1].answers[1]
    assert (given.answer, given.felt) == ("partly", 2)


async def test_no_digit_leads_out_of_a_review_that_is_begun_before_esc(opened):
    await opened.press("y", "7")
    assert opened.place == "ReviewPlace"
    assert "Esc, then 7 leads to another place." in opened.inside("Toast")
    await opened.press("escape", "7")
    assert opened.place == "PlanPlace"


async def test_digits_lead_to_places_while_nothing_is_answered(opened):
    await opened.press("5")
    assert opened.place == "LogPlace"
