"""Whatever a chart is given, and however small its place: bars or a sentence, never the end of the app."""

import pytest
from chart_tools import SHAPES, bars, chart, lines
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screen_people import example
from screen_tools import keep, window
from textual.content import Content
from textual.geometry import Size

WIDTHS = (0, 1, 2, 3, 5, 8, 28, 80)
HEIGHTS = (0, 1, 3, 4, 5, 6, 11)


@pytest.mark.parametrize("ascii", [False, True], ids=["lines", "ascii"])
@pytest.mark.parametrize("values", SHAPES.values(), ids=SHAPES)
async def test_every_size_shows_bars_or_a_sentence(values, ascii):
    async with chart(ascii) as drawn:
        for width in WIDTHS:
            for height in HEIGHTS:
                drawn.given = Size(width, height)
                drawn.draw(bars(values))
                shown = drawn.render()
                if not isinstance(shown, Content):
                    assert all(len(line) <= width for line in lines(shown))
                elif values:
                    assert shown.plain.endswith(".")


async def test_a_size_that_changes_between_drawing_and_showing_ends_nothing():
    async with chart(False) as drawn:
        for width in (80, 2, 1, 40, 0, 3, 2, 80):
            drawn.render()
            drawn.given = Size(width, 11)
            drawn.render()
            drawn.draw(bars([3.0, 4.0]))
        assert "4 you" in "\n".join(lines(drawn.render()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.floats(), max_size=30),
    st.integers(0, 90),
    st.integers(0, 30),
    st.text(max_size=12),
    st.booleans(),
    st.none() | st.floats(),
)
async def test_any_numbers_and_any_labels(values, width, height, label, ascii, highest):
    async with chart(ascii) as drawn:
        drawn.given = Size(width, height)
        drawn.draw(bars(values, label.replace("{", "").replace("}", "")), highest)
        drawn.render()


async def test_the_sentence_says_what_is_missing():
    async with chart(False) as drawn:
        drawn.given = Size(2, 11)
        drawn.draw(bars([3.0]))
        assert drawn.render().plain == "This chart needs more room than there is here."
        drawn.given = Size(80, 11)
        drawn.draw(bars([float("nan")]))
        assert drawn.render().plain == "These numbers can't be drawn as a chart."


async def test_the_charts_of_all_places_stand_a_series_of_sizes(folder):
    keep(folder, example())
    async with window(folder) as opened:
        for keys in (("5",), ("5", "c"), ("3",), ("7", "p", "c")):
            await opened.press("escape", *keys)
            for size in ((2, 24), (1, 1), (5, 30), (60, 20), (2, 2), (250, 100), (4, 24), (80, 24)):
                await opened.resize(*size)
            assert "This chart needs" not in opened.text
