"""How the last practice sessions felt, as bars."""

from collections.abc import Sequence

from textual.containers import VerticalGroup

from imgcoach.model.practice import PracticeSession
from imgcoach.words.charts import session_bars

from ..widgets.heading import Heading

_TITLE = "How it felt, 1 to 5: the mean of each session"
_NONE = "No session is rated yet"


class PracticeChart(VerticalGroup):
    """A heading and a bar for each session; plotext is loaded when it is first drawn."""

    DEFAULT_CSS = "PracticeChart BarChart { height: 1fr; max-height: 14; }"

    def __init__(self, ascii: bool) -> None:
        super().__init__()
        self._ascii = ascii

    async def draw(self, sessions: Sequence[PracticeSession]) -> None:
        """Draw the means of the newest of `sessions` that have a rating, the newest last."""
        from ..widgets.chart import Bar, BarChart

        bars = [Bar(*each) for each in session_bars(sessions)]
        if not self.query(BarChart):
            await self.mount(Heading("", ascii=self._ascii), BarChart(highest=5, ascii=self._ascii))
        heading = self.query_one(Heading)
        heading.title, heading.right = (_TITLE, f"last {len(bars)}") if bars else (_NONE, "")
        self.query_one(BarChart).draw(bars)
