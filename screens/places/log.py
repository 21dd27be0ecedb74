"""Log: the past reviews, newest first, charts of them, two weeks side by side, and a search."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from imgcoach.model.review import Review, in_order, superseded
from imgcoach.model.weeks import LOOKED_AT, holding, reviewed_of_last, season_ago
from imgcoach.words.marks import MARKS
from imgcoach.words.weeks import beside, told

from ..desk import Desk
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from .base import Place
from .names import LOG, REVIEW

if TYPE_CHECKING:
    from imgcoach.words.charts import LogChart


_NONE = "No review yet. 4 starts the first one, about 10 minutes."


class LogPlace(Place):
    """The progress log."""

    name_ = LOG
    AUTO_FOCUS = "Lines"
    CSS_PATH = "log.tcss"
    BINDINGS = [
        ("c", "chart", "Chart"),
        ("m", "mark", "Compare"),
        Binding("y", "season", "This season beside the one before", show=False),
        ("slash", "search", "Search"),
        ("e", "edit", "Edit"),
        Binding("escape", "leave", "", show=False),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._chart = 0
        self._marked: str | None = None
        """The id of the review that others are held against."""

    def matter(self) -> ComposeResult:
        """The chart above, the weeks below, and beside them the week in focus."""
        from ..widgets.chart import BarChart

        yield self.heading("", id="charted")
        yield BarChart(highest=5, ascii=self.desk.settings.ascii)
        yield Static("", id="none", markup=False)
        yield self.heading("", id="listed")
        field = Input(
            placeholder="words of a note, or a week; Esc ends the search", compact=True, id="search"
        )
        field.cursor_blink = False
        yield field
        with Horizontal(id="reviews"):
            yield Lines(id="weeks")
            with VerticalScroll(id="review"):
                yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """List what there is now."""
        from ..widgets.chart import Bar, BarChart

        chart, reviews = self._charts[self._chart], self.desk.person.reviews
        heading = self.query_one("#charted", Heading)
        heading.title, heading.right = chart.title, chart.right
        bars = [Bar(*each) for each in chart.bars(self.desk.person, self.desk.status.assessment)]
        drawn, none = self.query_one(BarChart), self.query_one("#none")
        drawn.draw(bars, chart.highest or max((bar.value for bar in bars), default=1))
        drawn.display, none.display = bool(bars), not bars
        self.query_one("#none", Static).update(chart.none)
        came = reviewed_of_last(reviews, self.desk.settings.today)
        listed = self.query_one("#listed", Heading)
        listed.title, listed.right = "Reviews, newest first", f"{came} of the last {LOOKED_AT} weeks"
        self._list()

    def action_chart(self) -> None:
        """Show the next chart."""
        self._chart = (self._chart + 1) % len(self._charts)
        self.call_later(self.show)

    def action_mark(self) -> None:
        """Hold other weeks against this one, or no longer."""
        current = self.query_one("#weeks", Lines).current
        self._marked = None if current == self._marked else current
        self._list()

    def action_season(self) -> None:
        """Hold the newest review against the newest of the season before."""
        found = season_ago(self.desk.person.reviews)
        if found is None:
            self.notify("No earlier season is in the log yet.", markup=False)
            return
        before, now = found
        self._marked = before.id
        self._list()
        lines = self.query_one("#weeks", Lines)
        lines.highlighted = [each.id for each in self._found].index(now.id)

    def action_search(self) -> None:
        """Look for words."""
        self.query_one("#search").add_class("-open").focus()

    def action_leave(self) -> None:
        """End the search, and show all weeks again."""
        field = self.query_one("#search", Input)
        field.remove_class("-open")
        field.value = ""
        self.query_one("#weeks").focus()

    @property
    def _charts(self) -> "list[LogChart]":
        from imgcoach.words.charts import log_charts

        return log_charts([each.id for each in self.desk.content.questions])

    @property
    def _found(self) -> list[Review]:
        """The reviews that the search finds, newest first."""
        found = holding(self.desk.person.reviews, self.query_one("#search", Input).value)
        return in_order(found)[::-1]

    def _list(self) -> None:
        reviews = self._found
        lines = self.query_one("#weeks", Lines)
        earlier = superseded(self.desk.person.reviews)
        lines.fill([(each.id, self._line(each, each.id in earlier)) for each in reviews])
        if reviews:
            self._tell(lines.current)
        else:
            none = "No note has these words." if self.desk.person.reviews else _NONE
            self.query_one("#told", Static).update(none)

    def _line(self, review: Review, is_earlier: bool) -> str:
        marks = "".join(
            MARKS[given.answer if (given := review.answer_to(question.id)) else None]
            for question in self.desk.content.questions
        )
        marked = " *" if review.id == self._marked else ""
        return f"{review.week} {marks} {review.yes_count}/5{' -' * is_earlier}{marked}"

    @on(Input.Changed, "#search")
    def _searched(self) -> None:
        self._list()

    @on(Input.Submitted, "#search")
    def _through(self) -> None:
        self.query_one("#weeks").focus()

    async def action_edit(self) -> None:
        """Open the review of the week in focus, to add to it or to correct it."""
        from .review import ReviewPlace

        review = self._review(self.query_one("#weeks", Lines).current)
        await self.app.switch_mode(REVIEW.id)
        if review is not None and isinstance(self.app.screen, ReviewPlace):
            await self.app.screen.open(review.week, first=True)

    @on(Lines.Reached)
    def _reached(self, event: Lines.Reached) -> None:
        self._tell(event.id)

    def _review(self, id: str | None) -> Review | None:
        return next((each for each in self.desk.person.reviews if each.id == id), None)

    def _tell(self, id: str | None) -> None:
        review, marked = self._review(id), self._review(self._marked)
        if review is None:
            return
        if marked is None or marked == review:
            lines = told(self.desk.person, review)
        else:
            lines = beside(marked, review)
        self.query_one("#told", Static).update("\n".join(lines))
