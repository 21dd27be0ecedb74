"""`?`: the keys of the place one is in."""

from collections.abc import Iterable
from typing import Any

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from ..places.base import Place
from ..places.names import PLACES

_EVERYWHERE = (
    ("arrows, h j k l", "move; Tab and Shift+Tab from field to field"),
    ("Enter, Space", "pick, or open"),
    ("first letter", "picks an answer that begins with it"),
    ("PageUp PageDown", "scroll, or the part before and after"),
    ("mouse", "click on anything named above"),
)


class Keys(ModalScreen[None]):
    """All keys, closed by any of Esc, ?, Enter and q."""

    BINDINGS = [("escape,question_mark,enter,q", "dismiss", "Close")]

    def __init__(self, app: App[Any], place: Screen[Any]) -> None:
        super().__init__()
        lines = [f"{key:<16} {words}" for key, words in _EVERYWHERE]
        digits, titles = " ".join(each.key for each in PLACES), ", ".join(each.title for each in PLACES)
        named = [*place.BINDINGS, *Place.BINDINGS, *app.BINDINGS[len(PLACES) :]]
        lines += [f"{digits:<16} {titles}", *_named(named)]
        self._text = "\n".join(["Keys here; Esc closes", "", *lines])

    def compose(self) -> ComposeResult:
        """The list."""
        with VerticalScroll(classes="dialog"):
            yield Static(self._text, markup=False)


def _named(bindings: Iterable[BindingType]) -> list[str]:
    """A line for each that says what it does; moving about is told for all places at once."""
    made = [each if isinstance(each, Binding) else Binding(*each) for each in bindings]
    return [
        f"{(each.key_display or each.key.replace(',', ', ')):<16} {each.description}"
        for each in made
        if each.description
    ]
