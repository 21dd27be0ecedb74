"""The keys that wait for their turn: not more than a person waits for, and the first of them in one piece."""

from collections import deque

from textual.events import Key, Paste

_MOST = 500
"""Keys that wait outside a text field: each may open a place, so that many take half a minute."""

_MOST_TEXT = 10_000
"""Keys that wait in a text field: a long text that a terminal hands over as single keys."""

_REPEATS = 50
"""Keys from which one more step in the same direction no longer waits."""

_STEPS = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "home", "end"})


class Backlog:
    """Keys and pastes in the order in which they came; the first stays until its work is done.

    Held arrows go first, and only outside a text field. Where it is full, nothing more is kept until all has
    been done: a gap in the middle would give the keys after it another meaning.
    """

    def __init__(self) -> None:
        self._waiting: deque[Key | Paste] = deque()
        self._is_full = self._has_lost = False

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def first(self) -> Key | Paste:
        """The one whose turn it is."""
        return self._waiting[0]

    def done(self) -> None:
        """Let the first go; once none is left, everything is kept again."""
        self._waiting.popleft()
        if not self._waiting:
            self._is_full = self._has_lost = False

    def add(self, event: Key | Paste, types: bool) -> bool:
        """Let `event` wait; `types` = a text field is in focus. Return whether it is the first one lost."""
        self._is_full = self._is_full or len(self) >= (_MOST_TEXT if types else _MOST)
        if not (self._is_full or (not types and self._repeats(event))):
            self._waiting.append(event)
            return False
        is_news, self._has_lost = not self._has_lost, True
        return is_news

    def _repeats(self, event: Key | Paste) -> bool:
        """Whether it is a step that the last key already makes, behind many others."""
        if len(self) < _REPEATS or not isinstance(event, Key):
            return False
        last = self._waiting[-1]
        return event.key in _STEPS and isinstance(last, Key) and last.key == event.key
