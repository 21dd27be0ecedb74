"""Log: the weeks as a strip, the past reviews, charts of them, two weeks side by side, and a search."""

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Resize
from textual.widgets import Static

from imgcoach.model.review import Review, by, in_order, superseded
from imgcoach.model.weeks import LOOKED_AT, holding, reviewed_of_last, season_ago
from imgcoach.words.tables.reviews import columns
from imgcoach.words.weekly.weeks import MARKED, beside, told

from ..desk import Desk
from ..parts.log_charts import LogCharts
from ..parts.week_strip import WeekStripView
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Reading
from ..widgets.search import Search
from ..widgets.table import Table
from . import LOG, REVIEW
from .base import Place

_LISTED = 520
"""Reviews listed at most, ten years of them; a search looks through all."""

_STRIP = "Your answers, week by week"
_NONE = "No review yet. 4 starts the first one, about 10 minutes."


class LogPlace(Place):
    """The progress log."""

    name_ = LOG
    AUTO_FOCUS = "#weeks"
    CSS_PATH = "log.tcss"
    BINDINGS = [
        ("c", "chart", "Chart"),
        ("m", "mark", "Compare"),
        ("o", "order", "Sort"),
        ("O", "reverse", "Reverse"),
        Binding("y", "season", "This season beside the one before", show=False),
        ("slash", "search", "Search"),
        ("e", "edit", "Edit"),
        Binding("escape", "leave", "", show=False),
    ]

    _charted = getters.query_one("#charted", Heading)
    _strip = getters.query_one(WeekStripView)
    _charts = getters.query_one(LogCharts)
    _listed = getters.query_one("#listed", Heading)
    _search = getters.query_one(Search)
    _told = getters.query_one("#told", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._table = Table("weeks", desk.settings.ascii)
        self._marked: str | None = None
        """The id of the review that others are held against."""

    def matter(self) -> ComposeResult:
        """The strip of weeks or a chart above, the reviews below, and beside them the one in focus."""
        yield self.heading("", id="charted")
        yield WeekStripView(self.desk)
        yield LogCharts(self.desk)
        yield self.heading("", id="listed")
        yield Search("words of a note, or a week; Esc ends the search")
        with Horizontal(id="reviews"):
            yield self._table
            with Reading(id="review"):
                yield Static("", id="told", markup=False)

    async def show(self) -> None:
        """List what there is now."""
        has_strip = self._charts.at is None and bool(self.desk.person.reviews)
        self._strip.display, self._charts.display = has_strip, not has_strip
        if has_strip:
            came = reviewed_of_last(self.desk.person.reviews, self.desk.settings.today)
            self._charted.title, self._charted.right = _STRIP, f"{came} of the last {LOOKED_AT} weeks"
        else:
            self._charted.title, self._charted.right = await self._charts.draw()
        self._list()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a review there is nothing to sort, and nothing to hold others against."""
        if action in ("order", "reverse", "mark") and not self.desk.person.reviews:
            return False
        return super().check_action(action, parameters)

    def action_chart(self) -> None:
        """Show the next chart; behind the last one comes the strip."""
        self._charts.turn()
        self.call_later(self.show)

    def action_mark(self) -> None:
        """Hold other weeks against this one, or no longer."""
        current = self._table.rows.current
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
        self._table.lead_to(now)

    async def lead_to(self, review: Review) -> None:
        """List this one, be it as old as it may, and put it in focus."""
        self._search.close()
        if review not in self._found[:_LISTED]:
            self._search.open()
            self._search.value = review.week
        self._list()
        self._table.lead_to(review)

    def action_order(self) -> None:
        """Sort by the next column."""
        self._table.sort_next()

    def action_reverse(self) -> None:
        """Turn the order round."""
        self._table.turn()

    def action_search(self) -> None:
        """Look for words."""
        self._search.open()

    def action_leave(self) -> None:
        """End the search, and show all weeks again."""
        self._search.close()

    @property
    def _found(self) -> list[Review]:
        """The reviews that the search finds, newest first."""
        return in_order(holding(self.desk.person.reviews, self._search.value))[::-1]

    def _list(self) -> None:
        reviews = self._found[:_LISTED]
        earlier = superseded(self.desk.person.reviews)
        questions = [each.id for each in self.desk.content.questions]
        whole = self.has_class("-wide")
        self.set_class(not self.desk.person.reviews, "-none")
        self.refresh_bindings()
        self._table.fill(columns(questions, earlier, self._marked, whole), reviews)
        self._strip.draw()
        self._entitle()
        self._tell(self._table.rows.current)
        if not reviews:
            self._told.update("No note has these words." if self.desk.person.reviews else _NONE)

    @on(Table.Turned)
    def _entitle(self) -> None:
        """Say which reviews are listed, and in what order."""
        found = len(self._found)
        listed = f"The newest {_LISTED} of {found:,}" if found > _LISTED else "Reviews"
        self._listed.title = f"{listed}, {self._table.order or 'newest first'}"

    def on_resize(self, event: Resize) -> None:
        """Name the five in full where there is room."""
        self.call_after_refresh(self._list)

    @on(Search.Searched)
    def _searched(self) -> None:
        self._list()

    @on(Search.Left)
    def _through(self) -> None:
        self._table.rows.focus()

    async def action_edit(self) -> None:
        """Open the review of the week in focus, to add to it or to correct it."""
        from .review import ReviewPlace

        review = self._review(self._table.rows.current)
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
        self._strip.point(review)
        if review is None:
            return
        if marked is None:
            lines = told(self.desk.person, review)
        elif marked == review:
            lines = [MARKED, "", *told(self.desk.person, review)]
        else:
            lines = beside(marked, review)
        self._told.update("\n".join(lines))
