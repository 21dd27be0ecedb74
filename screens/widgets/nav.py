"""The first line of every place: where one is, where one can go, and whether everything is saved."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click, Resize
from textual.filter import LineFilter
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from ..veil import Veil

_FULL = 80
"""Columns from which every place has its title: eight of them fit."""

_UNDER = "--today: stored under "
_DIGITS = 36
"""Columns of the places with one title alone."""


class PlaceName(NamedTuple):
    """How one place is called: its digit, what the program calls it, and its title."""

    key: str
    id: str
    title: str


class PlaceLink(Static):
    """The name of one place, to click on; the present one stands in brackets."""

    DEFAULT_CSS = """
    PlaceLink { width: auto; }
    PlaceLink.here { text-style: bold reverse; }
    """

    class Chosen(Message):
        """The person wants to go to `place`."""

        def __init__(self, place: PlaceName) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: PlaceName, here: PlaceName) -> None:
        self.place = place
        self._is_here = place == here
        super().__init__(self._words(True), markup=False, classes="here" if self._is_here else "")

    def write(self, full: bool) -> None:
        """Show the title, or where there is no room the digit alone."""
        self.update(self._words(full))

    def _words(self, full: bool) -> str:
        name = f"{self.place.key} {self.place.title}"
        if self._is_here:
            return f" [{name}]"
        return f" {name if full else self.place.key}"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The digits here are keys: no veil hides them."""
        return [each for each in super().get_line_filters() if not isinstance(each, Veil)]

    @on(Click)
    def _choose(self) -> None:
        self.post_message(self.Chosen(self.place))


class Nav(Horizontal):
    """The name of the app, or in its stead a word about saving; then all places."""

    DEFAULT_CSS = """
    Nav { height: 1; }
    Nav #state { width: 10; text-style: bold; }
    Nav #another-day { width: 1fr; text-align: right; text-style: bold; }
    """

    state: reactive[str] = reactive("")

    _word = getters.query_one("#state", Static)

    def __init__(self, places: Sequence[PlaceName], here: PlaceName, another_day: str = "") -> None:
        """Make one; `another_day` = the day that answers are stored under, where it is not that of today."""
        super().__init__()
        self._places, self._here, self._day = places, here, another_day

    def compose(self) -> ComposeResult:
        """A link for each place."""
        yield Static(self._first, markup=False, id="state")
        for place in self._places:
            yield PlaceLink(place, self._here)
        if self._day:
            yield Static(self._day, markup=False, id="another-day")

    def on_resize(self, event: Resize) -> None:
        """Use the room there is."""
        width, under = event.size.width, f"{_UNDER}{self._day}"
        for link in self.query(PlaceLink):
            link.write(width >= _FULL + (len(under) if self._day else 0))
        for said in self.query("#another-day").results(Static):
            said.update(under if width >= _DIGITS + len(under) else self._day)

    def watch_state(self) -> None:
        """Say it."""
        if self.is_mounted:
            self._word.update(self._first)

    @property
    def _first(self) -> str:
        return self.state or "imgcoach"
