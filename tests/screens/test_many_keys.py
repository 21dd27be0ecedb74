"""Thousands of keys at once: the window says once that some were dropped, stays small, and goes on."""

from screen_tools import window
from textual.widgets import Input

LOST = "Keys came faster than this screen could follow."


async def test_a_flood_of_commands_is_bounded_and_said_once(folder):
    async with window(folder, demo=True) as opened:
        for _ in range(3_000):
            opened.send("tab")
        await opened.until(lambda: len(opened.app._notifications))
        assert [each.message.startswith(LOST) for each in opened.app._notifications] == [True]
        assert len(opened.app._waiting) <= 200


async def test_a_text_handed_over_key_by_key_is_kept_whole(folder):
    async with window(folder, demo=True) as opened:
        await opened.press("5", "slash")
        await opened.type("a" * 3_000)
        assert opened.app.focused.value == "a" * 3_000 if isinstance(opened.app.focused, Input) else False
        assert not opened.app._notifications
