"""The rank order list: the programs that interviewed, in the person's own order."""

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from imgcoach.coach.season.interviews import Interviews, interviews, of_season
from imgcoach.model.ranking import moved, put_on, taken_off
from imgcoach.model.records import Program
from imgcoach.store import Rank, RankOrder
from imgcoach.text import show
from imgcoach.words.amounts import some
from imgcoach.words.season import interviews as interview_words
from imgcoach.words.season.ranking import (
    OF_ANOTHER_YEAR,
    PREFERENCE,
    PREFERENCE_FIGURE,
    PUT_ON,
    closing,
    noted,
    nothing_yet,
)
from imgcoach.words.tables.ranking import columns

from ..desk import Desk
from ..places import PROGRAMS
from ..places.base import Place
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import Paged, PagedScreen
from ..widgets.search import Search
from ..widgets.searching import Searching
from ..widgets.table import Table


class RankListScreen(Searching, Place, PagedScreen):
    """The list above, what was noted of the program in focus, and what counts below; Esc leads back."""

    name_ = PROGRAMS
    page = "rank_list"
    AUTO_FOCUS = "#ranked"
    CSS_PATH = "rank_list.tcss"
    BINDINGS = [
        Binding("K,shift+up", "move(-1)", "Move up", key_display="K"),
        Binding("J,shift+down", "move(1)", "Move down", key_display="J"),
        Binding("space", "turn", "On/off", key_display="Space"),
        Binding("escape", "leave", "Back"),
    ]

    _listed = getters.query_one("#listed", Heading)
    _lines = getters.query_one(Lines)
    _about = getters.query_one("#about", Heading)
    _noted = getters.query_one("#noted", Static)
    _page = getters.query_one("#page", Paged)
    _counts = getters.query_one("#counts", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._table = Table("ranked", desk.settings.ascii)

    def matter(self) -> ComposeResult:
        """Three parts, each under its heading."""
        yield self.heading("", id="listed")
        yield Search("words; Esc shows all again")
        yield self._table
        yield self.heading("", id="about")
        with Paged(id="page"):
            yield Static("", id="noted", markup=False)
        yield self.heading("What counts")
        yield Static("", id="counts", markup=False)

    async def show(self) -> None:
        """Bring everything up to date, with an order that is not on disk yet."""
        on, off = self._on, self._off
        taken = f", {len(off)} not on it" if off else ""
        self._listed.title = f"Your rank list: {some(len(on), 'program')}{taken}"
        shown = columns([each.id for each in on])
        found = self.found([*on, *off], lambda each: " ".join(column.words(each) for column in shown))
        if len(found) < len(on) + len(off):
            self._listed.title = f"{len(found)} of {some(len(on) + len(off), 'program')} found"
        self._table.fill(shown, found)
        season, today = self.desk.status.assessment.season, self.desk.status.as_of
        self._counts.update(f"{PREFERENCE} [s]\n{closing(season, today)}")
        self._tell()
        self.refresh_bindings()

    def action_leave(self) -> None:
        """End the search, or go back."""
        if not self.was_left():
            self.dismiss()

    def figures(self) -> Sequence[str]:
        """What says how the order is read, and where the days come from."""
        days = self.desk.status.assessment.season.days
        return [PREFERENCE_FIGURE, *(each.figure for each in days if each.event in ("ranking", "rank_list"))]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is on the list can be moved; without a program there is nothing to put on it."""
        if action in ("move", "turn") and self.stands:
            return self._lines.current is not None
        return super().check_action(action, parameters)

    async def action_move(self, by: int) -> None:
        """Move the program in focus; one that is not on the list is put on it."""
        id, ids = self._lines.current, self._order.ids
        await self._rank(moved(ids, id, by) if id in ids else put_on(ids, id))

    async def action_turn(self) -> None:
        """Put the program in focus on the list, at its end, or take it off."""
        id, ids = self._lines.current, self._order.ids
        await self._rank(taken_off(ids, id) if id in ids else put_on(ids, id))

    async def _rank(self, ids: tuple[str, ...]) -> None:
        seen = self._order
        if ids != seen.ids:
            names = {each.id: each.name for each in self.desk.person.programs}
            self.desk.save(Rank(RankOrder(ids, tuple(names[id] for id in ids)), seen))
            await self.show()

    @property
    def _order(self) -> RankOrder:
        """The order that was last given, be it on disk or not."""
        given = [each.order for each in self.desk.saver.waiting if isinstance(each, Rank)]
        return given[-1] if given else RankOrder.of(self.desk.person.programs)

    @property
    def _interviews(self) -> Interviews:
        status = self.desk.status
        return interviews(status.person.programs, status.assessment.season, status.as_of)

    @property
    def _on(self) -> list[Program]:
        known = {each.id: each for each in self.desk.person.programs}
        return [known[id] for id in self._order.ids if id in known]

    @property
    def _off(self) -> list[Program]:
        ids = self._order.ids
        return [each for each in self._interviews.rankable if each.id not in ids]

    @on(Lines.Reached)
    def _reached(self) -> None:
        self._tell()
        self._page.scroll_home(animate=False)

    def _tell(self) -> None:
        """What there is to say of the program in focus; without one, what to do."""
        id, on = self._lines.current, self._on
        program = next((each for each in (*on, *self._off) if each.id == id), None)
        if program is None and self.search.value:
            self._about.title, self._about.right = "No program has these words", ""
            self._noted.update("Esc shows all again.")
            return
        if program is None:
            self._about.title, self._about.right = "How it fills", ""
            self._noted.update(show(nothing_yet(self._interviews)))
            return
        ids = [each.id for each in on]
        self._about.title = program.name
        self._about.right = f"number {ids.index(id) + 1} of {len(ids)}" if id in ids else "not on the list"
        told = [interview_words.about(program, self.desk.status.as_of), *noted(program).splitlines()]
        if id not in ids:
            told.insert(0, PUT_ON)
        elif program not in of_season([program], self.desk.status.assessment.season):
            told.insert(0, OF_ANOTHER_YEAR)
        self._noted.update("\n".join(show(each) for each in told if each))
