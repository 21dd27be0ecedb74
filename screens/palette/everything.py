"""All that can be found, as Textual's palette asks for it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from imgcoach.text import show

from ..places.base import Place
from ..widgets.cells import columns, padded
from . import actions, knowledge, records
from .entry import Entry, found

MOST = 100
"""Hits that are listed; more are told by their number."""

_KIND = 12
"""Columns of the kind of a thing."""

_WIDEST, _AROUND = 78, 5
"""Columns of the palette, and those beside the text of a line."""

_FIGURES_FROM = 3
"""Letters from which the figures are searched too: they are hundreds, and must be read first."""


class Everything(Provider):
    """Finds all of it, and alone: the hits of several providers would come in any order."""

    _asked = ""
    _answer: Sequence[Entry] = ()

    async def discover(self) -> Hits:
        """Before anything is typed: where one can go, and what can be done."""
        for each in self._doors:
            yield DiscoveryHit(self._shown(each), each.open, each.title)

    async def search(self, query: str) -> Hits:
        """Those with all the words, as many as are listed."""
        for rank, each in enumerate(self.found(query)[:MOST]):
            yield Hit(1 / (1 + rank), self._shown(each), each.open, each.title)

    def found(self, query: str) -> Sequence[Entry]:
        """All with all the words, the nearest first, and figures behind all else."""
        if query != self._asked:
            figures = found(self._figures, query) if len(query) >= _FIGURES_FROM else []
            self._asked, self._answer = query, [*found([*self._doors, *self._mine], query), *figures]
        return self._answer

    @property
    def _place(self) -> Place:
        assert isinstance(self.screen, Place)
        return self.screen

    @cached_property
    def _doors(self) -> Sequence[Entry]:
        place = self._place
        return [
            *actions.places(place),
            *actions.lists(place),
            *actions.actions(place),
            *actions.themes(place),
        ]

    @cached_property
    def _mine(self) -> Sequence[Entry]:
        place = self._place
        return [*records.records(place), *records.reviews(place), *knowledge.readings(place)]

    @cached_property
    def _figures(self) -> Sequence[Entry]:
        return list(knowledge.figures(self._place))

    def _shown(self, entry: Entry) -> Content:
        """The kind, the name as far as there is room, and the key."""
        room = min(_WIDEST, self.app.size.width) - _AROUND - _KIND - columns(entry.key) - 1
        cells: list[Any] = [(padded(entry.kind, _KIND), "dim"), padded(show(entry.title), room)]
        return Content.assemble(*cells, f" {entry.key}")
