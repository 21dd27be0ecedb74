"""How much anybody may have at once, and how often somebody may knock."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from imgcoach.errors import TooMany
from imgcoach.host.settings import Limits

_MINUTE = 60.0
_MOST_ADDRESSES = 10_000
"""Addresses that are counted; beyond, all are forgotten and counted anew."""


class Knocks:
    """How often each address has connected within a minute."""

    def __init__(self, most: int) -> None:
        """Count up to `most` a minute; 0 = count nothing."""
        self._most, self._left = most, dict[str, tuple[float, float]]()

    def may(self, address: str) -> bool:
        """Whether one more may come in now."""
        if not self._most:
            return True
        now = monotonic()
        if len(self._left) >= _MOST_ADDRESSES:
            self._left.clear()
        left, counted = self._left.get(address, (float(self._most), now))
        left = min(self._most, left + (now - counted) * self._most / _MINUTE)
        self._left[address] = (max(0.0, left - 1), now)
        return left >= 1


class Windows:
    """How many Apps and commands each person has."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._open: Counter[tuple[str, str]] = Counter()

    @contextmanager
    def one_of_few(self, person: str, kind: str) -> Iterator[None]:
        """Be one of those of this kind, "app" or "command"; raises TooMany."""
        most = self._limits.windows
        if self._open[person, kind] >= most:
            raise TooMany(
                f"{most} sessions of yours are open, close one; one whose connection was lost ends by itself"
            )
        if kind == "app" and sum(self._open.values()) >= self._limits.sessions:
            raise TooMany("all places are taken, try again in a few minutes")
        self._open[person, kind] += 1
        try:
            yield
        finally:
            self._open[person, kind] -= 1
            self._open += Counter()  # those with none are forgotten
