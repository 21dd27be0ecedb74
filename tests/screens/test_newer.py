"""Data of a newer imgcoach in the app: it can be looked at, that is said, and not a byte of it is changed."""

import pytest
from screen_people import example
from screen_tools import keep, window

from imgcoach.model.person import VERSION


@pytest.mark.acceptance(23)
async def test_it_is_shown_and_said_and_left_as_it_is(folder):
    keep(folder, example())
    path = folder / "data.json"
    path.write_text(path.read_text().replace(f'"version": {VERSION}', f'"version": {VERSION + 1}', 1))
    before = path.read_bytes()
    async with window(folder) as opened:
        assert f"This data is in format {VERSION + 1}" in opened.words
        await opened.press("5")
        assert "2026-W46" in opened.text
        await opened.press("4", "y")
        await opened.sees("NOT SAVED")
        await opened.press("escape", "q")
        assert await opened.leave("q") == 3
    assert path.read_bytes() == before
