"""The one widget that knows plotext. Import it only when a chart is to be shown: plotext is slow to load."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual_plotext import PlotextPlot

_AROUND = 5
"""Rows of a chart that are no scale: the frame's two, labels, the number on the highest bar, and row 0."""


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
        if bars:
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

    @property
    def _row(self) -> float:
        """How much of the scale one row of the terminal stands for."""
        return self._highest / max(1, self.size.height - _AROUND + 2 * self._ascii)

    def _group(self, bars: list[tuple[int, Bar]], marker: str, colour: str) -> None:
        if not bars:
            return
        colour = "default" if self.app.no_color else colour
        places, values = [at for at, _ in bars], [bar.value for _, bar in bars]
        self.plt.bar(places, values, color=colour, marker=marker, width=0.6)
        for at, bar in bars:
            words = f"{bar.value:g} {self._mine_words}" if bar.mine else f"{bar.value:g}"
            self.plt.text(
                words, at, bar.value + self._row, alignment="center", color="default", background="default"
            )
