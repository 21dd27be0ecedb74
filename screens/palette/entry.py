"""What a search over everything finds, and in which order."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Way = Callable[[], Awaitable[Any] | None]
"""Leads to what an entry names."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    Attributes:
        kind: what it is, in a word or two.
        title: what it is called.
        open: leads to it.
        also: what else it is found by, which is not shown.
        key: the key that leads there without a search.
    """

    kind: str
    title: str
    open: Way
    also: str = ""
    key: str = ""

    @cached_property
    def named(self) -> str:
        """What is shown of it, as a search compares it."""
        return f"{self.kind} {self.title}".casefold()

    @cached_property
    def _held(self) -> str:
        return f"{self.named} {self.also.casefold()}"

    def holds(self, words: Iterable[str]) -> bool:
        """Whether all these words, in small letters, are somewhere in it."""
        return all(word in self._held for word in words)

    def nearness(self, words: Iterable[str]) -> int:
        """0 where each word begins one of its name, 1 where each is in its name, else 2."""
        named = self.named
        if not all(word in named for word in words):
            return 2
        begun = f" {''.join(sign if sign.isalnum() else ' ' for sign in named)}"
        return 0 if all(f" {word}" in begun for word in words) else 1


def found(entries: Iterable[Entry], text: str) -> list[Entry]:
    """Those that hold every word of `text`, the nearest first, and those alike in the order given."""
    words = text.casefold().split()
    return sorted((each for each in entries if each.holds(words)), key=lambda each: each.nearness(words))
