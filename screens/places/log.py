"""Log: the past reviews, newest first, charts of them, two weeks side by side, and a search."""

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Static

from imgcoach.model.review import Review, by, in_order, superseded
from imgcoach.model.weeks import LOOKED_AT, holding, reviewed_of_last, season_ago
from imgcoach.words.charts import LogChart, log_charts
from imgcoach.words.marks import MARKS
from imgcoach.words.weeks import beside, told

from ..desk import Desk
from ..unsaved import Typing
from ..widgets.chart import Bar, BarChart
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Reading
from ..widgets.search import Search
from . import LOG, REVIEW
from .base import Place

_LISTED = 520
"""Reviews listed at most, ten years of them; a search looks through all."""

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

    _charted = getters.query_one("#charted", Heading)
    _bars = getters.query_one(BarChart)
    _none = getters.query_one("#none", Static)
    _listed = getters.query_one("#listed", Heading)
    _search = getters.query_one(Search)
    _weeks = getters.query_one("#weeks", Lines)
    _told = getters.query_one("#told", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._chart = 0
        self._marked: str | None = None
        """The id of the review that others are held against."""

    def matter(self) -> ComposeResult:
        """The chart above, the weeks below, and beside them the week in focus."""
        yield self.heading("", id="charted")
        yield BarChart(highest=5, ascii=self.desk.settings.ascii)
        yield Static("", id="none", markup=False)
        yield self.heading("Reviews, newest first", id="listed")
        yield Search("words of a note, or a week; Esc ends the search")
        with Horizontal(id="reviews"):
            yield Lines(id="weeks")
            with Reading(id="review"):
                yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """List what there is now."""
        chart = self._charts[self._chart]
        self._charted.title, self._charted.right = chart.title, chart.right
        bars = [Bar(*each) for each in chart.bars(self.desk.person, self.desk.status.assessment)]
        self._bars.draw(bars, chart.highest or max((bar.value for bar in bars), default=1))
        self._bars.display, self._none.display = bool(bars), not bars
        self._none.update(chart.none)
        came = reviewed_of_last(self.desk.person.reviews, self.desk.settings.today)
        self._listed.right = f"{came} of the last {LOOKED_AT} weeks"
        self._list()

    def action_chart(self) -> None:
        """Show the next chart."""
        self._chart = (self._chart + 1) % len(self._charts)
        self.call_later(self.show)

    def action_mark(self) -> None:
        """Hold other weeks against this one, or no longer."""
        current = self._weeks.current
        self._marked = None if current == self._marked else current
        self._list()

    def action_season(self) -> None:
        """Hold the newest review against the newest of the season before."""
        found = season_ago(by(self.desk.settings.today, self.desk.person.reviews))
        if found is None:
            self.notify("No earlier season is in the log yet.", markup=False)
            return
        before, now = found
        self._search.close()  # the newest may be none of those it found
        self._marked = before.id
        self._list()
        self._weeks.highlighted = [each.id for each in self._found].index(now.id)

    def action_search(self) -> None:
        """Look for words."""
        self._search.open()

    def action_leave(self) -> None:
        """End the search, and show all weeks again."""
        self._search.close()

    @property
    def _charts(self) -> list[LogChart]:
        return log_charts([each.id for each in self.desk.content.questions])

    @property
    def _found(self) -> list[Review]:
        """The reviews that the search finds, newest first."""
        return in_order(holding(self.desk.person.reviews, self._search.value))[::-1]

    def _list(self) -> None:
        found = self._found
        reviews = found[:_LISTED]
        more = len(found) > len(reviews)
        self._listed.title = f"The newest {_LISTED} of {len(found):,}" if more else "Reviews, newest first"
        earlier = superseded(self.desk.person.reviews)
        self._weeks.fill([(each.id, self._line(each, each.id in earlier)) for each in reviews])
        if reviews:
            self._tell(self._weeks.current)
        else:
            none = "No note has these words." if self.desk.person.reviews else _NONE
            self._told.update(none)

    def _line(self, review: Review, is_earlier: bool) -> str:
        marks = "".join(
            MARKS[given.answer if (given := review.answer_to(question.id)) else None]
            for question in self.desk.content.questions
        )
        marked = " *" if review.id == self._marked else ""
        return f"{review.week} {marks} {review.yes_count}/5{' -' * is_earlier}{marked}"

    @on(Search.Searched)
    def _searched(self) -> None:
        self._list()

    @on(Search.Left)
    def _through(self) -> None:
        self._weeks.focus()

    async def action_edit(self) -> None:
        """Open the review of the week in focus, to add to it or to correct it."""
        from .review import ReviewPlace

        review = self._review(self._weeks.current)
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
        self._told.update("\n".join(lines))
