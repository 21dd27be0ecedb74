"""What every screen with the person's data looks like: a title above, keys below, its own matter between."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.screen import Screen

from imgcoach.model.profile import RECORDS_BEHIND

from ..desk import Desk
from ..unsaved import Typing
from ..widgets.heading import Heading
from ..widgets.key_line import KeyLine
from ..widgets.lines import Lines
from ..widgets.nav import Nav, PlaceName
from ..widgets.notice import Notice
from ..widgets.paged import Paged
from ..widgets.too_small import TooSmall
from . import PLACES

WIDE = 110
"""Columns from which on a place has two parts beside each other."""


class CoachScreen(Screen[None]):
    """A screen that shows the person's data anew whenever that has changed."""

    DEFAULT_CSS = """
    CoachScreen {
        layers: below above;
        &.-narrow { overflow: hidden hidden; }
        &.-narrow > * { min-width: 60; }
        &.-narrow > TooSmall { min-width: 0; }
    }
    """
    """Under the words that it is too small, a window is laid out as if it were not: in three columns lists
    and their scroll bars would make room for one another for ever.
    """
    AUTO_FOCUS = ""

    page = ""
    """What `?` tells the purpose of: a key of PURPOSES; empty = the place itself."""

    notice = getters.query_one(Notice)

    def __init__(self, desk: Desk, typing: Typing) -> None:
        super().__init__()
        self.desk, self.typing = desk, typing

    def compose(self) -> ComposeResult:
        """Its own part, and below it what is said about saving, and the keys."""
        yield from self.whole()
        yield TooSmall()
        yield Notice()
        yield KeyLine()

    def whole(self) -> ComposeResult:
        """Everything above the keys."""
        raise NotImplementedError

    async def show(self) -> None:
        """Bring the widgets up to date with the person's data."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Lead to what comes first, once all is shown; by default nothing."""

    def say_word(self, word: str) -> None:
        """Put a word about saving, which may be empty, beside the title."""
        raise NotImplementedError

    @property
    def stands(self) -> bool:
        """Whether its widgets are there: not so while the app ends, though keys may still arrive."""
        return bool(self.query(Notice))

    def heading(self, title: str, right: str = "", id: str | None = None) -> Heading:
        """A line that begins a part of the screen."""
        return Heading(title, right, self.desk.settings.ascii, id=id)

    def on_mount(self) -> None:
        """Follow the person's data and what is said about saving."""
        self.desk.changed.subscribe(self, self._follow)
        self.desk.saver.state_changed.subscribe(self, self.say)
        self.typing.turned.subscribe(self, self._say_again)

    def on_unmount(self) -> None:
        """Follow no more; until the next save, both would keep a screen that is closed."""
        self.desk.changed.unsubscribe(self)
        self.desk.saver.state_changed.unsubscribe(self)
        self.typing.turned.unsubscribe(self)

    async def on_screen_resume(self) -> None:
        """Show what there is, at first and after another screen was shown."""
        self.say(self.desk.saver.state)
        if self.stands:
            await self.show()
            self.arrive()

    def on_screen_suspend(self) -> None:
        """Keep nothing of what was drawn: each line of it holds some kilobytes, and is drawn anew later."""
        for widget in self.walk_children():
            if isinstance(widget, Lines):
                widget.forget_drawing()
            widget.refresh()

    async def _follow(self, _: None) -> None:
        if self.is_current and self.stands:
            await self.show()

    def say(self, words: str) -> None:
        """Say a word or two beside the title, or a sentence above the keys."""
        if self.stands:
            word = self.notice.say(words)
            self.say_word("unfinished" if word == "saved" and self.typing.open else word)

    def _say_again(self, _: bool) -> None:
        self.say(self.desk.saver.state)


class Place(CoachScreen):
    """One of the app's places."""

    BINDINGS = [("s", "sources", "Source")]

    name_: PlaceName

    nav = getters.query_one(Nav)
    body = getters.query_one("#body", Paged)

    def whole(self) -> ComposeResult:
        """Navigation, and the place's own matter."""
        yield Nav(PLACES, self.name_, self.desk.another_day)
        with Paged(id="body"):
            yield from self.matter()

    def matter(self) -> ComposeResult:
        """The widgets between navigation and keys."""
        raise NotImplementedError

    def say_word(self, word: str) -> None:
        """Put it in front of the places."""
        self.nav.state = word

    def figures(self) -> Sequence[str]:
        """The ids of the figures on this screen, that of the one in focus first."""
        return ()

    def action_sources(self) -> None:
        """Say where the figures on this screen come from."""
        from ..dialogs.sources import Sources

        self.app.push_screen(Sources(self.desk, self.figures()))

    async def open_facts(self, question: str | None) -> None:
        """Open the records that a question is answered from; the questionnaire where there are none."""
        from .records import Records

        kind = RECORDS_BEHIND.get(question or "")
        if kind in (None, "programs"):
            await self.app.switch_mode(kind or "profile")
        else:
            await self.app.push_screen(Records(self.desk, self.typing, kind))

    def action_what_if(self) -> None:
        """Try out a change on a copy; some places have a key for it."""
        from ..dialogs.what_if import WhatIf

        self.app.push_screen(WhatIf(self.desk))

    def action_soap(self) -> None:
        """Show the page about SOAP; Plan has a key for it."""
        from ..season.soap import Soap

        self.app.push_screen(Soap(self.desk, self.typing))

    def action_seasons(self) -> None:
        """Show the Matches so far, and what comes after the last; Plan and, after one, Today have a key."""
        from ..season.seasons import Seasons

        self.app.push_screen(Seasons(self.desk, self.typing))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`s` is offered where there is a figure."""
        return action != "sources" or not self.stands or bool(self.figures())
