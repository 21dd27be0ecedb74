"""A chart that is told how large it is, and what it may be given to draw."""

from contextlib import asynccontextmanager

from textual.app import App
from textual.content import Content
from textual.geometry import Size

from imgcoach.screens.widgets.chart import Bar, BarChart

SHAPES = {
    "none": [],
    "one": [3.0],
    "zero": [0.0],
    "equal": [3.0] * 5,
    "zeros": [0.0] * 8,
    "weeks": [float(at % 6) for at in range(26)],
    "two hundred": [float(at % 6) for at in range(200)],
    "mixed": [5.0, 0.0, 2.5, 1.0],
    "tiny": [1e-320, 0.0],
    "huge": [1e12, 1e90],
    "past all scales": [1.7e308, 1.0],
    "without end": [float("inf"), 1.0],
    "below": [float("-inf"), -3.0],
    "no number": [float("nan"), 1.0],
}
"""Heights of bars."""


class SizedChart(BarChart):
    """A chart whose size is set by hand, without a layout."""

    given = Size(80, 24)

    @property
    def size(self):
        """What was given."""
        return self.given


class ChartApp(App):
    """An App with one chart, plain or in ASCII."""

    def __init__(self, ascii):
        super().__init__()
        self._ascii = ascii

    def compose(self):
        """The chart."""
        yield SizedChart(highest=5, ascii=self._ascii)


@asynccontextmanager
async def chart(ascii):
    """A chart in an app that runs."""
    app = ChartApp(ascii)
    async with app.run_test(size=(20, 10)):
        yield app.query_one(SizedChart)


def bars(values, label="W{}"):
    """Bars of these heights; the second is the person's own."""
    return [Bar(label.format(at), value, at == 1) for at, value in enumerate(values)]


def lines(drawn):
    """What a chart drew, line by line; a sentence is one line."""
    return [drawn.plain] if isinstance(drawn, Content) else drawn.plain.split("\n")
