"""Keys are spelled in one way wherever they are named: Esc, Enter, Space, Ctrl+N, PageDown, a letter."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from screen_people import example
from screen_tools import keep, window
from test_by_keys_alone import WAYS
from textual.binding import Binding
from textual.dom import DOMNode

from imgcoach import screens
from imgcoach.screens.terminal.key_names import spelled_all

NAMED = {
    "Esc",
    "Enter",
    "Space",
    "Tab",
    "Backspace",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "Up",
    "Down",
    "Left",
    "Right",
}
"""Keys that have a name."""

HELD = re.compile(r"(Ctrl|Shift)\+([A-Z]|" + "|".join(sorted(NAMED)) + ")")

OTHERWISE = re.compile(
    r"\b(ESC|Escape|Pg(Up|Dn|Down)|Page (Up|Down)|Return key|Ctrl-\w|Control|ctrl-\w|SPACE|ENTER)\b"
)
"""Other ways to spell them."""

NAMES = [each.name for each in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}.")]
MODULES = [importlib.import_module(each) for each in NAMES]


def is_spelled(word):
    """Whether a word names a key in the way chosen."""
    return len(word) == 1 or word in NAMED or re.fullmatch(r"\d-\d", word) or HELD.fullmatch(word)


def bindings():
    """All bindings of our own, with the class they belong to."""
    for module in MODULES:
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, DOMNode) and kind.__module__ == module.__name__:
                for each in vars(kind).get("BINDINGS", ()):
                    yield kind.__name__, each if isinstance(each, Binding) else Binding(*each)


def test_every_binding_is_spelled_in_one_way():
    found = list(bindings())
    assert len(found) > 60
    wrong = [(name, spelled_all(each)) for name, each in found]
    assert [each for each in wrong if not all(map(is_spelled, re.split(r",? ", each[1])))] == []


def test_no_text_of_the_screens_spells_a_key_otherwise():
    wrong = []
    for module in MODULES:
        tree = ast.parse(Path(module.__file__).read_text("utf-8"))
        told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
        texts = [each for each in ast.walk(tree) if isinstance(each, ast.Constant) and id(each) not in told]
        wrong += [(module.__name__, each.value) for each in texts if OTHERWISE.search(str(each.value))]
    assert wrong == []


@pytest.mark.parametrize("way", ["Profile", "Review", "Learn", "SOAP"])
async def test_the_line_of_keys_spells_them_so_and_has_room_for_them(folder, way):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press(*WAYS[way])
        line = opened.app.screen.query_one("KeyLine")
        assert all(is_spelled(each) for _, names, *_ in line.keys for each in names.split())
        await opened.until(lambda: opened.lines[-1].rstrip().endswith("q Quit"))
