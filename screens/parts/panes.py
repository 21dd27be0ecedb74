"""How wide the two parts of Today are: one below the other, or in a wide window beside each other."""

from typing import NamedTuple

_LEFT = (79, 96)
"""Columns of the questions in a wide window, at least and at most; else half of it."""

_RIGHT = 81
"""Columns of what stands beside them, at most: a sentence is hard to read across more."""

_LEAST = 40


class Panes(NamedTuple):
    """The columns of a window of `width`; one of them is kept free for the scrollbar."""

    width: int
    wide: bool
    """Whether there are two parts beside each other; today.tcss makes them as wide as said here."""

    @property
    def table(self) -> int:
        """Those of the questions."""
        room = self.width - 1
        return min(_LEFT[1], max(_LEFT[0], room // 2)) if self.wide else room

    @property
    def text(self) -> int:
        """Those of a paragraph."""
        return max(_LEAST, self.table - 2)

    @property
    def waiting(self) -> int:
        """Those of what waits for a word: beside the questions, or below them."""
        return min(_RIGHT, self.width - 1 - self.table) - 1 if self.wide else self.text
