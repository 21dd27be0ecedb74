"""A question with a few fixed answers, on one line."""

from collections.abc import Sequence
from typing import Any

from textual.binding import Binding
from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

Option = tuple[Any, str]
"""A value, and the words for it."""

_MARK = len("(x) ")
_BETWEEN = 2
"""Columns before and after the words of an option."""


class Choice(Widget, can_focus=True):
    """`(x) yes  ( ) no  ( ) not said`: arrows move, Enter or Space picks, and so does a first letter."""

    BINDINGS = [
        Binding("left,h", "move(-1)", "Left", show=False),
        Binding("right,l", "move(1)", "Right", show=False),
        Binding("enter,space", "pick", "Pick", key_display="Enter"),
    ]

    DEFAULT_CSS = "Choice { height: auto; }"

    value: reactive[Any] = reactive(None)
    cursor: reactive[int] = reactive(0)

    class Picked(Message):
        """The person picked `value`."""

        def __init__(self, choice: "Choice", value: Any) -> None:
            super().__init__()
            self.choice, self.value = choice, value

        @property
        def control(self) -> "Choice":
            """The widget it comes from."""
            return self.choice

    def __init__(self, options: Sequence[Option], value: Any = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options = list(options)
        self.set_reactive(Choice.value, value)
        self.set_reactive(Choice.cursor, self._index(value))

    def render(self) -> Content:
        """All options; the picked one is marked, the one under the cursor is reversed."""
        lines = [Content("  ").join(map(self._drawn, line)) for line in self._lines(self.size.width)]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the options need."""
        return len(self._lines(width))

    def _drawn(self, index: int) -> Content:
        value, words = self._options[index]
        style = "reverse" if self.has_focus and index == self.cursor else ""
        return Content.styled(f"{'(x)' if value == self.value else '( )'} {words}", style)

    def _lines(self, width: int) -> list[list[int]]:
        """The options of each line, by number; an option is never torn."""
        lines: list[list[int]] = [[]]
        used = 0
        for index, (_, words) in enumerate(self._options):
            if lines[-1] and used + len(words) + _MARK > width:
                lines.append([])
                used = 0
            lines[-1].append(index)
            used += len(words) + _MARK + _BETWEEN
        return lines

    def show(self, value: Any) -> None:
        """Mark `value` as picked, without telling anybody."""
        self.value = value
        self.cursor = self._index(value)

    def point_at(self, value: Any) -> None:
        """Put the cursor on `value` without picking it."""
        self.cursor = self._index(value)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor `by` options."""
        self.cursor = (self.cursor + by) % len(self._options)

    def pick(self, value: Any) -> bool:
        """Pick `value`; whether it is one of the options."""
        known = any(value == each for each, _ in self._options)
        if known:
            self._pick(self._index(value))
        return known

    def action_pick(self) -> None:
        """Pick the option under the cursor."""
        self._pick(self.cursor)

    def on_key(self, event: Key) -> None:
        """Pick by first letter or digit, where one option begins with it; j and k move, and never pick."""
        if event.key in ("j", "k"):
            return
        initials = [words[0].lower() for _, words in self._options]
        if event.character and initials.count(event.character.lower()) == 1:
            event.stop()
            event.prevent_default()
            self._pick(initials.index(event.character.lower()))

    def on_click(self, event: Click) -> None:
        """Pick the option clicked on."""
        lines, end = self._lines(self.size.width), 0
        for index in lines[min(event.y, len(lines) - 1)]:
            end += len(self._options[index][1]) + _MARK + _BETWEEN
            if event.x < end:
                self._pick(index)
                return

    def _pick(self, index: int) -> None:
        self.cursor = index
        self.value = self._options[index][0]
        self.post_message(self.Picked(self, self.value))

    def _index(self, value: Any) -> int:
        return next((index for index, (known, _) in enumerate(self._options) if known == value), 0)
