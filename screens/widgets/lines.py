"""A list of lines to move through, by arrows, by vi keys and by mouse."""

from collections.abc import Sequence
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from imgcoach.text import show

_PAGE = 10
"""Lines that a page key moves."""


class Lines(OptionList):
    """Lines of plain text, each with an id; the place is kept when they are filled anew."""

    DEFAULT_CSS = """
    Lines, Lines.-textual-compact, Lines:focus {
        height: auto; border: none; padding: 0; background: $background;
    }
    Lines > .option-list--option-disabled { color: $foreground; text-style: bold; }
    """
    BINDINGS = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("g", "first", "First", show=False),
        Binding("G", "last", "Last", show=False),
    ]

    highlighted: reactive[int | None] = reactive(None, repaint=False)

    def _watch_highlighted(self, before: int | None, now: int | None) -> None:
        """Draw the line that was highlighted and the one that is; OptionList would send all lines anew."""
        if self.is_mounted:
            for each in self._index_to_line.keys() & {before, now}:
                self.refresh_lines(self._index_to_line[each], self._heights[each])

    def watch_show_vertical_scrollbar(self, shown: bool) -> None:
        """Bring the bar up to date: Textual (8.2.8) moves only one that is shown."""
        if shown:
            self.vertical_scrollbar.position = self.scroll_y

    def action_page_down(self) -> None:
        """Move ten lines down; OptionList's own way fails for some heights (KeyError in Textual 8.2.8)."""
        self.move_by_page(1)

    def action_page_up(self) -> None:
        """Move ten lines up."""
        self.move_by_page(-1)

    def move_by_page(self, pages: int) -> None:
        """Move ten lines down (1) or up (-1)."""
        by = pages * _PAGE
        if self._ids:
            at = min(max(0, (self.highlighted or 0) + by), len(self._ids) - 1)
            self.highlighted = self._nearest(at, by)

    def highlight_near(self, at: int) -> None:
        """Highlight the line at place `at`, or the one nearest to it, if there is any."""
        if self._ids:
            self.highlighted = self._nearest(min(at, len(self._ids) - 1))

    def highlight(self, id: Any) -> None:
        """Highlight the line called `id`, if there is one."""
        if id is not None and id in self._ids:
            self.highlighted = self._ids.index(id)

    def _nearest(self, at: int, by: int = 1) -> int | None:
        """The place of the next line that is no heading, from `at` on where `by` leads, or else back."""
        ahead = range(at, len(self._ids)) if by > 0 else range(at, -1, -1)
        behind = range(at, -1, -1) if by > 0 else range(at, len(self._ids))
        return next((place for place in (*ahead, *behind) if self._ids[place] is not None), None)

    class Reached(Message):
        """The line called `id` is highlighted now."""

        def __init__(self, id: Any) -> None:
            super().__init__()
            self.id = id

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, compact=True)
        self._ids: list[Any] = []

    @property
    def current(self) -> Any:
        """The id of the highlighted line; None where there is none."""
        return self._ids[self.highlighted] if self.highlighted is not None and self._ids else None

    @property
    def ids(self) -> Sequence[Any]:
        """The ids of all lines, from above; None for a heading."""
        return self._ids

    def render_line(self, y: int) -> Strip:
        """A line; what is highlighted has one colour, readable on its background, or none and is reversed."""
        strip = super().render_line(y)
        first = next(iter(strip), None)
        if first is None or first.style is None or first.style.meta.get("option") != self.highlighted:
            return strip
        colour = Style(
            color=self.get_visual_style("option-list--option-highlighted").rich_style.color,
            reverse=self.app.no_color and self.has_focus,
        )
        return Strip(
            [Segment(text, (style or Style()) + colour) for text, style, _ in strip], strip.cell_length
        )

    def fill(self, lines: Sequence[tuple[Any, str | Content]]) -> None:
        """Show `lines`, pairs of id and text; one without an id is a heading, and never highlighted."""
        at = self.current
        self._ids = [id for id, _ in lines]
        shown = [(id, text if isinstance(text, Content) else show(text)) for id, text in lines]
        self.set_options([Option(Content.assemble(text), disabled=id is None) for id, text in shown])
        if self._ids:
            self.highlighted = self._nearest(self._ids.index(at) if at in self._ids else 0)

    def forget_drawing(self) -> None:
        """Keep nothing of what was drawn so far."""
        self._clear_caches()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_index < len(self._ids):
            self.post_message(self.Reached(self._ids[event.option_index]))
