"""The App: places, keys, and the life of one session. Everything it knows it keeps on itself."""

import asyncio
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from textual import on
from textual.binding import Binding

from imgcoach.session import Session

from .desk import Desk
from .dialogs.keys import Keys
from .dialogs.welcome import Welcome
from .places import PLACES
from .places.base import WIDE, CoachScreen, Place
from .saver import Saver
from .terminal.crash import write_crash
from .terminal.keyboard import Keyboard
from .terminal.watch import LEFT_ALONE
from .themes import DARK, THEMES, fitting
from .unsaved import Typing
from .veil import VeiledApp
from .widgets.nav import PlaceLink, PlaceName

_IN_PLACES = ("switch_mode", "undo", "veil", "palette")

_SOON = 1.0
"""Seconds that a save under way may hold up Ctrl-Z."""


class CoachApp(VeiledApp):
    """imgcoach on one terminal, for a person whose data is open."""

    CSS_PATH = ["app.tcss", "places/today.tcss"]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]
    DEFAULT_MODE = PLACES[0].id
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        *(Binding(place.key, f"switch_mode('{place.id}')", place.title, show=False) for place in PLACES),
        Binding("u", "undo", "Undo"),
        Binding("v", "veil", "Veil", show=False),
        Binding("ctrl+p", "palette", "Find anything", show=False),
        Binding("question_mark", "keys", "Keys", key_display="?"),
        Binding("q", "quit", "Quit"),
    ]

    def __init__(self, session: Session) -> None:
        config = session.settings.config
        keyboard = Keyboard(lambda: session.content.keyboards, session.keyboard)
        self.set_reactive(CoachApp.theme, DARK.name)  # before the styles are made from it
        super().__init__(keyboard, config.veil, config.veil_after * 60, ansi_color=True)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.set_class(session.settings.ascii, "-ascii")
        self._session = session
        self._saver = Saver(self, session.store, session.saved)
        self._desk = Desk(session, self._saver)
        self._typing = Typing(self, session.store.drafts, session.left_behind, self._saver.say)
        self._warned_of = -1
        self.was_left = False
        """Whether the person left by a key, and did not only go away."""
        session.tell = partial(self.call_later, self._warn)
        for place in PLACES:
            self.add_mode(place.id, partial(_build, place, self._desk, self._typing))

    def on_mount(self) -> None:
        """Say what is odd about the clock, and welcome a person of whom nothing was ever saved."""
        if trouble := self._session.settings.zone_trouble:
            self._warn(trouble)
        store, settings = self._session.store, self._session.settings
        if store.revision == 0 and not settings.demo:
            self.push_screen(Welcome(settings.ascii, store.wording.kept, self._saver.state), self._welcomed)

    def _warn(self, words: str) -> None:
        self.notify(words, severity="warning", markup=False)

    async def _welcomed(self, begin: bool | None) -> None:
        if begin:
            await self.switch_mode("profile")

    @on(PlaceLink.Chosen)
    async def _go(self, event: PlaceLink.Chosen) -> None:
        await self.switch_mode(event.place.id)

    def on_load(self) -> None:
        """Take the colours that were chosen, as far as the terminal shows them."""
        self.theme = fitting(self._session.settings.config.theme, self.console, self.no_color).name

    def watch_theme(self) -> None:
        """Draw with the terminal's own colours, or with those of a designed look."""
        self.ansi_color = self.current_theme.ansi

    def action_undo(self) -> None:
        """Take the last change back."""
        self._saver.undo()

    def action_keys(self) -> None:
        """Say what this screen is for, and its keys."""
        if isinstance(self.screen, CoachScreen):
            self.push_screen(Keys(self, self.screen))

    def action_palette(self) -> None:
        """Search over everything there is."""
        from .palette.palette import Palette

        self.push_screen(Palette())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Outside a place, in a question or the welcome, only the keys named there count."""
        if action == "palette" and (self.is_veiled or self._session.settings.kiosk):
            return False
        if action == "keys":
            return isinstance(self.screen, CoachScreen)
        return isinstance(self.screen, Place) or action not in _IN_PLACES

    async def action_quit(self) -> None:
        """Leave; where something could not be saved, only after saying so once."""
        await asyncio.to_thread(self._typing.keep)
        await self._saver.rest()
        if not (self._desk.unsaved or self._typing.refused):
            self.was_left = True
            self.exit(0)
        elif self._warned_of == self._saver.asked:
            self.exit(3)
        else:
            self._warned_of = self._saver.asked
            self._warn("Something is not saved yet. The same key once more leaves without it.")

    def hang_up(self, code: int) -> None:
        """Save and leave: the terminal is going away, or nobody is there."""
        self.last_words()
        work: Callable[[], Any] = partial(self._hung_up, code)
        self.run_worker(work, group="hang-up")

    async def _hung_up(self, code: int) -> None:
        """Leave once the last keys have reached their fields, and are kept too."""
        await self.gone_up()
        self.last_words()
        self.leave(code)

    def leave(self, code: int, why: str = "") -> None:
        """End: the terminal is going away, or nobody is there."""
        why = why or (self.left_alone() if code == LEFT_ALONE else "")
        if not why:
            self.exit(code)
        elif self._session.settings.demo:
            self.exit(code, message=f"imgcoach: {why}; nothing of an example is saved.")
        elif self._desk.unsaved or self._typing.refused:
            self.exit(3, message=f"imgcoach: {why}; something could not be saved.")
        else:
            kept = "what you gave is saved, and a text you had begun is kept"
            self.exit(code, message=f"imgcoach: {why}; {kept}.")

    async def before_stop(self) -> None:
        """Nothing waits while a stopped window can't save it."""
        await asyncio.to_thread(self._typing.keep)
        await self._saver.rest(_SOON)

    def last_words(self) -> None:
        """Put everything that is typed or waiting on disk, without asking anything."""
        self._typing.keep()
        self._saver.save_now()

    async def last_words_aside(self) -> None:
        """The same off the event loop."""
        await asyncio.to_thread(self._typing.keep)
        await self._saver.save_aside()

    def look(self) -> None:
        """Take in what another window saved, off the event loop."""
        self._saver.look()

    def glance(self) -> None:
        """Take in what another window saved; any thread may call this."""
        if self._saver.moved:
            self.call_later(self._saver.look)

    def _fatal_error(self) -> None:
        """Say one line and keep the rest in a private file.

        Textual would print a traceback with all local variables, which hold the person's own words.
        """
        self.exit(1, message=write_crash(self._exception, self._session.settings))


def _build(name: PlaceName, desk: Desk, typing: Typing) -> Place:
    """The screen of a place; its module is imported when the place is first shown, to start fast."""
    module = import_module(f".places.{name.id}", __package__)
    place: Place = getattr(module, f"{name.title}Place")(desk, typing)
    return place
