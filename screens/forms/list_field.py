"""The row of a form that tells how many of something are listed; the list has a screen of its own."""

from collections.abc import Sequence
from typing import Any

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class ListField(Widget, can_focus=True):
    """`none listed`, `2 listed`: nothing is answered here, and Enter goes on."""

    BINDINGS = [Binding("enter,space", "leave", "Next", show=False)]

    DEFAULT_CSS = "ListField { height: 1; width: 1fr; }"

    count: reactive[int] = reactive(0)
    pending = None

    class Through(Message):
        """The person wants the next row."""

    def render(self) -> Content:
        """How many there are; reversed while it is in focus."""
        words = f"{self.count} listed" if self.count else "none listed"
        return Content.styled(words, "reverse" if self.has_focus else "")

    def show(self, value: Sequence[Any]) -> None:
        """Count what is held."""
        self.count = len(value)

    def read(self, given: Any) -> Any:
        """Nothing is given here."""
        return given

    def restore(self, given: Any) -> None:
        """Nothing is typed here that could be put back."""

    def taken(self) -> None:
        """Nothing is taken from here."""

    def action_leave(self) -> None:
        """Go on."""
        self.post_message(self.Through())

    def on_focus(self) -> None:
        """Show that it is in focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it is not."""
        self.refresh()
