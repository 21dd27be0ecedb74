"""Keys that come faster than they can be followed: bounded, in order, and never lost without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste

from imgcoach.screens.terminal.backlog import Backlog

BOUND, TEXT_BOUND, REPEATS = 200, 10_000, 50


def key(name):
    """A key as the terminal names it."""
    return Key(name, name if len(name) == 1 else None)


def emptied(backlog):
    """What it hands out, until nothing waits."""
    out = []
    while len(backlog):
        out.append(backlog.first)
        backlog.done()
    return out


@given(st.lists(st.sampled_from(["y", "n", "4", "down", "up", "tab", "enter", "j"]), max_size=500))
def test_it_is_bounded_and_what_is_not_a_repeated_step_is_kept_from_the_first_on(names):
    backlog = Backlog()
    news = [backlog.add(key(name), False) for name in names]
    assert len(backlog) <= BOUND
    out = [each.key for each in emptied(backlog)]
    assert sum(news) == (len(out) < len(names))
    rest = iter(names)
    assert all(name in rest for name in out)
    strict = [name for name in names if name not in ("down", "up")]
    kept = [name for name in out if name not in ("down", "up")]
    assert strict[: len(kept)] == kept


def test_a_held_arrow_goes_before_anything_else_does():
    backlog = Backlog()
    for _ in range(5_000):
        backlog.add(key("down"), False)
    assert len(backlog) == REPEATS
    assert not backlog.add(key("enter"), False)
    assert emptied(backlog)[-1].key == "enter"


def test_tab_and_letters_are_never_taken_for_a_held_key():
    for name in ("tab", "j", "y", "enter", "backspace"):
        backlog = Backlog()
        assert not any(backlog.add(key(name), False) for _ in range(BOUND))
        assert len(backlog) == BOUND


def test_text_has_more_room_and_its_arrows_count():
    backlog = Backlog()
    assert not any(backlog.add(key("left"), True) for _ in range(TEXT_BOUND))
    assert len(backlog) == TEXT_BOUND
    assert backlog.add(key("a"), True)
    assert not backlog.add(Paste("more"), True)
    assert len(backlog) == TEXT_BOUND


def test_what_comes_after_a_loss_is_kept_again_only_when_all_is_done():
    backlog = Backlog()
    assert [backlog.add(key("y"), False) for _ in range(BOUND + 2)].count(True) == 1
    for _ in range(BOUND - 1):
        backlog.done()
    backlog.add(key("n"), False)
    assert len(backlog) == 1
    backlog.done()
    assert not backlog.add(key("n"), False)
    assert backlog.first.key == "n"


@pytest.mark.parametrize("name", ["q", "ctrl+q", "ctrl+c"])
def test_whoever_wants_to_leave_a_flood_waits_for_one_key(name):
    backlog = Backlog()
    for _ in range(BOUND + 5):
        backlog.add(key("y"), False)
    assert not backlog.add(key(name), False)
    assert [each.key for each in emptied(backlog)] == ["y", name]


def test_ctrl_c_lets_go_what_was_typed_ahead_and_q_waits_its_turn():
    backlog = Backlog()
    for name in ("4", "y", "q"):
        backlog.add(key(name), False)
    assert len(backlog) == 3
    backlog.add(key("ctrl+c"), False)
    assert [each.key for each in emptied(backlog)] == ["4", "ctrl+c"]


def test_a_q_in_a_text_is_a_letter_however_much_waits():
    backlog = Backlog()
    for _ in range(TEXT_BOUND + 1):
        backlog.add(key("a"), True)
    assert len(backlog) == TEXT_BOUND
    backlog.add(key("q"), True)
    assert len(backlog) == TEXT_BOUND


def test_pastes_count_by_their_length():
    backlog = Backlog()
    for _ in range(1_000):
        backlog.add(Paste("x" * 4_000), True)
    assert sum(len(each.text) for each in emptied(backlog)) < 500_000
