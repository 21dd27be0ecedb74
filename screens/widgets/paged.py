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


class Reading(VerticalScroll):
    """A text that has the keys: arrows, j and k move it by a line, g and G to its beginning and end."""

    BINDINGS = [
        Binding("j", "scroll_down", "", show=False),
        Binding("k", "scroll_up", "", show=False),
        Binding("g", "scroll_home", "", show=False),
        Binding("G", "scroll_end", "", show=False),
    ]


class PagedScreen(Screen[Any]):
    """A screen whose page keys move every Paged part of it; to its ends where no list has the keys."""

    BINDINGS = [
        Binding("g,home", "end(-1)", "", show=False),
        Binding("G,end", "end(1)", "", show=False),
        Binding("pagedown", "page(1)", "", show=False, priority=True),
        Binding("pageup", "page(-1)", "", show=False, priority=True),
    ]

    def action_page(self, by: int) -> None:
        """Show what lies below or above."""
        for part in self.query(Paged):
            part.page(by)

    def action_end(self, way: int) -> None:
        """Show the beginning (-1) or the end (1)."""
        for part in self.query(Paged):
            (part.scroll_end if way > 0 else part.scroll_home)(animate=False)
