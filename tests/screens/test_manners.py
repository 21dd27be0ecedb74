"""Manners that no single screen shows: text is never markup, nothing blinks, nothing runs by itself."""

import ast
import asyncio
from pathlib import Path

import pytest
from screen_people import example
from screen_tools import keep, window
from textual.widgets import Input, TextArea

from imgcoach import screens

FOLDER = Path(screens.__file__).parent
MARKED = {"Static", "Label", "Button", "Option", "Checkbox", "RadioButton", "Collapsible", "Link", "notify"}
"""What takes text and reads markup in it unless told otherwise."""


def calls(source):
    """All calls in a file that show text, those of base classes as super().__init__ included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            for call in ast.walk(node):
                if (
                    isinstance(call, ast.Call)
                    and ast.unparse(call.func) == "super().__init__"
                    and bases & MARKED
                ):
                    yield call
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in MARKED:
            yield node


def is_safe(call):
    """Whether the text is a constant, a Content, or said to be no markup."""
    if any(word.arg == "markup" and ast.unparse(word.value) == "False" for word in call.keywords):
        return True
    text = call.args[0] if call.args else ast.Constant("")
    if isinstance(text, ast.Call) and ast.unparse(text.func).startswith("Content"):
        return True
    updated = ast.unparse(call.func) in ("Static", "Label")
    return isinstance(text, ast.Constant) and not updated


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_that_is_not_a_constant_is_read_as_markup(path):
    loose = [f"line {call.lineno}" for call in calls(path.read_text("utf-8")) if not is_safe(call)]
    assert loose == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Static('')",
        "Button(f'{x}')",
        "app.notify(str(e))",
        "class A(Static):\n def __init__(self, t):\n  super().__init__(t)",
    ],
)
def test_the_test_above_finds_what_it_is_for(source):
    assert [call for call in calls(source) if not is_safe(call)]


def test_no_markup_is_written_in_content():
    for path in FOLDER.rglob("*.py"):
        assert "from_markup" not in path.read_text("utf-8"), path
        assert "Text.from_" not in path.read_text("utf-8"), path


async def test_no_cursor_blinks_anywhere(folder):
    async with window(folder, demo=True) as opened:
        for key, kind in (("2", Input), ("4", TextArea)):
            await opened.press("escape", key)
            assert opened.app.screen.query(kind)
            assert not [each for each in opened.app.screen.query(kind) if each.cursor_blink]


def soon():
    """What the event loop is to do by itself within five minutes; the veil's hour comes later."""
    loop = asyncio.get_running_loop()
    return [each for each in loop._scheduled if not each.cancelled() and each.when() < loop.time() + 300]


async def test_nothing_is_to_happen_on_any_place_while_nobody_acts(folder):
    keep(folder, example())
    async with window(folder) as opened:
        for key in "12345678":
            await opened.press("escape", key)
            await opened.rest()
            await opened.until(lambda: not soon())


async def test_nothing_is_to_happen_after_something_was_typed_and_kept(folder):
    keep(folder, example())
    async with window(folder) as opened:
        await opened.press("4", "y")
        opened.app.screen.query_one("#note").focus()
        await opened.type("a note")
        await opened.until(lambda: list(folder.glob("drafts/*.json")))
        await opened.rest()
        await opened.until(lambda: not soon())
