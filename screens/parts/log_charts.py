"""The charts of the log, one at a time; what draws them is loaded when the first is shown."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from imgcoach.words.charts import Labelled, log_charts

from ..desk import Desk


class LogCharts(Vertical):
    """A chart, or in its place what to say where there is nothing to draw.

    Attributes:
        at: which chart is shown; None = that of the strip of weeks, which is none of these.
    """

    DEFAULT_CSS = "LogCharts #none { padding: 0 1; }"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._charts = log_charts([each.id for each in desk.content.questions])
        self.at: int | None = None

    def compose(self) -> ComposeResult:
        """What to say without a chart."""
        yield Static("", id="none", markup=False)

    def turn(self) -> None:
        """Go to the next one; behind the last is none."""
        following = 0 if self.at is None else self.at + 1
        self.at = following if following < len(self._charts) else None

    async def draw(self) -> tuple[str, str]:
        """Draw it, and return the two sides of its heading."""
        chart, none = self._charts[self.at or 0], self.query_one("#none", Static)
        bars = chart.bars(self._desk.person, self._desk.status.assessment)
        none.update("" if bars else chart.none)
        none.display = not bars
        if bars:
            await self._draw(bars, chart.highest or max(height for _, height in bars))
        elif charts := self.query("BarChart"):
            charts.first().display = False
        return chart.title, chart.right

    async def _draw(self, bars: Sequence[Labelled], highest: float) -> None:
        from ..widgets.chart import Bar, BarChart

        if not self.query(BarChart):
            await self.mount(BarChart(5, self._desk.settings.ascii))
        drawn = self.query_one(BarChart)
        drawn.display = True
        drawn.draw([Bar(*each) for each in bars], highest)
