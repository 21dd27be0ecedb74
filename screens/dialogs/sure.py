"""A key that writes something is asked for once more: the same key or Enter keeps it, any other leaves it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.widgets import Static


class Sure(ModalScreen[bool]):
    """One line; True = it is meant."""

    def __init__(self, key: str, meaning: str) -> None:
        """Ask about `key`, a letter, and what it would write, in words."""
        super().__init__()
        self._key, self._meaning = key, meaning

    def compose(self) -> ComposeResult:
        """The line."""
        words = f"{self._meaning}? {self._key} again or Enter saves it, any other key cancels."
        with Vertical(classes="dialog"):
            yield Static(words, markup=False)

    def on_key(self, event: Key) -> None:
        """Take the answer; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.key in (self._key, "enter"))

    def on_click(self, event: Click) -> None:
        """A click leaves it."""
        event.stop()
        self.dismiss(False)
