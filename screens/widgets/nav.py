"""The first line of every place: where one is, where one can go, and whether everything is saved."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from ..places import PLACES, PlaceName


class PlaceLink(Static):
    """The name of one place, to click on."""

    class Chosen(Message):
        """The person wants to go to `place`."""

        def __init__(self, place: PlaceName) -> None:
            super().__init__()
            self.place = place

    def __init__(self, place: PlaceName, here: bool) -> None:
        words = f"[{place.key} {place.title}]" if here else f" {place.key} {place.title} "
        super().__init__(words, markup=False, classes="here" if here else "")
        self.place = place

    @on(Click)
    def _choose(self) -> None:
        self.post_message(self.Chosen(self.place))


class Nav(Horizontal):
    """All places, the present one in brackets, and the state of saving."""

    state: reactive[str] = reactive("")

    def __init__(self, here: PlaceName, state: str) -> None:
        super().__init__()
        self._here = here
        self.set_reactive(Nav.state, state)

    def compose(self) -> ComposeResult:
        """A link for each place."""
        yield Static("imgcoach", markup=False, classes="name")
        for place in PLACES:
            yield PlaceLink(place, place == self._here)
        yield Static(self.state, markup=False, id="state")

    def watch_state(self, state: str) -> None:
        """Say it."""
        if self.is_mounted:
            self.query_one("#state", Static).update(state)
