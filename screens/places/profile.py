"""Profile: the questionnaire in short sections. Each answer is saved as it is given."""

from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import ScreenSuspend
from textual.widgets import Static

from imgcoach.errors import Rejected

from ..desk import Desk
from ..forms.answers import first_open_section, in_words, intention, read, value_of
from ..forms.questionnaire import KINDS_OF_RECORD, SECTIONS, Ask
from ..forms.row import Row
from ..unsaved import Typing
from ..widgets.heading import Heading
from . import PROFILE
from .base import Place


class ProfilePlace(Place):
    """The questionnaire, one section at a time."""

    name_ = PROFILE
    CSS_PATH = "profile.tcss"
    BINDINGS = [
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
        ("ctrl+n,pagedown", "section(1)", "Next part"),
        ("ctrl+b,pageup", "section(-1)", "Previous part"),
        ("o", "open_list", "Open the list"),
        ("escape", "leave", "Leave field"),
    ]

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__(desk, typing)
        self._section = first_open_section(desk.person)
        self._wrong: dict[str, str] = {}

    def matter(self) -> ComposeResult:
        """The rows of one section, and what there is to say about the one in focus."""
        yield self.heading("")
        yield Vertical(id="rows")
        yield Static("", id="help", markup=False)
        yield Static("", id="wrong", markup=False)

    async def show(self) -> None:
        """Fill the rows; build them when another section is to be shown."""
        if not self.stands:
            return
        section = SECTIONS[self._section]
        heading = self.query_one(Heading)
        heading.title = f"Your profile: {section.title}"
        heading.right = f"part {self._section + 1} of {len(SECTIONS)}"
        if tuple(row.ask for row in self._rows) != section.asks:
            await self._build(section.asks)
        for row in self._rows:
            row.show(*self._stored(row.ask))

    async def on_screen_resume(self) -> None:
        """Begin at the first row, unless the person was at one."""
        await super().on_screen_resume()
        if self.focused is None and self._rows:
            self._rows[0].enter()

    async def action_section(self, by: int) -> None:
        """Go to another section; after the last one to the scores."""
        self._settle()
        if self._section + by >= len(SECTIONS):
            self.app.switch_mode("scores")
            return
        self._section = max(0, self._section + by)
        await self.show()
        for row in self._rows[:1]:
            row.enter()

    async def action_open_list(self) -> None:
        """Open the records that the row in focus is about."""
        from .records import Records

        at = next(row for row in self._rows if row.has_focus_within)
        kind = next(each for each in KINDS_OF_RECORD if at.ask.path.endswith(f".{each}"))
        await self.app.push_screen(Records(self.desk, self.typing, kind))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A list is opened from the row that asks for it."""
        if action == "open_list":
            at = [row.ask.path for row in self._rows if row.has_focus_within] if self.stands else []
            return at[:1] != [] and at[0].startswith("nothing_to_list.")
        return super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Leave the field, so that digits lead to other places."""
        self.set_focus(None)

    @property
    def _rows(self) -> list[Row]:
        return list(self.query(Row))

    async def _build(self, asks: tuple[Ask, ...]) -> None:
        names = [each.name for each in self.desk.content.specialties.values()]
        container = self.query_one("#rows", Vertical)
        await container.remove_children()
        rows = [Row(ask, *self._stored(ask), names if ask.kind == "specialty" else []) for ask in asks]
        await container.mount_all(rows)
        for row in rows:
            if not row.ask.options and (text := self.typing.recall(row.ask.path)) is not None:
                row.restore(text)
        self.query_one("#help", Static).update(asks[0].help)

    def _stored(self, ask: Ask) -> tuple[object, str]:
        value = value_of(self.desk.ahead, ask)
        return value, in_words(value, ask, self.desk.content)

    @on(ScreenSuspend)
    def _settle(self) -> None:
        """Take what is typed in a field that was not left yet."""
        for row in self._rows:
            if (text := row.pending) is not None:
                self._take(row.ask, text)

    @on(Row.Entered)
    def _explain(self, event: Row.Entered) -> None:
        self.query_one("#help", Static).update(event.ask.help)

    @on(Row.Typed)
    def _keep(self, event: Row.Typed) -> None:
        self.typing.heard(event.ask.path, event.text)

    @on(Row.Given)
    def _given(self, event: Row.Given) -> None:
        self._take(event.ask, event.value)

    @on(Row.Finished)
    async def _finished(self, event: Row.Finished) -> None:
        after = self._rows[self._rows.index(event.row) + 1 :]
        if after:
            after[0].enter()
        else:
            await self.action_section(1)

    def _take(self, ask: Ask, given: Any) -> None:
        """Save an answer that fits; say what is wrong with one that does not, and keep it as a draft."""
        try:
            value = given if ask.options else read(given, ask, self.desk.content)
            change = intention(self.desk.ahead, ask, value)
        except Rejected as error:
            self._wrong[ask.path] = f"{ask.label.strip().capitalize()}: {error}. Not saved yet."
        else:
            self._wrong.pop(ask.path, None)
            self.desk.save(change, then=partial(self.typing.settled, ask.path))
            for row in self._rows:
                if row.ask == ask:
                    row.given()
        self.query_one("#wrong", Static).update("\n".join(self._wrong.values()))
