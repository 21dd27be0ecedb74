"""An App for slow lines and any keyboard: each key finds the screen that the one before has made."""

from typing import Any

from textual import work
from textual.app import ReturnType
from textual.binding import Binding
from textual.events import Event, Key, Paste
from textual.keys import format_key, key_to_character
from textual.notifications import Notify, SeverityLevel
from textual.widgets import Input, TextArea

from imgcoach.text import PASTE, clean, show

from ..widgets.passing import Passing
from .backlog import Backlog
from .key_names import spelled
from .keyboard import Keyboard
from .reader import PlacedKey
from .terminal_app import TerminalApp

_LOST = "Keys came faster than this screen could follow. Some were dropped: please check before you go on."


class TypeAhead(TerminalApp[ReturnType]):
    """Textual hands all keys of a packet to the widget that is in focus then, though the first of them may
    move the focus or open another place: a note typed quickly would be taken for commands. Here each key, and
    each paste among them, goes its whole way before the next one is looked at; outside a text field it is the
    key that is meant, whatever the keyboard.
    """

    def __init__(self, keyboard: Keyboard, **options: Any) -> None:
        """Prepare the App; `options` are those of Textual's App."""
        super().__init__(**options)
        self._keyboard = keyboard
        self._waiting = Backlog()

    def get_key_display(self, binding: Binding) -> str:
        """The key as it stands on the keyboard."""
        return binding.key_display or spelled(binding.key)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say it, as text alone, unless that is being said already: many keys may lead to the same words."""
        if all(each.message != message for each in self._notifications):
            seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
            self.post_message(Notify(Passing(message, title, severity, seconds)))

    @property
    def is_behind(self) -> bool:
        """Whether a key or a paste has not done its work yet."""
        return bool(self._waiting)

    def lost_keys(self) -> None:
        """Say that keys came faster than they could be followed."""
        self.notify(_LOST, severity="warning", markup=False)

    async def on_event(self, event: Event) -> None:
        """Let each key and each paste do its work before the next one is looked at."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        idle = not len(self._waiting)
        if self._waiting.add(event, self._types):
            self.lost_keys()
        if idle:
            await self._next()

    async def _next(self) -> None:
        """Hand on what comes first, and watch when its work is done; a letter of a text moves nothing."""
        while self._waiting:
            event = self._waiting.first
            if isinstance(event, Paste):
                await self._paste(event)
            elif key := self._meant(event):
                await self._press(key)
            if isinstance(event, Paste) or not (event.is_printable and self._types):
                self._worked()
                return
            self._waiting.done()

    @property
    def _types(self) -> bool:
        """Whether letters are text now."""
        return isinstance(self.focused, Input | TextArea)

    async def _paste(self, event: Paste) -> None:
        """Clean it, as far as any field takes it; outside a text field it is lost, and that is said."""
        event.text = clean(event.text) if len(event.text) <= PASTE else event.text[: PASTE + 1]
        await super().on_event(event)
        if not self._types:
            self.notify("That was pasted outside a field, and is not kept.", markup=False)

    async def _press(self, key: Key) -> None:
        small = self.screen.has_class("-narrow") or self.screen.has_class("-short")
        if small and key.key != "escape":
            await self._own_key(key.key)
        else:
            await super().on_event(key)

    async def _own_key(self, key: str) -> None:
        """Only places and leaving: nothing is answered that a window too small does not show."""
        for binding in self.active_bindings.values():
            if binding.node is self and binding.binding.key == key:
                await self.run_action(binding.binding.action)

    def _meant(self, event: Key) -> Key | None:
        """The key that is meant; None where that can't be told, which is said."""
        *held, last = event.key.split("+")
        if held and len(last) == 1:
            signs = self._keyboard.signs(last, ())
            return event if len(signs) > 1 else Key("+".join([*held, signs.pop().lower()]), event.character)
        sign = event.character
        if not sign or not event.is_printable or self._types:
            return event
        if sign == event.key and sign.isascii() and not sign.isupper():
            self._keyboard.signs(sign, ())
            return event
        bound = {key_to_character(key) or format_key(key): key for key in self.active_bindings}
        signs = self._signs(event, sign, bound)
        if len(signs) > 1:
            self._ask_for_board(sign)
            return None
        meant = signs.pop()
        meant = meant if meant in bound else meant.lower()
        return event if meant == sign and sign not in bound else Key(bound.get(meant, meant), meant)

    def _signs(self, event: Key, sign: str, bound: dict[str, str]) -> set[str]:
        """What it may stand for; a terminal that tells the place of a key leaves nothing open."""
        means_itself = sign.isascii() and (sign.isalnum() or sign in bound)
        if isinstance(event, PlacedKey) and not means_itself:
            return {event.place}
        return self._keyboard.signs(sign, bound)

    def _ask_for_board(self, sign: str) -> None:
        places = "; ".join(f"{name}: {place}" for name, place in self._keyboard.places(sign))
        words = f"{show(sign)} is on different keys ({places}). In config.toml, keyboard says which is yours."
        self.notify(words, severity="warning", markup=False)

    @work(group="keys")
    async def _worked(self) -> None:
        """Wait until a key has done its work, then take the next."""
        await self.gone_up()
        self._waiting.done()
        if self.is_running:
            await self._next()
