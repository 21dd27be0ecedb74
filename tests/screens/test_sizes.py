"""Terminals of every size: nothing crashes, nothing typed is lost, and too small is said."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.screens.places import PLACES

SIZES = [(1, 1), (3, 24), (20, 5), (59, 19), (60, 20), (80, 24), (200, 60)]


def small(width, height):
    return width < 60 or height < 20


@pytest.mark.acceptance(40)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
async def test_each_place_goes_through_all_sizes_and_keeps_its_focus(folder, place):
    async with window(folder, demo=True) as opened:
        await opened.press(place.key)
        before, focused = opened.text, opened.app.focused
        for size in [*SIZES, (80, 24)]:
            await opened.resize(*size)
            if min(size) > 5:
                assert ("too small" in opened.words) == small(*size), size
        assert opened.text == before
        assert opened.app.focused is focused


@pytest.mark.parametrize("size", [(1, 1), (59, 19), (60, 20)])
async def test_each_place_opens_at_each_size(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        for key in "2346785":
            await opened.press("escape", key)
        await opened.resize(80, 24)
        assert "[5 Log]" in opened.text
        assert "2026-W46" in opened.text


async def test_a_note_that_is_being_typed_lives_through_a_small_window(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y")
        opened.app.screen.query_one("#note").focus()
        await opened.type("before ")
        for size in ((59, 19), (1, 1), (80, 24)):
            await opened.resize(*size)
        assert opened.app.focused is opened.app.screen.query_one("#note")
        await opened.type("after", "escape")
        assert opened.person.reviews[-1].answers[0].note == "before after"


async def test_a_field_that_is_being_typed_lives_through_a_small_window(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("2")
        opened.app.screen.query("Choice, Input")[3].focus()
        await opened.type("25")
        for size in ((20, 5), (80, 24)):
            await opened.resize(*size)
        await opened.type("1", "enter")
        assert opened.person.profile.step2_ck.score == 251


async def test_keys_do_not_answer_anything_while_the_window_is_too_small(folder):
    keep(folder, example())
    async with window(folder, size=(59, 19)) as opened:
        await opened.press("4", "y", "enter", "n")
        assert len(opened.person.reviews) == 6


@pytest.mark.parametrize("place", ["1", "5"])
async def test_page_keys_in_a_list_do_no_harm_while_the_window_is_too_small(folder, place):
    async with window(folder, demo=True) as opened:
        await opened.press("3")
        await opened.resize(59, 19)
        await opened.press(place, "pageup", "pagedown", "end", "enter", "escape")
        assert opened.app.return_value is None, "the app ended"


@pytest.mark.parametrize("size", [(60, 20), (1, 1)])
async def test_questions_and_lists_of_keys_open_at_each_size(folder, size):
    async with window(folder, demo=True, size=size) as opened:
        await opened.press("enter", "escape", "question_mark", "escape")
        assert opened.place == "TodayPlace"
        await opened.press("question_mark")
        await opened.resize(80, 24)
        assert "Keys here" in opened.text


@pytest.mark.parametrize("size", [(59, 19), (1, 1)])
async def test_the_welcome_lives_through_each_size_and_says_when_it_is_too_small(folder, size):
    async with window(folder) as opened:
        before = opened.text
        await opened.resize(*size)
        if size[1] > 5:
            assert "too small" in opened.words
        await opened.resize(80, 24)
        assert opened.text == before


async def test_a_wide_window_uses_its_width(folder):
    async with window(folder, demo=True, size=(140, 40)) as opened:
        await opened.press("3")
        assert len(opened.lines[2].rstrip()) > 120
        assert "235-244     55   45 <- you: 238" in opened.text


async def test_every_answer_of_the_profile_and_the_review_can_be_seen_at_60_columns(folder):
    cut = []
    async with window(folder, demo=True, size=(60, 24)) as opened:
        await opened.press("2", "pageup", "pageup")
        for number in range(1, 6):
            cut += [f"part {number}: {words}" for words in choices_cut(opened)]
            await opened.press("pagedown")
        await opened.press("4")
        cut += choices_cut(opened)
    assert cut == []


def choices_cut(opened):
    """The choices on the screen of which not all can be seen."""
    for choice in opened.app.screen.query("Choice"):
        words = " ".join(choice.render().plain.split())
        x, y, width, height = choice.region
        seen = " ".join(" ".join(line[x : x + width] for line in opened.lines[y : y + height]).split())
        if seen != words:
            yield words
