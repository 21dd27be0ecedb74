"""Log: the past reviews, newest first, and how many of the five were yes over the weeks."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from imgcoach.marks import MARKS
from imgcoach.review import Review
from imgcoach.text import show

from .place import Place
from .places import LOG
from .widgets.lines import Lines

if TYPE_CHECKING:
    from .widgets.chart import Bar

_CHARTED = 26
"""Weeks in the chart: half a year is what 80 columns can tell apart."""


class LogPlace(Place):
    """The progress log."""

    name_ = LOG
    AUTO_FOCUS = "Lines"
    CSS_PATH = "log.tcss"

    def matter(self) -> ComposeResult:
        """The chart above, the weeks below, and beside them the week in focus."""
        from .widgets.chart import BarChart

        yield self.heading("Yes to how many of the five", "by week")
        yield BarChart(highest=5, ascii=self.desk.settings.ascii)
        yield self.heading("Reviews, newest first")
        with Horizontal(id="reviews"):
            yield Lines(id="weeks")
            with VerticalScroll(id="review"):
                yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """List what there is now."""
        from .widgets.chart import BarChart

        self.query_one(BarChart).draw(self._bars())
        reviews = sorted(self.desk.person.reviews, key=lambda each: (each.week, each.saved), reverse=True)
        self.query_one(Lines).fill([(each.id, self._line(each)) for each in reviews])
        if not reviews:
            self.query_one("#told", Static).update("No review yet. 4 starts the first one, about 10 minutes.")
        else:
            self._tell(self.query_one(Lines).current)

    def _bars(self) -> "list[Bar]":
        from .widgets.chart import Bar

        newest = {each.week: each for each in sorted(self.desk.person.reviews, key=lambda each: each.saved)}
        return [Bar(week[5:], newest[week].yes_count) for week in sorted(newest)[-_CHARTED:]]

    def _line(self, review: Review) -> str:
        marks = "".join(
            MARKS[given.answer if (given := review.answer_to(question.id)) else None]
            for question in self.desk.content.questions
        )
        return f"{review.week} {marks} {review.yes_count}/5"

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._tell(event.id)

    def _tell(self, id: str | None) -> None:
        review = next((each for each in self.desk.person.reviews if each.id == id), None)
        if review is None:
            return
        lines = [f"{review.week}, saved {review.day:%d %b %Y}"]
        for question in self.desk.content.questions:
            if given := review.answer_to(question.id):
                felt = f", felt {given.felt}" if given.felt else ""
                facts = f", facts {given.evidence}" if given.evidence else ""
                lines.append(f"{MARKS[given.answer]} {question.id}{felt}{facts}")
                lines += [f"    {show(given.note)}"] if given.note else []
        self.query_one("#told", Static).update("\n".join(lines))
