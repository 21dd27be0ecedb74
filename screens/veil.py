"""Hides the numbers from whoever looks over a shoulder."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from .terminal.keyboard import Keyboard
from .terminal.type_ahead import TypeAhead

_STARS = str.maketrans("0123456789", "*" * 10)


class Veil(LineFilter):
    """Shows a star for every digit, wherever it stands; nothing else changes place or look."""

    def apply(self, segments: Iterable[Segment], background: Color) -> list[Segment]:
        """The same line without its digits."""
        return [Segment(text.translate(_STARS), style, control) for text, style, control in segments]


class VeiledApp(TypeAhead[int]):
    """An App whose numbers can be hidden by a key, at the start, and after a while without any input."""

    def __init__(self, keyboard: Keyboard, begins_veiled: bool, idle: float, **options: Any) -> None:
        """Prepare the App.

        Args:
            keyboard: the person's.
            begins_veiled: whether the numbers are hidden at first.
            idle: seconds without input after which they are hidden; 0 = never.
            options: those of Textual's App.
        """
        super().__init__(keyboard, **options)
        self._veil = Veil(enabled=begins_veiled)
        self._idle = idle

    def on_mount(self) -> None:
        """Draw the veil, or wait until it is time."""
        self.veil(self._veil.enabled)

    @property
    def is_veiled(self) -> bool:
        """Whether the numbers are hidden now."""
        return self._veil.enabled

    def action_veil(self) -> None:
        """Hide the numbers, or show them again."""
        self.veil(not self._veil.enabled)

    def veil(self, on: bool) -> None:
        """Hide the numbers, or show them."""
        self._veil.enabled = on
        self.set_class(on, "-veiled")
        for screen in self.screen_stack:
            for each in screen.walk_children(with_self=True):
                each.refresh()
        if not on and self._idle:
            self._wait()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and the veil while it is down."""
        return [*super().get_line_filters(), *([self._veil] if self._veil.enabled else [])]

    def _wait(self) -> None:
        """Look once, at the earliest moment the veil may be due; there is no clock that ticks meanwhile."""
        left = self._idle - self.alone()
        if self._veil.enabled:
            return
        if left > 0:
            self.set_timer(left, self._wait)
        else:
            self.veil(True)
