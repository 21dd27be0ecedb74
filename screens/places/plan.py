"""Plan: what has to be there by when, in one list, and beside it the article's path."""

from collections.abc import Sequence
from typing import Literal

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Resize
from textual.widgets import Static

from imgcoach.coach import Move
from imgcoach.coach.season.agenda import season_days
from imgcoach.model.profile import Settled
from imgcoach.store import Settle
from imgcoach.text import show
from imgcoach.words.labels import SETTLED
from imgcoach.words.verdicts import season_words

from ..dialogs.reasons import Reasons
from ..dialogs.text import TextDialog
from ..parts.agenda_lines import AgendaLines, Spot
from ..parts.road import Road
from ..widgets.cells import fitted
from ..widgets.heading import Heading
from ..widgets.lines import Lines
from ..widgets.paged import PagedScreen
from ..widgets.search import Search
from ..widgets.searching import Searching
from . import PLAN
from .base import WIDE, Place

_ROAD = 0.4
"""The part of a wide window that the path has, beside the list; see plan.tcss."""

_NAME = 40
"""Columns of what a settled move is called in the history."""

_PARTING = "article-flow-score"
"""The figure of the score at which the path parts."""

_NOTHING_KNOWN = "No other day of this Match year is announced or can be projected yet."

_GATE = "gate."
"""How the ids of the moves begin that serve the papers."""

_BY_FACTS = "Papers follow from what you entered, so this one is not checked off here. e opens the facts."


class PlanPlace(Searching, Place, PagedScreen):
    """The papers, the days and the moves; the path beside them where there is room, else behind a key."""

    name_ = PLAN
    AUTO_FOCUS = "#agenda"
    CSS_PATH = "plan.tcss"
    BINDINGS = [
        Binding("w", "what_if", "What if", show=False),
        Binding("e", "facts", "Facts", show=False),
        ("p", "practise", "Practice"),
        ("f", "path", "Path"),
        ("d", "settle('done')", "Done"),
        ("x", "settle('not_for_me')", "Skip"),
        ("r", "reopen", "Reopen"),
        ("o", "soap", "SOAP"),
        ("m", "seasons", "Seasons"),
        Binding("escape", "leave", "", show=False),
    ]

    _road = getters.query_one(Road)
    _agenda = getters.query_one("#agenda", Lines)
    _season = getters.query_one("#season", Heading)
    _phase = getters.query_one("#phase", Static)
    _about = getters.query_one("#about", Static)

    def matter(self) -> ComposeResult:
        """The list with what is about the line in focus, and the path."""
        with Horizontal(id="plan"):
            with Vertical(id="list"):
                yield self.heading("", id="season")
                yield Static("", id="phase", markup=False)
                yield Search("words; Esc shows all again")
                yield Lines(id="agenda")
                yield self.heading("In focus", "Enter: all of it")
                yield Static("", id="about", markup=False)
            yield Road(self.desk, id="path")

    async def show(self) -> None:
        """Bring the list and the path up to date; what is gone leaves the focus where it was."""
        seen, content = self.desk.status.assessment, self.desk.content
        assumed = ", assumed: no Match year is entered" if seen.season.assumed else ""
        phase, weeks = content.phases[seen.phase], season_words(seen, content)
        self._season.title, self._season.right = f"Match {seen.season.match_year}{assumed}", phase.title
        self._phase.update(weeks if seen.season.days else f"{weeks} {_NOTHING_KNOWN}")
        self._fill()
        self._road.show()

    def _fill(self) -> None:
        at, spot = self._agenda.highlighted, self._agenda.current
        lines = self._found
        self._agenda.fill(lines)
        if at is not None and spot not in [each for each, _ in lines]:
            self._agenda.highlight_near(at)
        self._tell()

    def action_leave(self) -> None:
        """End the search."""
        self.was_left()

    @property
    def _found(self) -> list[tuple[Spot | None, str]]:
        """The lines with the words that are searched for, and the headings that some stand under."""
        made, heading = self._lines, None
        lines: list[tuple[Spot | None, str]] = []
        for line in made.lines():
            if line[0] is None:
                heading = line
            elif self.found([f"{line[1]} {made.about(line[0])}"], str):
                lines += [line] if heading is None else [heading, line]
                heading = None
        return lines

    @property
    def _lines(self) -> AgendaLines:
        width = self.size.width
        room = int(width * (1 - _ROAD) if width >= WIDE else width) - 1
        return AgendaLines(self.desk.status, self.desk.content, max(40, room), self.desk.settings.ascii)

    def figures(self) -> Sequence[str]:
        """Those of the days and the score at which the path parts; what is in focus comes first."""
        days, spot = season_days(self.desk.status.assessment.season), self._spot
        ranked = sorted(days, key=lambda each: spot != Spot("season", each.name))
        found = [each.figure for each in ranked if each.figure]
        return [_PARTING, *found] if self._road.at == "score_check" else [*found, _PARTING]

    @property
    def _spot(self) -> Spot | None:
        """What the list has in focus, while it has the keys."""
        spot: Spot | None = self._agenda.current if self._agenda.has_focus else None
        return spot

    @property
    def _move(self) -> Move | None:
        """The move in focus."""
        spot, moves = self._spot, self.desk.status.assessment.moves
        if spot is None or spot.kind != "move":
            return None
        return next((each for each in moves if each.id == spot.key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A move can be settled, and a settled one opened again, while it is in focus."""
        if action == "settle":
            return self.stands and self._move is not None
        if action == "reopen":
            return self.stands and self._spot is not None and self._spot.kind == "settled"
        return super().check_action(action, parameters)

    def action_settle(self, state: Literal["done", "not_for_me"]) -> None:
        """Offer the move in focus no more in this Match year. What the gate asks for is not done by a key."""
        if (move := self._move) is None:
            return
        if state == "done" and move.id.startswith(_GATE):
            self.notify(_BY_FACTS, markup=False)
            return
        on = self.desk.settings.today
        self._settle(move.id, move.text, Settled(move=move.id, match_year=self._year, state=state, on=on))
        self.notify(f"{SETTLED[state].capitalize()}: listed at the end. u takes it back.", markup=False)

    def action_reopen(self) -> None:
        """Offer the settled move in focus again."""
        spot = self._spot
        for each in self.desk.status.assessment.settled:
            if spot == Spot("settled", each.id):
                self._settle(each.id, each.text, None)
                self.notify("Open again, where it still makes sense. u takes it back.", markup=False)

    def _settle(self, move: str, text: str, wanted: Settled | None) -> None:
        known = [each for each in self.desk.person.profile.settled if each.match_year == self._year]
        was = next((each for each in known if each.move == move), None)
        self.desk.save(Settle(move, self._year, fitted(show(text), _NAME), wanted, was))

    @property
    def _year(self) -> int:
        return self.desk.status.assessment.season.match_year

    def action_path(self) -> None:
        """Lead to the path, and from there back to the list."""
        to_road = not self._road.has_focus_within
        self.set_class(to_road, "-path")
        (self._road.enter if to_road else self._agenda.focus)()

    def action_page(self, by: int) -> None:
        """Move the list by a page; what the path says is scrolled where the path has the keys."""
        if self._road.has_focus_within:
            super().action_page(by)
        else:
            self._agenda.move_by_page(by)

    async def action_facts(self) -> None:
        """Open what the line in focus is read from: the records of its question, or the questionnaire."""
        move, spot = self._move, self._spot
        own = "programs" if spot and spot.kind == "interview" else None
        await self.open_facts(move.question if move else own)

    def action_practise(self) -> None:
        """Speak an interview answer aloud, by the clock."""
        from .practice import PracticeScreen

        self.app.push_screen(PracticeScreen(self.desk, self.typing))

    def on_resize(self, event: Resize) -> None:
        """Use the width there is."""
        if self._agenda.current is not None:
            self._fill()

    @on(Lines.OptionSelected, "#agenda")
    def _open(self) -> None:
        spot, move = self._agenda.current, self._move
        if spot.kind in ("requirement", "met"):
            self.app.push_screen(Reasons(self.desk, "papers"))
        elif move and move.question:
            self.app.push_screen(Reasons(self.desk, move.question))
        else:
            self.app.push_screen(TextDialog(f"{self._lines.about(spot)}\n\nEsc closes."))

    @on(Lines.Reached)
    def _reached(self) -> None:
        self._tell()

    @on(DescendantFocus)
    def _tell(self) -> None:
        """Say all about the line in focus, and offer the keys that belong to it."""
        if (spot := self._agenda.current) is not None:
            self._about.update(self._lines.about(spot))
        elif self.search.value:
            self._about.update("Nothing here has these words. Esc shows all again.")
        self.refresh_bindings()
