"""SOAP: its days of this Match year, its rules, and what to have in one folder."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from imgcoach.coach.season.soap import soap_days
from imgcoach.text import show
from imgcoach.words.season.soap import for_you, line, not_announced, when

from ..places import PLAN
from ..places.base import Place
from ..widgets.heading import Heading
from ..widgets.paged import PagedScreen

_PARTS = {"who": "Who may take part", "rules": "How it goes", "folder": "To have in one folder"}
"""By part of the notes, its heading."""


class Soap(Place, PagedScreen):
    """The week between match status and Match Day; pushed, and Esc leads back."""

    name_ = PLAN
    page = "soap"
    CSS_PATH = "soap.tcss"
    BINDINGS = [
        Binding("down,j", "line(1)", "", show=False),
        Binding("up,k", "line(-1)", "", show=False),
        ("escape", "back", "Back"),
    ]

    _title = getters.query_one("#title", Heading)
    _days = getters.query_one("#days", Static)

    def matter(self) -> ComposeResult:
        """The days, and below them, or beside each other where there is room, the three parts."""
        yield self.heading("", id="title")
        yield Static("", id="days", markup=False)
        with Container(id="parts"):
            for part, title in _PARTS.items():
                with Container(classes="part"):
                    yield self.heading(title)
                    yield Static("", id=part, markup=False)

    async def show(self) -> None:
        """Say what holds on this day."""
        seen, today, content = self.desk.status.assessment, self.desk.status.as_of, self.desk.content
        days = soap_days(seen.season, content, today)
        assumed = ", assumed: no Match year is entered" if seen.season.assumed else ""
        self._title.title = f"SOAP of Match {seen.season.match_year}{assumed}"
        self._title.right = content.phases[seen.phase].title
        told = [when(seen.season, days, seen.phase, today), *(line(each, today) for each in days)]
        if unknown := not_announced(seen.season, days):
            told.append(unknown)
        self._days.update("\n".join(map(show, told)))
        for part in _PARTS:
            self.query_one(f"#{part}", Static).update(Content("\n").join(self._notes(part)))

    def figures(self) -> Sequence[str]:
        """Those of the days, then those of the rules."""
        days = soap_days(self.desk.status.assessment.season, self.desk.content, self.desk.status.as_of)
        notes = [name for each in self.desk.content.library.soap for name in each.figures]
        return [*(each.figure for each in days if each.figure), *notes]

    def action_line(self, by: int) -> None:
        """Show a line more below or above."""
        self.body.scroll_relative(y=by, animate=False)

    def action_back(self) -> None:
        """Leave it."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()

    def _notes(self, part: str) -> list[Content]:
        """The notes of a part, and below who may take part what the entries say to it."""
        content, status = self.desk.content, self.desk.status
        lines = [
            Content.assemble((f"{each.title}: ", "bold"), show(each.filled(content, status.as_of)))
            for each in content.library.soap
            if each.part == part
        ]
        mine = for_you(status.person.profile, status.assessment.phase) if part == "who" else ""
        return [*lines, Content.assemble(("You: ", "bold"), mine)] if mine else lines
