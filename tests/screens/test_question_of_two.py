"""The question that two windows lead to: as tall as its text, whole at every size. Adding asks nothing."""

import asyncio

import pytest
from record_tools import open_list
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.review import Answered
from imgcoach.store import GiveAnswer, open_store

LONG = "A note about the cutoffs of every program on the list. " * 40 + "Its end."


async def asked(folder, opened, note):
    """Give an answer that another window gave otherwise, with a note."""
    await opened.press("4")
    answered = Answered(question="score", answer="no", note=note)
    open_store(str(folder)).save(GiveAnswer("2026-W47", answered))
    await opened.press("y")
    assert opened.place == "Conflict"


def dialog(opened):
    """What stands between the edges of the dialog, line by line."""
    x, y, width, height = opened.app.screen.query_one(".dialog").content_region
    return [line[x : x + width].strip() for line in opened.lines[y : y + height]]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_short_question_has_no_empty_line(folder, size):
    keep(folder, example())
    async with window(folder, size=size) as opened:
        await asked(folder, opened, "short")
        told = dialog(opened)
        assert all(told)
        assert "PageDown" not in opened.text
        assert "Keep mine (m)" in told[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_long_one_can_be_read_to_its_end_beside_its_buttons(folder, size):
    keep(folder, example())
    async with window(folder, size=size) as opened:
        await asked(folder, opened, LONG)
        assert "Its end." not in opened.text
        for _ in range(20):
            assert "Mine:   yes" in opened.text
            assert dialog(opened)[-2:] == [
                "PageDown and PageUp show the rest.",
                "Keep mine (m)   Keep theirs (t)",
            ]
            await opened.press("pagedown")
        assert "Its end." in opened.words
        await opened.press("t")
        assert opened.place == "ReviewPlace"


@pytest.mark.acceptance(6)
async def test_two_windows_that_add_in_turn_keep_everything_and_ask_nothing(folder):
    before = len(keep(folder, example()).person.letters)
    async with window(folder) as one, window(folder) as other:
        for each in (one, other):
            await open_list(each, "letters")
        for turn in range(8):
            adding, watching = (one, other) if turn % 2 else (other, one)
            await adding.press("c", "escape")
            await asyncio.to_thread(watching.app.glance)
            await watching.rest()
            assert one.place == other.place == "Records"
        assert len(one.person.letters) == before + 8
        assert f"{before + 8} letters: " in one.text
        assert f"{before + 8} letters: " in other.text
