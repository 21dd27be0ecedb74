"""A place that is not on the screen keeps nothing of what it drew, and is whole again when it is shown."""

from screen_people import example
from screen_tools import keep, window


async def test_a_place_that_is_left_keeps_no_drawn_line_and_comes_back_as_it_was(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("6")
        before, place = opened.text, opened.app.screen
        (drawn,) = [each for each in place.query("Lines") if each._option_render_cache]
        await opened.press("8")
        assert not drawn._option_render_cache
        assert not any(each._styles_cache._cache for each in place.walk_children())
        await opened.press("6")
        assert opened.app.screen is place
        assert opened.text == before
