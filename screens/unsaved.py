"""Text that is being typed, kept on disk until it is saved or given up.

A draft is written one second after the last key, and at once when the terminal goes away. What a window that
was killed left behind is put back into its field.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

from textual.app import App
from textual.signal import Signal
from textual.timer import Timer

from imgcoach.errors import NotSaved
from imgcoach.store import Draft, Drafts

_QUIET = 1.0
"""Seconds without a key after which the text is kept."""

_RETRY = 5.0
"""Seconds until it is tried again where the disk refused."""

_SOON = 0.01
_LONGEST = 3.0
"""Seconds after which it is kept though the keys don't stop."""


class Typing:
    """The texts of one App that are not saved yet, by field."""

    def __init__(
        self, app: App[int], drafts: Drafts, orphans: list[Draft], tell: Callable[[str], None]
    ) -> None:
        """Begin with none.

        Args:
            app: whose they are.
            drafts: where they are kept.
            orphans: what windows that are gone left there, newest first.
            tell: shows in words whether what is typed can be kept.
        """
        self._app, self._drafts, self._tell = app, drafts, tell
        self._texts: dict[str, tuple[str, str | None]] = {}
        """By field its text, and what stood there when it was begun."""
        self._timer: Timer | None = None
        self._since = 0.0
        self.left_behind = {draft.field: draft for draft in reversed(orphans)}
        """By field the text from a window that is gone."""
        self.refused = ""
        """Why the text could not be kept when that was last tried."""
        self.turned: Signal[bool] = Signal(app, "typing-turned")
        """Published when the first text is begun, and when the last one is saved or given up."""

    @property
    def open(self) -> bool:
        """Whether some text is typed and not saved."""
        return bool(self._texts)

    def heard(self, field: str, text: str, base: str | None = None) -> None:
        """The text of `field` is now `text`; `base` stood there when the person began to type."""
        if not self._texts:
            self._app.call_later(self._turn)
        self._texts[field] = text, base
        if self._timer is not None:
            self._timer.stop()
        now = monotonic()
        self._since = self._since or now
        self._timer = self._app.set_timer(
            min(_QUIET, max(_SOON, self._since + _LONGEST - now)), self._keep_soon
        )

    def settled(self, field: str) -> None:
        """The text of `field` is saved, or given up."""
        if self._texts.pop(field, None) is not None:
            self._app.run_worker(lambda: self._drop(field), thread=True, group="drafts")
            if not self._texts:
                self._app.call_later(self._turn)

    def recall(self, field: str) -> str | None:
        """The text of `field` that was typed, here or in a window that is gone, and not saved."""
        if field in self.left_behind:
            draft = self.left_behind.pop(field)
            self._texts[field] = draft.text, draft.base
            self._app.run_worker(lambda: self._take(field), thread=True, group="drafts")
        return self._texts.get(field, (None, None))[0]

    def base(self, field: str) -> str | None:
        """What stood in `field` when the text that was recalled was begun; None where nobody knows."""
        return self._texts.get(field, (None, None))[1]

    def keep(self) -> None:
        """Write every text that is not saved yet to disk; any thread may call this.

        Where the disk refuses, `refused` says so: whoever is leaving or typing goes on.
        """
        try:
            for field, (text, base) in list(self._texts.items()):
                self._drafts.keep(field, text, base)
        except NotSaved as error:
            self.refused = f"NOT KEPT: {error}"
        else:
            self.refused = ""

    def _turn(self) -> None:
        self.turned.publish(self.open)

    def _keep_soon(self) -> None:
        self._since = 0.0
        work: Callable[[], Any] = self._keep_and_tell
        self._app.run_worker(work, group="drafts")

    async def _keep_and_tell(self) -> None:
        before = self.refused
        await asyncio.to_thread(self.keep)
        if self.refused:
            self._timer = self._app.set_timer(_RETRY, self._keep_soon)
        if self.refused != before:
            self._tell(self.refused or "kept")

    def _take(self, field: str) -> None:
        self._drafts.take(field)

    def _drop(self, field: str) -> None:
        with suppress(NotSaved):  # what stays there is offered once more, and nothing is lost
            self._drafts.drop(field)
