"""What every place looks like: its name above, its keys below, its own matter between."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from imgcoach.text import show

from ..desk import Desk
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.nav import STATE, Nav
from ..widgets.too_small import TooSmall
from .names import PlaceName

_VEILED = "The numbers are veiled; where they stand would tell them. v shows them."
"""What stands in place of a drawing that would give numbers away."""


class Place(Screen[None]):
    """One of the app's places. It shows the person's data anew whenever that has changed."""

    AUTO_FOCUS = ""
    BINDINGS = [("s", "sources", "Source")]

    name_: PlaceName

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__()
        self.desk, self.typing = desk, typing

    def compose(self) -> ComposeResult:
        """Navigation, the place's own matter, and the keys."""
        yield Nav(self.name_, "")
        with VerticalScroll(id="body", can_focus=False):
            yield from self.matter()
        yield Static(_VEILED, id="veiled", markup=False)
        yield TooSmall()
        yield Static("", id="notice", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def matter(self) -> ComposeResult:
        """The widgets between navigation and keys."""
        raise NotImplementedError

    async def show(self) -> None:
        """Bring the widgets up to date with the person's data."""
        raise NotImplementedError

    def figures(self) -> Sequence[str]:
        """The ids of the figures on this screen, that of the one in focus first."""
        return ()

    def action_sources(self) -> None:
        """Say where the figures on this screen come from."""
        from ..dialogs.sources import Sources

        self.app.push_screen(Sources(self.desk, self.figures()))

    def action_what_if(self) -> None:
        """Try out a change on a copy; some places have a key for it."""
        from ..dialogs.what_if import WhatIf

        self.app.push_screen(WhatIf(self.desk))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`s` is offered where there is a figure."""
        return action != "sources" or not self.stands or bool(self.figures())

    @property
    def stands(self) -> bool:
        """Whether its widgets are there: not so while the app ends, though keys may still arrive."""
        return bool(self.query(Nav))

    def heading(self, title: str, right: str = "", id: str | None = None) -> Heading:
        """A line that begins a part of the screen."""
        return Heading(title, right, self.desk.settings.ascii, id=id)

    def on_mount(self) -> None:
        """Follow the person's data and what is said about saving."""
        self.desk.changed.subscribe(self, self._follow)
        self.desk.state_changed.subscribe(self, self._say)

    async def on_screen_resume(self) -> None:
        """Show what there is, at first and after another place was shown."""
        self._say(self.desk.state)
        if self.stands:
            await self.show()

    async def _follow(self, _: None) -> None:
        if self.is_current and self.stands:
            await self.show()

    def _say(self, words: str) -> None:
        """Say a word or two beside the places, and a sentence above the keys."""
        short = len(words) <= STATE
        word = words.partition(":")[0]
        for nav in self.query(Nav):
            nav.state = word if len(word) <= STATE else ""
        for notice in self.query("#notice").results(Static):
            notice.set_class(not short, "-told")
            notice.update("" if short else show(words))
