"""How many keys the weekly habit takes, and coming back after an absence."""

from dataclasses import replace
from datetime import date

import pytest
from screen_people import example, waiting, without_reviews
from screen_tools import keep, window

AFTER_A_MONTH = date(2026, 12, 23)
"""Six weeks after the example person's last review, of 2026-W46."""

MOST = {"unchanged": 15, "catch-up": 12, "first chart": 40, "a program": 30}
"""Keys that each may take, those that lead there included; typed values not."""


QUESTIONNAIRE = [
    ("", ["enter", "o", "l", "l", "enter"]),
    ("Jun 2022", ["enter"]),
    ("2028", ["enter"]),
    ("internal medicine", ["enter", "enter", "enter"]),
    ("", ["p"]),
    ("0", ["enter", "p"]),
    ("238", ["enter"]),
    ("2026-05-11", ["enter"]),
    ("0", ["enter", "escape", "3"]),
]
"""The first three parts, as a person answers them: what is typed, and the keys that follow."""


PROGRAM = [
    ("", ["6", "a"]),
    ("Hill Top", ["enter"]),
    ("internal medicine", ["enter", "enter", "c"]),
    ("OH", ["enter"]),
    ("220", ["enter", "s"]),
    ("10", ["enter", "b"]),
    ("46", ["enter"]),
    ("2026-11-04", ["enter"]),
    ("its website", ["enter", "enter", "escape"]),
]
"""A program with all its gates, entered by hand: what is typed, and the keys that follow."""


async def until_done(opened, *keys):
    """Press keys, then Enter until the review is through; how many keys that took."""
    await opened.press(*keys)
    pressed = len(keys)
    while ": done" not in opened.lines[1]:
        await opened.press("enter")
        pressed += 1
        assert pressed < 40
    return pressed


async def test_a_review_in_which_nothing_changed_takes_few_keys(folder):
    keep(folder, waiting())
    async with window(folder) as opened:
        assert await until_done(opened, "4", "d") <= MOST["unchanged"]
        review = opened.person.reviews[-1]
        assert [each.answer for each in review.answers] == ["yes", "partly", "partly", "yes", "not_now"]
        assert opened.person.commitments[0].outcome == "done"
        assert "Nothing changed since last time, and that is fine." in opened.text


async def test_a_catch_up_takes_fewer(folder):
    keep(folder, waiting())
    async with window(folder, day=AFTER_A_MONTH) as opened:
        assert await until_done(opened, "4", "n") <= MOST["catch-up"]
        review = opened.person.reviews[-1]
        assert (review.week, len(review.answers)) == ("2026-W52", 5)
        assert "The facts say otherwise here: letters no, timeline no." in opened.words


async def given(opened, answers):
    """Type each text and press the keys behind it; how many keys there were beyond the texts."""
    for typed, keys in answers:
        await opened.type(typed)
        await opened.press(*keys)
    return sum(len(keys) for _, keys in answers)


async def test_from_the_first_start_to_the_first_chart_takes_few_keys_beyond_typed_values(folder):
    async with window(folder) as opened:
        assert await given(opened, QUESTIONNAIRE) <= MOST["first chart"]
        assert opened.place == "ScoresPlace"
        assert "<- you: 238" in opened.text


async def test_a_program_by_hand_takes_few_keys_beyond_typed_values(folder):
    keep(folder, without_reviews() | {"programs": []})
    async with window(folder) as opened:
        assert await given(opened, PROGRAM) <= MOST["a program"]
        (program,) = opened.person.programs
        assert (program.kind, program.cutoff, program.visas) == ("community", "strict", ["j1", "h1b"])
        assert (program.state, program.source, program.status) == ("OH", "its website", "considering")
        assert "1 program: 1 open" in opened.lines[1]


async def test_who_was_away_is_greeted_kindly_and_told_how_long_it_takes(folder):
    keep(folder, example())
    async with window(folder, day=AFTER_A_MONTH) as opened:
        assert "You were away 5 weeks. Nothing is lost; r catches up in four minutes." in opened.text
        await opened.press("4")
        assert "You were away 5 weeks. Nothing is lost, and no week has to be filled in." in opened.words
        assert "A catch-up takes four minutes: Enter keeps what you said last." in opened.words
        await opened.press("enter")
        assert "question 2 of 5" in opened.text
        assert "You were away" not in opened.text


@pytest.mark.parametrize(("day", "away"), [(date(2026, 12, 6), False), (date(2026, 12, 7), True)])
async def test_it_takes_three_missed_weeks_to_be_away(folder, day, away):
    keep(folder, example())
    async with window(folder, day=day) as opened:
        await opened.press("4")
        assert ("You were away" in opened.text) == away


async def test_nobody_is_away_before_the_first_review(folder):
    keep(folder, without_reviews())
    async with window(folder) as opened:
        await opened.press("4")
        assert "away" not in opened.text


async def test_a_second_visit_in_the_week_offers_to_update_it(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await until_done(opened, "4")
    async with window(folder, day=date(2026, 11, 22)) as opened:
        await opened.press("4")
        assert "Review of 2026-W47: done" in opened.text
        assert "Saved on 22 Nov. To update it, PageUp goes back to a question" in opened.words
        await opened.press("pageup", "y")
        reviews = [each for each in opened.person.reviews if each.week == "2026-W47"]
        assert [each.answers[-1].answer for each in reviews] == ["yes"]


async def test_an_app_left_open_goes_on_with_the_new_week(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y", "escape", "1")
        session = opened.app._session
        session.settings = replace(session.settings, as_of=date(2026, 11, 23))
        await opened.press("4")
        assert "Review of 2026-W48" in opened.text
        assert "question 1 of 5" in opened.text
        await opened.press("n")
        given = {each.week: each.answers[0].answer for each in opened.person.reviews[-2:]}
        assert given == {"2026-W47": "yes", "2026-W48": "no"}


async def test_today_tells_the_last_commitment_and_takes_its_outcome(folder):
    keep(folder, waiting())
    async with window(folder) as opened:
        assert "Last time: if Tuesday clinic ends, then I ask Dr Chen" in opened.words
        assert "[d p n x]" in opened.text
        await opened.press("p", "p")
        assert opened.person.commitments[0].outcome == "partly"
        assert "Last time" not in opened.text
        await opened.press("x", "u")
        assert opened.person.commitments[0].outcome is None


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [("x", None), ("xx", "dropped"), ("xd", None), ("n\n", "not_yet"), ("d5", None), ("p\x1b", None)],
)
async def test_an_outcome_on_today_is_written_by_the_same_key_again_or_enter_only(folder, keys, outcome):
    keep(folder, waiting())
    async with window(folder) as opened:
        await opened.press(keys[0])
        line = f"{keys[0]} again or Enter saves it, any other key cancels."
        assert line in opened.inside(".dialog")
        await opened.press(*({"\n": "enter", "\x1b": "escape"}.get(each, each) for each in keys[1:]))
        assert opened.person.commitments[0].outcome == outcome
        assert opened.place == ("Sure" if len(keys) == 1 else "TodayPlace")


async def test_a_review_that_is_not_finished_is_told_with_the_key_that_goes_on(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y", "enter", "n", "escape", "1")
        assert "2 of 5 answered on 22 Nov 2026: r goes on." in opened.text
        await opened.press("r")
        assert "question 2 of 5" in opened.text
