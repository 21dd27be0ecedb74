"""A line with a title that begins a part of a screen."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from imgcoach.text import show

from .cells import columns, fitted

_AROUND = len("--  ")
_LEAST = 12
"""Columns that a title has at least, where what is on the right is too long for both."""


class Heading(Widget):
    """`── Title ─────────── right ──`, as wide as there is room. The title is cut before the right side."""

    DEFAULT_CSS = "Heading { height: 1; }"
    _style = "bold"

    title: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, title: str, right: str = "", ascii: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Heading.title, title)
        self.set_reactive(Heading.right, right)
        self._line = "-" if ascii else "─"

    def render(self) -> Content:
        """The line."""
        right = fitted(show(self.right), self.size.width - 2 * _AROUND - _LEAST)
        end = f" {right} {self._line * 2}" if right else ""
        room = self.size.width - columns(end)
        start = f"{self._line * 2} {fitted(show(self.title), room - _AROUND)} "
        fill = self._line * max(0, room - columns(start))
        return Content.assemble((start, self._style), (fill, "dim"), end)


class Headline(Heading):
    """What a screen says first: with a double line, in the one colour that stands out."""

    _style = "bold $footer-key-foreground"

    def __init__(self, right: str = "", ascii: bool = False, id: str | None = None) -> None:
        super().__init__("", right, ascii, id)
        self._line = "=" if ascii else "═"


def rule(title: str, width: int, ascii: bool) -> str:
    """The same as a text, for a heading within a list or a text."""
    line = "-" if ascii else "─"
    start = f"{line * 2} {fitted(show(title), width - _AROUND)} "
    return start + line * (width - columns(start))
