"""Today at 80x24: whoever it is and whatever day, all of its parts are in view."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from screen_tools import keep, window

from imgcoach.words.verdicts import verdict_words

APPLICANTS = sorted((Path(__file__).parent / "applicants").glob("*.json"))
DAYS = [date(2026, 11, 26), date(2026, 12, 5), date(2027, 1, 20), date(2027, 3, 16), date(2027, 4, 10)]

PARTS = ("Where you stand", "Five questions", "Enter: all of it", "Next")


def applicant(path):
    """The person of an export."""
    document = json.loads(path.read_text("utf-8"))
    return {name: document[name] for name in document if name not in ("format", "version", "exported")}


async def on(opened, day):
    """Look at the same window on another day."""
    if opened.place == "Welcome":
        await opened.press("escape")
    session = opened.app._session
    session.settings = replace(session.settings, as_of=day)
    await opened.app.screen.show()
    await opened.rest()


@pytest.mark.parametrize("path", APPLICANTS, ids=lambda path: path.stem)
async def test_all_parts_are_in_view_for_everybody_on_every_day(folder, path):
    keep(folder, applicant(path))
    async with window(folder) as opened:
        for day in DAYS:
            await on(opened, day)
            assert opened.app.screen.query_one("#body").max_scroll_y == 0, day
            for part in PARTS:
                assert part in opened.text, (day, part)
            coming = [line for line in opened.lines if line.startswith(" 1. ")]
            assert coming or not opened.app._desk.status.assessment.moves, day
            assert "Match 20" in opened.text.rpartition(" Next ")[2], day
            desk = opened.app._desk
            headline, _ = verdict_words(desk.status.assessment, desk.status.person, desk.content)
            assert headline in opened.words, day


@pytest.mark.parametrize("path", APPLICANTS, ids=lambda path: path.stem)
async def test_two_more_lines_among_the_questions_would_fit_too(folder, path):
    keep(folder, applicant(path))
    async with window(folder, size=(80, 22)) as opened:
        await on(opened, date(2027, 1, 20))
        assert opened.app.screen.query_one("#body").max_scroll_y == 0
