"""What every place looks like: its name above, its keys below, its own matter between."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Footer, Static

from imgcoach.text import show

from .desk import Desk
from .places import PlaceName
from .typing import Typing
from .widgets.heading import Heading
from .widgets.nav import Nav
from .widgets.too_small import TooSmall

_SHORT = 24
"""Signs that fit beside the places at 80 columns."""


class Place(Screen[None]):
    """One of the app's places. It shows the person's data anew whenever that has changed."""

    AUTO_FOCUS = ""

    name_: PlaceName

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__()
        self.desk, self.typing = desk, typing

    def compose(self) -> ComposeResult:
        """Navigation, the place's own matter, and the keys."""
        yield Nav(self.name_, "")
        with VerticalScroll(id="body", can_focus=False):
            yield from self.matter()
        yield TooSmall()
        yield Static("", id="notice", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def matter(self) -> ComposeResult:
        """The widgets between navigation and keys."""
        raise NotImplementedError

    async def show(self) -> None:
        """Bring the widgets up to date with the person's data."""
        raise NotImplementedError

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
        short = len(words) <= _SHORT
        for nav in self.query(Nav):
            nav.state = words if short else words.partition(":")[0][:_SHORT]
        for notice in self.query("#notice").results(Static):
            notice.set_class(not short, "-told")
            notice.update("" if short else show(words))
