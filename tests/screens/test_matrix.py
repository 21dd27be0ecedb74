"""Every screen at every size, with all signs and in ASCII: no row is torn, and nothing is cut unmarked."""

import pytest
from screen_people import example
from screen_tools import keep, window
from test_by_keys_alone import WAYS
from textual.widget import Widget
from textual.widgets import Static


def torn(opened, width):
    """Rows that are not as wide as the window."""
    return [strip.text for strip in opened.strips if strip.cell_length != width]


def scrolls(widget):
    """Whether what is below its edge can be brought into view."""
    return any(isinstance(each, Widget) and each.allow_vertical_scroll for each in widget.ancestors_with_self)


def cut_below(screen):
    """Texts that end below the edge of what holds them, where nothing scrolls."""
    for widget, place in screen._compositor.full_map.items():
        shown = place.region.intersection(place.clip)
        if isinstance(widget, Static) and shown and shown != place.region and not scrolls(widget):
            yield widget, place.region, place.clip


@pytest.mark.parametrize(
    ("size", "ascii"),
    [((60, 20), False), ((80, 24), True), ((110, 30), False), ((200, 60), True)],
    ids=["60x20", "80x24, ascii", "110x30", "200x60, ascii"],
)
async def test_nothing_is_torn_or_cut(folder, size, ascii):
    keep(folder, example())
    async with window(folder, size=size, ascii=ascii) as opened:
        for name, keys in WAYS.items():
            await opened.press(*keys)
            screen = opened.app.screen
            assert torn(opened, size[0]) == [], name
            assert list(cut_below(screen)) == [], name
            await opened.press(*["escape"] * 3)
