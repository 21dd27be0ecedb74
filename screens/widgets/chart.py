"""The one widget that knows plotext. Import it only when a chart is to be shown: plotext is slow to load."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import RenderResult
from textual.content import Content
from textual_plotext import PlotextPlot

_AROUND = 5
"""Rows of a chart that are no scale: the frame's two, labels, the number on the highest bar, and row 0."""

_MOST = 1e100
"""Beyond it a scale has no room left for its ends in a float."""

_NO_ROOM = "This chart needs more room than there is here."
_NO_NUMBERS = "These numbers can't be drawn as a chart."


@dataclass(frozen=True)
class Bar:
    """One bar, with its value written on it."""

    label: str
    value: float
    mine: bool = False
    """Drawn in another colour, and named in `mine_words`."""


class BarChart(PlotextPlot):
    """Bars side by side. The person's own is named, so that its colour tells nothing alone."""

    theme = "clear"

    def __init__(self, highest: float, ascii: bool, mine_words: str = "you") -> None:
        """Prepare a chart.

        Args:
            highest: the value at which the scale ends.
            ascii: draw with ASCII signs only, and without axes, whose lines are not ASCII.
            mine_words: what is written on the bar that is the person's own.
        """
        super().__init__()
        self._highest, self._ascii, self._mine_words = highest, ascii, mine_words
        self._bars: Sequence[Bar] = ()

    def draw(self, bars: Sequence[Bar], highest: float | None = None) -> None:
        """Draw `bars` in place of what was there; `highest` moves the end of the scale."""
        self._bars, self._highest = bars, highest or self._highest
        plot = self.plt
        plot.clear_figure()
        if bars and not self._hindrance:
            numbered = list(enumerate(bars, 1))
            self._group(
                [(at, bar) for at, bar in numbered if not bar.mine], "#" if self._ascii else "hd", "blue"
            )
            self._group(
                [(at, bar) for at, bar in numbered if bar.mine], "=" if self._ascii else "hd", "green"
            )
            for at, bar in numbered:  # plotext's own ticks come in another order from run to run
                plot.text(
                    bar.label, at, -self._row, alignment="center", color="default", background="default"
                )
            plot.xticks([])
            plot.xlim(0.5, len(bars) + 0.5)
            plot.ylim(-self._row, self._highest + self._row)
            plot.yticks([])
            plot.frame(not self._ascii)
        self.refresh()

    def on_resize(self) -> None:
        """Draw again: where the numbers stand depends on the height."""
        self.draw(self._bars)

    def render(self) -> RenderResult:
        """The bars, or a sentence where they can't be drawn."""
        return Content(self._hindrance) if self._hindrance else super().render()

    @property
    def _hindrance(self) -> str:
        """Why there is no chart; empty = nothing is in the way.

        plotext (5.3.2) fails for numbers without end, and where the frame leaves no column between its sides.
        """
        frame = 0 if self._ascii else 2
        if not 0 < self._highest <= _MOST or not all(abs(bar.value) <= _MOST for bar in self._bars):
            return _NO_NUMBERS
        if self.size.width < len(self._bars) + frame or self.size.height <= _AROUND - 2 + frame:
            return _NO_ROOM if self._bars else ""
        return ""

    @property
    def _row(self) -> float:
        """How much of the scale one row of the terminal stands for."""
        return self._highest / max(1, self.size.height - _AROUND + 2 * self._ascii)

    def _group(self, bars: list[tuple[int, Bar]], marker: str, colour: str) -> None:
        if not bars:
            return
        colour = "default" if self.app.no_color else colour
        places, values = [at for at, _ in bars], [self._height(bar) for _, bar in bars]
        self.plt.bar(places, values, color=colour, marker=marker, width=0.6)
        for (at, bar), height in zip(bars, values, strict=True):
            words = f"{bar.value:g} {self._mine_words}" if bar.mine else f"{bar.value:g}"
            self.plt.text(
                words, at, height + self._row, alignment="center", color="default", background="default"
            )

    def _height(self, bar: Bar) -> float:
        """How high a bar is drawn: beyond the scale plotext would fill row after row, for ever if need be."""
        return min(max(0, bar.value), self._highest)
