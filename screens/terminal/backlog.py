"""The keys that wait for their turn: not more than a person waits for, and the first of them in one piece."""

from collections import deque

from textual.events import Key, Paste

_MOST = 200
"""Keys that wait outside a text field: each may open a place, so that many take ten seconds and more."""

_MOST_TEXT = 10_000
"""Keys that wait in a text field: a long text that a terminal hands over as single keys."""

_REPEATS = 50
"""Keys from which one more step in the same direction no longer waits."""

_PASTED = 40
"""Signs of a paste that count as a key."""

_STEPS = frozenset({"up", "down", "left", "right", "pageup", "pagedown", "home", "end"})


class Backlog:
    """Keys and pastes in the order in which they came; the first stays until its work is done.

    Held arrows go first, and only outside a text field. Where it is full, nothing more is kept until all has
    been done: a gap in the middle would give the keys after it another meaning. Whoever wants to leave then,
    or presses Ctrl+C, waits for the first alone: the rest is let go, as a terminal does with what was typed
    ahead.
    """

    def __init__(self) -> None:
        self._waiting: deque[Key | Paste] = deque()
        self._is_full = self._has_lost = False
        self._weight = 0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def first(self) -> Key | Paste:
        """The one whose turn it is."""
        return self._waiting[0]

    def done(self) -> None:
        """Let the first go; once none is left, everything is kept again."""
        self._weight -= _weight(self._waiting.popleft())
        if not self._waiting:
            self._is_full = self._has_lost = False

    def add(self, event: Key | Paste, types: bool) -> bool:
        """Let `event` wait; `types` = a text field is in focus. Return whether it is the first one lost."""
        if self._ends(event, types):
            while len(self) > 1:
                self._weight -= _weight(self._waiting.pop())
            self._is_full = self._has_lost = False
        self._is_full = self._is_full or self._weight >= (_MOST_TEXT if types else _MOST)
        if not (self._is_full or (not types and self._repeats(event))):
            self._waiting.append(event)
            self._weight += _weight(event)
            return False
        is_news, self._has_lost = not self._has_lost, True
        return is_news

    def _ends(self, event: Key | Paste, types: bool) -> bool:
        """Whether what waits does not matter any more."""
        key = event.key if isinstance(event, Key) else ""
        return key == "ctrl+c" or (self._is_full and (key == "ctrl+q" or (key == "q" and not types)))

    def _repeats(self, event: Key | Paste) -> bool:
        """Whether it is a step that the last key already makes, behind many others."""
        if len(self) < _REPEATS or not isinstance(event, Key):
            return False
        last = self._waiting[-1]
        return event.key in _STEPS and isinstance(last, Key) and last.key == event.key


def _weight(event: Key | Paste) -> int:
    return 1 if isinstance(event, Key) else 1 + len(event.text) // _PASTED
