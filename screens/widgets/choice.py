"""A question with a few fixed answers, on one line."""

from collections.abc import Sequence
from textwrap import wrap
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

_NOWHERE = -1
"""The cursor while nothing is chosen: Enter takes nothing then."""

_LONGEST = 20
"""Letters that are kept of what is typed."""


class Choice(Widget, can_focus=True):
    """`(x) yes  ( ) no  ( ) not said`: arrows move, Enter or Space picks, and so does a first letter.

    A letter that several options begin with picks none of them: who types on is led to one.
    """

    BINDINGS = [
        Binding("left,h", "move(-1)", "Left", show=False),
        Binding("right,l", "move(1)", "Right", show=False),
        Binding("enter,space", "pick", "Pick", key_display="Enter"),
        Binding("backspace", "shorten", "One letter less", show=False),
    ]

    DEFAULT_CSS = "Choice { height: auto; }"

    value: reactive[Any] = reactive(None)
    cursor: reactive[int] = reactive(0)
    said: reactive[str] = reactive("", layout=True)
    """Why nothing is picked yet, told below the options."""

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
        self._typed = ""
        """The first letters of an option, while several begin with them or none does."""
        self.set_reactive(Choice.value, value)
        self.set_reactive(Choice.cursor, self._index(value))

    def render(self) -> Content:
        """All options; the picked one is marked, the one under the cursor is reversed."""
        width = self.size.width
        lines = [Content("  ").join(map(self._drawn, line)) for line in self._lines(width)]
        return Content("\n").join([*lines, *(Content.styled(each, "bold") for each in self._told(width))])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the options need, and what is said below them."""
        return len(self._lines(width)) + len(self._told(width))

    def _told(self, width: int) -> list[str]:
        return wrap(self.said, max(1, width))

    def _drawn(self, index: int) -> Content:
        value, words = self._options[index]
        mark = "(x)" if value == self.value else "( )"
        if self.has_focus and self.cursor == _NOWHERE and index == 0:
            return Content.assemble((mark, "reverse"), f" {words}")
        return Content.styled(f"{mark} {words}", "reverse" if self.has_focus and index == self.cursor else "")

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
        """Mark `value` as picked, without telling anybody; a cursor on its way to another answer stays."""
        on_its_way = self.has_focus and (bool(self._typed) or self.cursor != self._index(self.value))
        self.value = value
        if not on_its_way:
            self.point_at(value)

    def point_at(self, value: Any) -> None:
        """Put the cursor on `value` without picking it."""
        self.cursor = self._index(value)
        self._typed = self.said = ""

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor; letters that led to nothing are let go of."""
        if self._typed:
            self._typed, self.cursor = "", self._index(self.value)
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor `by` options."""
        if self.cursor == _NOWHERE:
            among = self._beginning() or range(len(self._options))
            self.cursor = among[0 if by > 0 else -1]
        else:
            self.cursor = (self.cursor + by) % len(self._options)
        self._typed = self.said = ""

    def pick(self, value: Any) -> bool:
        """Pick `value`; whether it is one of the options."""
        known = any(value == each for each, _ in self._options)
        if known:
            self._pick(self._index(value))
        return known

    def action_pick(self) -> None:
        """Pick the option under the cursor."""
        if self.cursor != _NOWHERE:
            self._pick(self.cursor)
        elif self._typed:
            self.said = f"Nothing is chosen: {self._which()}"
        else:
            self.said = "Nothing is chosen yet: choose with a first letter or the arrows, then press Enter."

    def action_shorten(self) -> None:
        """Take back the last letter that was typed."""
        self._spell(self._typed[:-1])

    def on_key(self, event: Key) -> None:
        """Pick by first letter or digit, where one option begins with it; else spell it, letter by letter.

        j and k move, and begin no word.
        """
        letter = (event.character or "").lower()
        if not self._typed and event.key in ("j", "k"):
            return
        if not letter.isprintable() or not letter.strip():
            return
        found = self._beginning(self._typed + letter)
        if self._typed or len(found) > 1:
            self._spell(self._typed + letter)
        elif found:
            self._pick(found[0])
        elif event.key in self.screen.active_bindings:
            return
        else:
            self.said = f"None of these begins with {letter}."
        event.stop()
        event.prevent_default()

    def on_click(self, event: Click) -> None:
        """Pick the option clicked on."""
        lines, end = self._lines(self.size.width), 0
        if event.y >= len(lines):
            return
        for index in lines[event.y]:
            end += len(self._options[index][1]) + _MARK + _BETWEEN
            if event.x < end:
                self._pick(index)
                return

    def _pick(self, index: int) -> None:
        self.value = self._options[index][0]
        self.point_at(self.value)
        self.post_message(self.Picked(self, self.value))

    def _spell(self, typed: str) -> None:
        """Lead to the one option that begins with `typed`, and say which they are where it is not one."""
        if not typed:
            self.point_at(self.value)
            return
        self._typed = typed[:_LONGEST]
        found = self._beginning()
        self.cursor = found[0] if len(found) == 1 else _NOWHERE
        self.said = self._which()

    def _which(self) -> str:
        found = [self._options[index][1] for index in self._beginning()]
        if not found:
            return f"none of these begins with {self._typed}; Backspace takes a letter back."
        if len(found) == 1:
            return f"Enter takes {found[0]}."
        both = f"{', '.join(found[:-1])} and {found[-1]}"
        return f"{both} begin with {self._typed}; type on, or use the arrows."

    def _beginning(self, typed: str | None = None) -> list[int]:
        """The options that begin with what is typed, by number."""
        begun = self._typed if typed is None else typed
        return [index for index, (_, words) in enumerate(self._options) if words.lower().startswith(begun)]

    def _index(self, value: Any) -> int:
        return next((index for index, (known, _) in enumerate(self._options) if known == value), _NOWHERE)
