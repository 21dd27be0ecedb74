"""An App for slow lines: keys that come in one packet each find the screen that the one before has made."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from textual import work
from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

from imgcoach.text import clean

_PATIENCE = 0.3
"""Seconds that one part of the screen may hold up the next key."""


class TypeAhead(App[int]):
    """Textual hands all keys of a packet to the widget that is in focus then, though the first of them may
    move the focus or open another place: a note typed quickly would be taken for commands. Here each key goes
    its whole way before the next one is looked at.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._keys: deque[Key] = deque()

    async def on_event(self, event: Event) -> None:
        """Clean what is pasted, and let each key do its work before the next one is looked at."""
        if isinstance(event, Paste):
            event.text = clean(event.text)
        if not isinstance(event, Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keys.append(event)
        if len(self._keys) == 1:
            await self._next_key()

    async def _next_key(self) -> None:
        """Hand on the first key, and watch when its work is done; a letter of a text moves nothing."""
        while self._keys:
            event = self._keys[0]
            small = self.screen.has_class("-narrow") or self.screen.has_class("-short")
            if small and event.key != "escape":
                await self._own_key(event.key)
            else:
                await super().on_event(event)
            if not (event.is_printable and isinstance(self.focused, Input | TextArea)):
                self._worked()
                return
            self._keys.popleft()

    async def _own_key(self, key: str) -> None:
        """Only places and leaving: nothing is answered that a window too small does not show."""
        for binding in self.active_bindings.values():
            if binding.node is self and binding.binding.key == key:
                await self.run_action(binding.binding.action)

    @work(group="keys")
    async def _worked(self) -> None:
        """Wait until a key has gone its way up from the widget in focus, then take the next."""
        way = [*(self.focused.ancestors_with_self if self.focused else ()), self.screen, self]
        for node in way * 2:
            if isinstance(node, MessagePump) and node.is_running:
                done = asyncio.Event()
                node.call_next(done.set)
                with suppress(TimeoutError):
                    await asyncio.wait_for(done.wait(), _PATIENCE)
        self._keys.popleft()
        if self.is_running:
            await self._next_key()
