"""`?`: what the place one is in is for, and its keys."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType

from ..places import PLACES
from ..places.base import CoachScreen, Place
from ..terminal.key_names import spelled_all
from .text import TextDialog

_EVERYWHERE = (
    ("arrows, h j k l", "move; Tab and Shift+Tab from field to field"),
    ("Enter, Space", "pick, or open"),
    ("first letter", "picks an answer that begins with it"),
    ("g, G", "the first and the last, of a list or a text"),
    ("PageUp PageDown", "scroll, or the part before and after"),
    ("other keyboards", "letters by their place, digits in any script"),
    ("mouse", "click on anything named above"),
)

_FRAME = 6
"""Lines of the dialog beside the keys: its edges, its title, the line above that, and two that are long."""

_WIDTH = 62
"""Columns of the dialog's text, where the window has as many."""

_HALF = 32
"""Columns of a key where two stand on a line."""


class Keys(TextDialog):
    """The purpose of a screen and all its keys, closed by any of Esc, ?, Enter and q."""

    BINDINGS = [("question_mark", "dismiss", "Close")]

    def __init__(self, app: App[Any], screen: CoachScreen) -> None:
        from imgcoach.words.places import PURPOSES  # only this dialog says them

        lines = [f"{key:<16} {words}" for key, words in _EVERYWHERE]
        bindings, page = screen.BINDINGS, screen.page
        if isinstance(screen, Place):
            bindings, page = [*bindings, *Place.BINDINGS], page or screen.name_.id
            digits, titles = " ".join(each.key for each in PLACES), ", ".join(each.title for each in PLACES)
            lines += [f"{digits:<16} {titles}"]
        purpose = PURPOSES[page]
        others = _made(app.BINDINGS[len(PLACES) :])
        everywhere = [each for each in others if app.check_action(each.action, ())]
        named = list(_named([*_made(bindings), *everywhere]))
        room = app.size.height - _FRAME - len(lines) - len(wrap(purpose, _WIDTH))
        if len(named) > room:
            lines += _paired(named)
        else:
            lines += [f"{key:<16} {words}" for key, words in named]
        super().__init__("\n".join([purpose, "", "Keys here; Esc closes", *lines]))


def _made(bindings: Iterable[BindingType]) -> Iterator[Binding]:
    for each in bindings:
        yield each if isinstance(each, Binding) else Binding(*each)


def _named(bindings: Iterable[Binding]) -> Iterator[tuple[str, str]]:
    """Each that says what it does; moving about is told for all places at once."""
    for each in bindings:
        if each.description:
            yield spelled_all(each), each.description


def _paired(named: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Two of them on a line, as far as they are short enough for that."""
    cells = [f"{key:<8} {words}" for key, words in named]
    while cells:
        first = cells.pop(0)
        if cells and max(len(first), len(cells[0])) < _HALF:
            yield f"{first:<{_HALF}}{cells.pop(0)}"
        else:
            yield first
