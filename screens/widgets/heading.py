"""A line with a title that begins a part of a screen."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from imgcoach.text import show


class Heading(Widget):
    """`── Title ─────────── right ──`, as wide as there is room."""

    title: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, title: str, right: str = "", ascii: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Heading.title, title)
        self.set_reactive(Heading.right, right)
        self._line = "-" if ascii else "─"

    def render(self) -> Content:
        """The line."""
        title, right = show(self.title), show(self.right)
        end = f" {right} {self._line * 2}" if right else ""
        start = f"{self._line * 2} {title} "
        fill = self._line * max(0, self.size.width - len(start) - len(end))
        return Content.assemble((start, "bold"), (fill, "dim"), end)
