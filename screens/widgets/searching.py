"""A screen whose one list is searched by `/`."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from textual import getters, on
from textual.binding import Binding
from textual.screen import Screen

from imgcoach.text import holding

from .lines import Lines
from .search import Search

T = TypeVar("T")


class Searching(Screen[Any]):
    """It lists what is `found` each time it is to `show`; its Esc asks first whether a search `was_left`."""

    BINDINGS = [Binding("slash", "search", "Search", show=False)]

    search = getters.query_one(Search)

    async def show(self) -> None:
        """List what is found now."""
        raise NotImplementedError

    def action_search(self) -> None:
        """Look for words."""
        self.search.open()

    def found(self, listed: Iterable[T], text: Callable[[T], str]) -> list[T]:
        """Those in whose text all words stand that are searched for."""
        return holding(listed, self.search.value, text)

    def was_left(self) -> bool:
        """Whether a search was open; it is closed now, and all is listed again."""
        was_open = self.search.is_open
        if was_open:
            self.search.close()
        return was_open

    @on(Search.Searched)
    async def _searched(self) -> None:
        await self.show()

    @on(Search.Left)
    def _through(self) -> None:
        self.query(Lines).first().focus()
