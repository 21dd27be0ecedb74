"""Two windows on one person's data: nothing is overwritten without asking."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from screen_people import example
from screen_tools import history, keep, window

from imgcoach.store import open_store


def answer(opened, question="score"):
    """This week's answer to a question, on disk."""
    reviews = [each for each in opened.person.reviews if each.week == "2026-W47"]
    given = reviews[0].answer_to(question) if reviews else None
    return given and given.answer


@asynccontextmanager
async def two(folder, *keys):
    """Two windows on the example person's folder, after the same keys in both."""
    keep(folder, example())
    async with window(folder) as one, window(folder) as other:
        for each in (one, other):
            await each.press(*keys)
        yield one, other


async def glance(opened):
    """Look at the data file as the watching thread does."""
    await asyncio.to_thread(opened.app.glance)
    await opened.rest()


@asynccontextmanager
async def disagreeing(folder):
    """A window whose answer is not the one that another window gave just before."""
    async with two(folder, "4") as (one, other):
        await other.press("n")
        await one.press("y")
        assert one.place == "Conflict"
        yield one


async def test_answers_to_different_questions_are_both_kept(folder):
    async with two(folder, "4") as (one, other):
        await one.press("y")
        await other.press("pagedown", "n")
        assert (answer(one, "score"), answer(one, "experience")) == ("yes", "no")
        assert one.place == other.place == "ReviewPlace"


async def test_the_same_answer_in_both_is_no_question(folder):
    async with two(folder, "4") as (one, other):
        await one.press("y")
        await other.press("y")
        assert other.place == "ReviewPlace"
        assert answer(one) == "yes"


async def test_the_second_of_two_answers_is_asked_about_and_undo_brings_back_the_one_that_lost(folder):
    async with disagreeing(folder) as one:
        asked = one.inside(".dialog")
        assert "another window saved something else meanwhile" in asked
        assert "Theirs: no" in asked
        assert "Mine: yes" in asked
        assert answer(one) == "no"
        await one.press("m")
        assert one.place == "ReviewPlace"
        assert answer(one) == "yes"
        assert "(x) yes" in one.text
    store = open_store(str(folder))
    assert store.undo() == "answer about score, week 2026-W47"
    assert answer(one) == "no"


async def test_keep_theirs_leaves_theirs_and_shows_it(folder):
    async with disagreeing(folder) as one:
        await one.press("t")
        assert one.place == "ReviewPlace"
        assert answer(one) == "no"
        assert "(x) no" in one.text
        assert not one.app.screen.desk.unsaved


async def test_after_keep_theirs_mine_is_found_in_the_history(folder):
    async with disagreeing(folder) as one:
        await one.press("t")
        before = [image["before"] for entry in history(folder).values() for image in entry["documents"]]
        weeks = [fields for fields in before if fields and fields.get("week") == "2026-W47"]
        assert "yes" in [each["answer"] for fields in weeks for each in fields["answers"]]


async def test_the_question_is_answered_by_mouse_too(folder):
    async with disagreeing(folder) as one:
        await one.pilot.click("#mine")
        await one.rest()
        assert answer(one) == "yes"


@pytest.mark.parametrize(("key", "kept"), [("m", "permanent_resident"), ("t", "us")])
async def test_a_profile_answer_is_asked_about_in_its_own_words_and_settled_either_way(folder, key, kept):
    async with two(folder, "2", "pageup", "pageup") as (one, other):
        await other.press("u")
        await one.press("g")
        asked = one.inside(".dialog")
        await one.press(key)
        assert one.place == "ProfilePlace"
        assert one.person.profile.citizenship == kept
        assert "Theirs: US" in asked
        assert "Mine: green card" in asked


async def test_what_another_window_saved_comes_on_screen_at_a_glance(folder):
    async with two(folder) as (one, other):
        await other.press("4", "n")
        assert "said yes on 13 Nov 2026" in one.text
        await glance(one)
        assert "said no on 22 Nov 2026" in one.text
        assert "1 of 5 answered on 22 Nov 2026: r goes on." in one.text


async def test_a_glance_brings_a_new_profile_to_the_place_that_is_shown(folder):
    async with two(folder, "2") as (one, _):
        keep(folder, example(step2_ck={"passed": True, "failed_attempts": 0, "score": 251, "taken": None}))
        await glance(one)
        assert "score              251" in one.text
        await one.press("escape", "3")
        assert "72 you" not in one.text
        assert "65 you" in one.text


async def test_a_glance_does_not_touch_what_is_being_typed(folder):
    async with two(folder, "2") as (one, other):
        one.app.screen.query("Choice, Input")[3].focus()
        await one.type("2")
        await other.press("4", "n")
        await glance(one)
        await one.type("50", "enter")
        assert one.person.profile.step2_ck.score == 250


async def test_undo_asks_before_it_takes_back_what_another_window_did_and_this_one_never_showed(folder):
    async with two(folder) as (one, other):
        await other.press("4", "n")
        await one.press("u")
        asked = "another window meanwhile: answer about score, week 2026-W47. Take it back (t) Leave it (l)"
        assert asked in one.inside(".dialog")
        await one.press("l")
        assert len(one.person.reviews) == 7
        (row,) = [line for line in one.lines if line.startswith("[x] Score above")]
        assert row.split()[5:7] == ["yes", "no"]
        await one.press("u")
        assert "taken back" in one.text
        assert len(one.person.reviews) == 6


@pytest.mark.parametrize("key", ["t", "l"])
async def test_undo_in_both_takes_two_back_only_where_that_is_meant(folder, key):
    async with two(folder, "4") as (one, other):
        await one.press("y")
        await one.press("pagedown", "n")
        await glance(other)
        await other.press("escape", "u")
        assert answer(one, "experience") is None
        await one.press("escape", "u")
        assert one.place == "TakeBack"
        await one.press(key)
        assert len(one.person.reviews) == (6 if key == "t" else 7)


async def test_undo_here_takes_back_what_was_done_there_once_it_is_shown(folder):
    async with two(folder) as (one, other):
        await other.press("4", "n")
        await glance(one)
        await one.press("u")
        assert "taken back" in one.text
        assert len(one.person.reviews) == 6


@pytest.mark.parametrize("key", ["m", "t"])
async def test_undo_finds_both_answers_whichever_was_kept(folder, key):
    async with disagreeing(folder) as one:
        await one.press(key)
        store = open_store(str(folder))
        found = [answer(one)]
        while len(found) < 3:
            store.undo()
            found.append(answer(one))
        assert found == (["yes", "no", None] if key == "m" else ["no", "yes", "no"])


async def test_who_kept_theirs_and_took_it_back_is_asked_nothing_more(folder):
    async with disagreeing(folder) as one:
        await one.press("t")
        for key, given in (("p", "partly"), ("u", "no"), ("y", "yes")):
            one.app.screen.query_one("#answer").focus()
            await one.rest()
            await one.press(key)
            assert answer(one) == given
        assert one.place == "ReviewPlace"


async def test_a_line_lost_while_the_question_is_open_puts_mine_into_the_history(folder):
    async with disagreeing(folder) as one:
        await asyncio.to_thread(one.app.last_words)
        assert not one.app.screen_stack[0].desk.unsaved
        assert answer(one) == "no"
    open_store(str(folder)).undo()
    assert answer(one) == "yes"


async def test_a_text_of_a_line_that_was_lost_is_a_draft_too(folder):
    async with two(folder, "2") as (one, _):
        one.app.screen.query("Choice, Input")[3].focus()
        await one.type("1")
        keep(folder, example(step2_ck={"passed": True, "failed_attempts": 0, "score": 251, "taken": None}))
        one.app.screen.query("Choice, Input")[3].value = "250"
        await one.press("enter")
        assert one.place == "Conflict"
        await asyncio.to_thread(one.app.last_words)
        assert one.app._typing.recall("step2_ck.score") == "250"
    assert one.person.profile.step2_ck.score == 251
    open_store(str(folder)).undo()
    assert one.person.profile.step2_ck.score == 250
