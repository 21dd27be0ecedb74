"""Nothing is written while nothing happens: a line that is silent can be probed and costs nothing."""

import re

import pytest
from terminal_tools import ESC

SGR = re.compile(rb"\x1b\[([\d;:]*)m")


def codes(raw):
    """All numbers in the sequences that set colours and styles."""
    return {int(code) for found in SGR.findall(raw) for code in re.split(rb"[;:]", found) if code}


@pytest.mark.acceptance(42)
def test_nothing_is_written_while_nobody_types(opened, example):
    app = opened()
    app.settle()
    assert app.settle(3) == b""
    app.send("4")
    app.wait_for("question 1 of 5")
    app.note("a thought")
    app.wait_for("a thought")
    app.settle(1.5)
    assert app.settle(3) == b""
    assert not {5, 6} & codes(app.raw), "something blinks"
    assert b"\x1b[?12h" not in app.raw, "the cursor blinks"


def test_without_colour_no_place_uses_any(opened, example):
    app = opened(env={"NO_COLOR": "1"})
    for key, words in (
        ("?", "Keys here"),
        (ESC, "Where you stand"),
        ("\r", "Esc closes"),
        (ESC, "Where you stand"),
        ("3", "Of 100 IMGs: matched, and not"),
        ("5", "Reviews, newest first"),
        ("2", "Your profile"),
    ):
        app.send(key)
        app.wait_for(words)
        app.settle()
    app.escape("4")
    app.wait_for("question 1 of 5")
    app.send("y")
    app.wait_for("saved")
    app.escape("q")
    assert app.gone() == 0
    coloured = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}
    assert codes(app.raw) & coloured == set()
