"""Text that is being typed, kept on disk until it is saved or given up.

A draft is written one second after the last key, and at once when the terminal goes away. What a window that
was killed left behind is put back into its field.
"""

from time import monotonic

from textual.app import App
from textual.timer import Timer

from imgcoach.store import Drafts

_QUIET = 1.0
"""Seconds without a key after which the text is kept."""

_SOON = 0.01
_LONGEST = 3.0
"""Seconds after which it is kept though the keys don't stop."""


class Typing:
    """The texts of one App that are not saved yet, by field."""

    def __init__(self, app: App[int], drafts: Drafts) -> None:
        self._app, self._drafts = app, drafts
        self._texts: dict[str, str] = {}
        self._timer: Timer | None = None
        self._since = 0.0
        self.left_behind = {draft.field for draft in drafts.orphans()}
        """Fields that have text from a window that is gone."""

    def heard(self, field: str, text: str) -> None:
        """The text of `field` is now `text`."""
        self._texts[field] = text
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
            self._app.run_worker(lambda: self._drafts.drop(field), thread=True, group="drafts")

    def recall(self, field: str) -> str | None:
        """The text of `field` that was typed, here or in a window that is gone, and not saved."""
        if field in self.left_behind:
            self.left_behind.remove(field)
            if (text := self._drafts.take(field)) is not None:
                self._texts[field] = text
        return self._texts.get(field)

    def keep(self) -> None:
        """Write every text that is not saved yet to disk; any thread may call this."""
        for field, text in list(self._texts.items()):
            self._drafts.keep(field, text)

    def _keep_soon(self) -> None:
        self._since = 0.0
        self._app.run_worker(self.keep, thread=True, group="drafts")
