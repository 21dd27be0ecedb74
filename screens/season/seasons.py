"""The Matches so far, and after one what comes next: how it ended, the next year, the list anew."""

from collections.abc import Iterator

from textual import getters, on
from textual.app import ComposeResult
from textual.events import ScreenSuspend
from textual.widgets import Static

from imgcoach.coach.season.past import earlier, since
from imgcoach.coach.season.turn import Turn, turn_of
from imgcoach.model.profile import PastSeason
from imgcoach.store import ConsiderAgain, SetProfile, TellSeason
from imgcoach.text import show
from imgcoach.words.season.past import DIFFERS_LIMIT, HEADER, asks, differs, ended, row, season
from imgcoach.words.season.turn import next_steps, now

from ..desk import Desk
from ..forms.form import Form
from ..places import PLAN
from ..places.base import Place
from ..unsaved import Typing
from ..widgets.field import ROW_KEYS
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import PagedScreen
from .again import Again
from .again import Choice as AgainChoice
from .one_season import OneSeason

_NONE = "No earlier Match is entered. a adds one you took part in, with or without imgcoach."
_SUGGESTED = "The counts come from your program list; your first answer saves them."


class Seasons(Place, PagedScreen):
    """A list with the Match aimed at in it, and the form of one that has been; Esc leads back."""

    name_ = PLAN
    page = "seasons"
    AUTO_FOCUS = "#seasons"
    CSS_PATH = "seasons.tcss"
    BINDINGS = [
        ("a", "add", "Add"),
        ("d", "remove", "Delete"),
        ("n", "next_year", "Next year"),
        ("b", "again", "List anew"),
        *ROW_KEYS,
        ("escape", "back", "Back"),
    ]

    _list = getters.query_one("#seasons", Lines)
    _form = getters.query_one(Form)
    _said = getters.query_one("#said", Heading)
    _about = getters.query_one("#about", Static)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._one = OneSeason(desk, None, typing)

    def matter(self) -> ComposeResult:
        """The list with what there is to say, and the form in their place while one is open."""
        yield self.heading("Your Matches", id="listed")
        yield Static(HEADER, id="columns", markup=False)
        yield Lines(id="seasons")
        yield self.heading("", id="said")
        yield Static("", id="about", markup=False)
        yield Form(self.desk, self.typing)

    async def show(self) -> None:
        """List what is told by now; an open form takes in what another window stored."""
        if self._is_open and self._one.take_in(self.desk.ahead.seasons):
            self._form.refill()
        turn = self._turn
        rows = [(each.match_year, row(each.match_year, each, ended(each))) for each in self._told]
        if turn.told is None:
            rows.append((turn.match_year, row(turn.match_year, turn.counted, now(turn))))
        self._list.fill(sorted(rows, reverse=True))
        self.refresh_bindings()
        self._tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a form the keys of the list are letters; some are there only after a Match."""
        if not self.stands:
            return super().check_action(action, parameters)
        if action == "move":
            return self._is_open
        offered = {
            "add": True,
            "remove": self._current is not None,
            "next_year": self._turn.goes_on,
            "again": bool(self._turn.left and self._turn.last),
        }
        return (
            offered[action] and not self._is_open
            if action in offered
            else super().check_action(action, parameters)
        )

    async def action_add(self) -> None:
        """Begin one, or go on with the one begun."""
        await self._open(OneSeason(self.desk, None, self.typing))

    def action_remove(self) -> None:
        """Delete the one in focus; undo brings it back."""
        if (current := self._current) is not None:
            self.desk.save(TellSeason(None, current))
            self.notify("Deleted. u brings it back.", markup=False)

    def action_next_year(self) -> None:
        """Aim at the next Match."""
        year = self._turn.next_year
        self.desk.save(SetProfile.answer(self.desk.ahead, "match_year", year))
        self.notify(
            f"You aim for Match {year} now. For another year: 2 Profile. u takes it back.", markup=False
        )

    def action_again(self) -> None:
        """Ask whether the list goes back to considering."""
        self.app.push_screen(Again(self._turn), self._set_back)

    def action_move(self, by: int) -> None:
        """From field to field."""
        (self.focus_next if by > 0 else self.focus_previous)("Choice, Input")

    async def action_back(self) -> None:
        """Leave a field as it was, the form, or the list."""
        if self._is_open and self._form.give_up():
            return
        if self._is_open:
            self._form.settle()
            self.remove_class("-form")
            self._list.focus()
            await self.show()
        elif len(self.app.screen_stack) > 1:
            self.dismiss()

    @property
    def _turn(self) -> Turn:
        status = self.desk.status
        return turn_of(status.person, status.assessment.season, self.desk.content, status.as_of)

    @property
    def _told(self) -> list[PastSeason]:
        return self.desk.ahead.seasons

    @property
    def _current(self) -> PastSeason | None:
        """The one in focus, where it is told."""
        return next((each for each in self._told if each.match_year == self._list.current), None)

    @property
    def _is_open(self) -> bool:
        return self.has_class("-form")

    async def _open(self, one: OneSeason, first: int = 0) -> None:
        self.add_class("-form")
        self._one = one
        fields = self.desk.content.record_fields.values()
        await self._form.open(one, [ask for ask in fields if ask.id.startswith("seasons.")])
        self._form.rows[first].enter()
        self._tell()
        self.refresh_bindings()

    def _tell(self) -> None:
        if not self._is_open:
            self._said.title = "What there is to say"
            lines = [*self._lines(), *self._form.troubles]
            if self._one.unfinished:
                lines.append("One is not finished: a goes on with it.")
            self._about.update("\n".join(map(show, lines)))
        elif self._one.record is not None:
            self._said.title = f"{self._one.record.match_year}: each answer is saved as you give it"
        else:
            self._said.title = _SUGGESTED if self._one.new != "new" else "A Match you took part in"

    def _lines(self) -> Iterator[str]:
        """What is to be said of the one in focus, and what bears a later date."""
        turn, current, status = self._turn, self._current, self.desk.status
        told = [] if current is None else [f"{season(current)}.", *asks(current)]
        newest = (turn.match_year, turn.last.match_year if turn.last else None)
        told += next_steps(turn) if self._list.current in newest else ()
        yield from [*told, ""] if told else ()
        before = earlier(status.person, status.assessment.season)
        compared = current if current in before else next(iter(before), None)
        if compared is not None:
            found = since(status.person, compared.match_year, self.desk.content, status.as_of)
            yield from (*differs(found, compared.match_year, self.desk.content), DIFFERS_LIMIT)
        elif current is None:
            yield _NONE

    def _set_back(self, choice: AgainChoice | None) -> None:
        if choice is not None:
            ids = tuple(each.id for each in self._turn.left)
            self.desk.save(ConsiderAgain(ids, choice == "all"))
            self.notify("Set back to considering. u takes it back.", markup=False)

    @on(Lines.Reached)
    def _reached(self) -> None:
        self._tell()
        self.refresh_bindings()

    @on(Lines.OptionSelected)
    async def _chosen(self) -> None:
        turn = self._turn
        if (current := self._current) is not None:
            await self._open(OneSeason(self.desk, current, self.typing), 1)
        elif turn.over:
            await self._open(OneSeason.of_year(self.desk, turn.match_year, turn.counted, self.typing), 1)
        else:
            self.notify(
                f"Match {turn.match_year} is not over: say how it ended after Match Day.", markup=False
            )

    @on(Form.Finished)
    async def _finished(self) -> None:
        if not self._form.troubles:
            await self.action_back()

    @on(ScreenSuspend)
    def _settle(self) -> None:
        if self._is_open:
            self._form.settle()
