"""What an advisor sees on a line: people who let them see something, and the page of each, to read only."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Event, InputEvent, MouseMove
from textual.screen import Screen
from textual.widgets import Static

from imgcoach.errors import CoachError
from imgcoach.knowledge import load_content
from imgcoach.text import show

from ..terminal.keyboard import Keyboard
from ..terminal.type_ahead import TypeAhead
from ..terminal.watch import LEFT_ALONE
from ..widgets.heading import Heading
from ..widgets.key_line import KeyLine
from ..widgets.lines import Lines
from ..widgets.paged import Reading

_EMPTY = "Nobody lets you see anything yet. A person does that with: consent YOUR-ID brief"
_EACH_LOOK = "Read only. Each of them can see that you looked."


class Advised(NamedTuple):
    """One of the people."""

    person: str
    level: str
    """How much they let the advisor see."""
    sentences: Sequence[str]


class Sight(Protocol):
    """Where an advisor's people come from. Each raises CoachError where it can't be had."""

    async def people(self) -> Sequence[Advised]:
        """All of them, by id."""

    async def page(self, person: str) -> str:
        """What that person lets them see."""

    async def allowed(self, person: str) -> str | None:
        """How much that is at this moment; None where it is nothing."""


class Page(Screen[None]):
    """What one person lets the advisor see."""

    BINDINGS = [("escape,q,left", "dismiss", "Back")]

    def __init__(self, of: Advised, text: str, ascii: bool) -> None:
        super().__init__()
        self.of = of
        self._text, self._ascii = text, ascii

    def compose(self) -> ComposeResult:
        """The text, which the arrows move."""
        yield Heading(self.of.person, f"{self.of.level}, read only", self._ascii)
        with Reading():
            yield Static(self._text, markup=False)
        yield KeyLine()


class PeopleApp(TypeAhead[int]):
    """The list, and over it one page; nothing of either is shown longer than its person allows."""

    CSS_PATH = "../app.tcss"
    CSS = "#people { height: 1fr; }"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("enter", "read", "Read", priority=True),
        ("r", "again", "Look again"),
        ("q,escape", "quit", "Quit"),
    ]

    def __init__(self, sight: Sight, ascii: bool) -> None:
        """Show what `sight` gives, in ASCII where the terminal needs that."""
        super().__init__(Keyboard(lambda: load_content().keyboards), ansi_color=True)
        self.theme = "ansi-dark"
        self._sight, self._ascii = sight, ascii
        self._people: dict[str, Advised] = {}

    def compose(self) -> ComposeResult:
        """The list, which is filled as soon as it is known."""
        yield Heading("Your people, by id", ascii=self._ascii)
        yield Static("One moment ...", id="state", markup=False)
        yield Lines(id="people")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the list."""
        self.action_again()

    async def on_event(self, event: Event) -> None:
        """Before anything that somebody does has an effect, see whether what stands there still may."""
        is_done_by_hand = isinstance(event, InputEvent) and not isinstance(event, MouseMove)
        if is_done_by_hand and not event.is_forwarded:
            await self.look()
        await super().on_event(event)

    async def look(self) -> None:
        """Take away a page that its person does not allow any more, or allows otherwise."""
        shown = self.shown
        if shown is None:
            return
        try:
            allowed = await self._sight.allowed(shown.person)
        except CoachError:
            allowed = None  # where nobody can tell, nothing is shown
        if allowed != shown.level and self.shown is shown:
            await self.pop_screen()
            self._taken_back(shown.person)

    def _taken_back(self, person: str) -> None:
        self.notify(f"{person} does not let you see that anymore.", severity="warning", markup=False)
        self.action_again()

    @property
    def shown(self) -> Advised | None:
        """Whose page stands there, if any does."""
        return self.screen.of if isinstance(self.screen, Page) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Over a page only its own keys count."""
        return self.shown is None or action not in ("read", "again")

    @work(exclusive=True, group="list")
    async def action_again(self) -> None:
        """Fill the list anew."""
        try:
            found = await self._sight.people()
        except CoachError as why:
            self._say(f"Your people can't be listed now. {why}", [])
            return
        self._say(_EACH_LOOK if found else _EMPTY, found)

    def _say(self, state: str, found: Sequence[Advised]) -> None:
        self._people = {each.person: each for each in found}
        below = self.screen_stack[0]
        below.query_one("#state", Static).update(show(state))
        below.query_one(Lines).fill([(each.person, _entry(each)) for each in found])

    def action_read(self) -> None:
        """Show the page of the person in the list."""
        person = self.query_one(Lines).current
        if person is not None:
            self._read(self._people[person])

    @on(Lines.OptionSelected)
    def _chosen(self) -> None:
        self.action_read()

    @work(exclusive=True, group="page")
    async def _read(self, each: Advised) -> None:
        try:
            level = await self._sight.allowed(each.person)
            text = await self._sight.page(each.person) if level else ""
            still = await self._sight.allowed(each.person)
        except CoachError as why:
            self.notify(str(why), severity="warning", markup=False)
            return
        if level is None or level != still:
            self._taken_back(each.person)
        elif self.shown is None:
            await self.push_screen(Page(each._replace(level=level), text, self._ascii))

    def leave(self, code: int, why: str = "") -> None:
        """End: the terminal is going away, or nobody is there."""
        why = why or (self.left_alone() if code == LEFT_ALONE else "")
        self.exit(return_code=code, message=f"imgcoach: {why}." if why else None)


def _entry(each: Advised) -> Content:
    told = "".join(f"\n  {show(one)}" for one in each.sentences)
    return Content.assemble((show(each.person), "bold"), f"  ({each.level}){told}")
