"""`?`: the keys of the place one is in."""

from collections.abc import Iterable
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType
from textual.keys import format_key
from textual.screen import Screen

from ..places import PLACES
from ..places.base import Place
from .text import TextDialog

_EVERYWHERE = (
    ("arrows, h j k l", "move; Tab and Shift+Tab from field to field"),
    ("Enter, Space", "pick, or open"),
    ("first letter", "picks an answer that begins with it"),
    ("PageUp PageDown", "scroll, or the part before and after"),
    ("mouse", "click on anything named above"),
)

_PRINTED = {"escape": "Esc", "pagedown": "PageDown", "pageup": "PageUp", "space": "Space"}
"""What stands on keys for which a capital letter is not enough."""


class Keys(TextDialog):
    """All keys, closed by any of Esc, ?, Enter and q."""

    BINDINGS = [("question_mark", "dismiss", "Close")]

    def __init__(self, app: App[Any], place: Screen[Any]) -> None:
        lines = [f"{key:<16} {words}" for key, words in _EVERYWHERE]
        digits, titles = " ".join(each.key for each in PLACES), ", ".join(each.title for each in PLACES)
        named = [*place.BINDINGS, *Place.BINDINGS, *app.BINDINGS[len(PLACES) :]]
        lines += [f"{digits:<16} {titles}", *_named(named)]
        super().__init__("\n".join(["Keys here; Esc closes", "", *lines]))


def _named(bindings: Iterable[BindingType]) -> list[str]:
    """A line for each that says what it does; moving about is told for all places at once."""
    made = [each if isinstance(each, Binding) else Binding(*each) for each in bindings]
    return [
        f"{(each.key_display or ', '.join(map(_printed, each.key.split(',')))):<16} {each.description}"
        for each in made
        if each.description
    ]


def _printed(key: str) -> str:
    """A key of Textual's naming as it reads on the keyboard: slash is /, ctrl+n is Ctrl+N."""
    *held, name = key.split("+")
    sign = format_key(name)  # one sign, or an abbreviation, or an arrow that not every terminal has
    if len(sign) > 1 or not sign.isascii():
        sign = _PRINTED.get(name, name.capitalize())
    return "+".join([*(each.capitalize() for each in held), sign.upper() if held else sign])
