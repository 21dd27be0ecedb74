"""Text that is longer than its part of the screen, and the page keys that move it."""

from typing import Any

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen


class Paged(VerticalScroll, can_focus=False):
    """A part of the screen that the page keys move, whatever is in focus."""

    def page(self, by: int) -> None:
        """Show what lies below (1) or above (-1); one line of what was seen stays."""
        self.scroll_relative(y=by * max(1, self.size.height - 1), animate=False)


class PagedScreen(Screen[Any]):
    """A screen whose page keys move every Paged part of it."""

    BINDINGS = [
        Binding("pagedown", "page(1)", "", show=False, priority=True),
        Binding("pageup", "page(-1)", "", show=False, priority=True),
    ]

    def action_page(self, by: int) -> None:
        """Show what lies below or above."""
        for part in self.query(Paged):
            part.page(by)
