"""Terminals of many kinds show the same words: what one of them lacks is colour or signs, never a part."""

import signal

import pytest

SIZES = [(60, 20), (120, 40)]
PLACES = "135678"
"""Those that a digit leads to and away from; in a form it is typed."""

KINDS = {
    "linux": {"TERM": "linux"},
    "screen, true colour": {"TERM": "screen", "COLORTERM": "truecolor"},
    "vt100": {"TERM": "vt100"},
    "without colour": {"NO_COLOR": "1"},
}


@pytest.fixture
def pictures(terminal):
    """What stands on a terminal of some kind, by size and place."""

    def look(*options, env=()):
        app = terminal("--today", "2026-11-22", "--demo=score", *options, env=env)
        app.wait_for("[1 Today]", "q Quit")
        seen = {}
        for size in SIZES:
            app.resize(*size)
            app.settle(0.1)
            for place in PLACES:
                app.send(place)
                app.wait_for(f"[{place}")
                app.settle(0.1)
                seen[size, place] = app.screen()
        app.kill(signal.SIGTERM)
        app.gone()
        return seen

    return look


def test_every_kind_of_terminal_shows_the_same_words(pictures):
    usual = pictures()
    assert all(len(line) <= size[0] for (size, _), text in usual.items() for line in text.split("\n"))
    for kind, env in KINDS.items():
        assert pictures(env=env) == usual, kind


def test_where_there_is_no_more_than_ascii_the_words_are_those_of_ascii(pictures):
    posix = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    plain = pictures("--ascii")
    assert all(text.isascii() for text in plain.values())
    assert pictures(env=posix) == plain
    assert pictures(env={**posix, "TERM": "vt100"}) == plain
