"""The commitment: how the last one went comes first, and one small move for the week ends the review."""

from threading import Event

import pytest
from screen_people import waiting, without_reviews
from screen_tools import keep, window

TO_THE_END = ["pagedown"] * 5


@pytest.fixture
async def opened(folder):
    """The review of somebody whose last commitment waits for its outcome."""
    keep(folder, waiting())
    async with window(folder) as opened:
        await opened.press("4")
        yield opened


async def commit(opened, condition, move):
    """Go to the end of the review and say what is meant."""
    await opened.press(*TO_THE_END)
    opened.app.screen.query_one("#commit-if").focus()
    await opened.type(condition, "enter")
    await opened.type(move, "enter")


async def test_the_last_one_stands_above_the_first_question_until_it_is_told(opened):
    assert opened.words.index("You meant to: if Tuesday clinic ends") < opened.words.index("Is my Step 2 CK")
    await opened.press("p")
    assert opened.person.commitments[0].outcome == "partly"
    assert "You meant to" not in opened.text
    assert opened.app.focused is opened.app.screen.query_one("#answer")


async def test_it_is_asked_at_the_first_question_alone(opened):
    await opened.press("pagedown")
    assert "You meant to" not in opened.text


@pytest.mark.parametrize(("key", "outcome"), [("d", "done"), ("n", "not_yet"), ("x", "dropped")])
async def test_every_outcome_has_its_key_and_undo_takes_it_back(opened, key, outcome):
    await opened.press(key)
    assert opened.person.commitments[0].outcome == outcome
    await opened.press("escape", "u")
    assert opened.person.commitments[0].outcome is None


async def test_a_move_for_the_week_is_stored_with_the_review_and_changed_in_place(opened):
    await opened.press("y")
    await commit(opened, "I finish early", "ask Dr Chen")
    week = next(each for each in opened.person.reviews if each.week == "2026-W47")
    made = next(each for each in opened.person.commitments if each.id == week.commitment)
    assert (made.if_, made.then, made.week) == ("I finish early", "ask Dr Chen", "2026-W47")
    opened.app.screen.query_one("#commit-then").focus()
    await opened.type("call Dr Chen", "enter")
    assert len(opened.person.commitments) == 2
    assert opened.person.commitments[1].then == "call Dr Chen"


async def test_without_an_if_nothing_is_meant(opened):
    await commit(opened, "", "only a then")
    assert len(opened.person.commitments) == 1


async def test_next_week_it_is_asked_about(folder):
    from datetime import date

    keep(folder, without_reviews())
    async with window(folder) as opened:
        await opened.press("4", "y")
        await commit(opened, "it rains", "write to Hill Top")
    async with window(folder, day=date(2026, 11, 29)) as opened:
        await opened.press("4")
        assert "You meant to: if it rains, then write to Hill Top." in opened.words


async def test_what_is_typed_is_kept_while_another_place_is_visited(opened):
    await opened.press(*TO_THE_END)
    opened.app.screen.query_one("#commit-if").focus()
    await opened.type("half a sent")
    opened.app.screen.set_focus(None)
    await opened.press("5", "4")
    assert "half a sent" in opened.text


async def test_behind_the_last_question_digits_lead_to_other_places_and_down_to_the_move(opened):
    await opened.press(*TO_THE_END, "1")
    assert opened.place == "TodayPlace"
    await opened.press("4", "down")
    assert opened.app.focused is opened.app.screen.query_one("#commit-if")


async def test_what_is_saved_is_no_draft_any_more_though_another_week_is_open_by_then(opened, folder):
    store, done = opened.app._session.store, Event()
    save = store.save
    await opened.press("y", *TO_THE_END)
    store.save = lambda change: done.wait(60) and save(change)
    opened.app.screen.query_one("#commit-if").focus()
    await opened.type("I finish early")
    await opened.until(lambda: list(folder.glob("drafts/*")))
    opened.app.screen.set_focus(None)
    for key in ("left_square_bracket", "pagedown"):
        opened.send(key)
    await opened.until(lambda: "Review of 2026-W46" in opened.text)
    done.set()
    await opened.rest()
    assert opened.person.commitments[-1].if_ == "I finish early"
    assert not list(folder.glob("drafts/*"))
    assert "unfinished" not in opened.lines[0]
