"""`facts` in a terminal comes through the pager; one that is left early leaves no trace of it."""

import pytest

FACTS = ("--today", "2026-11-22", "facts")
FIRST = "783 figures. 20 are past their day (STALE)"
LAST = "[study-neurosurg]"


def told(found):
    """What a terminal was written, as text."""
    return found.raw.decode().replace("\r\n", "\n")


def test_a_pager_that_is_left_early_is_the_end_of_it(terminal):
    found = terminal(*FACTS, env={"PAGER": "head -n 2"})
    assert found.gone() == 0
    assert told(found).startswith(FIRST)
    assert told(found).count("\n") == 2


def test_less_shows_a_page_and_q_leaves(terminal):
    found = terminal(*FACTS, env={"PAGER": "less", "NO_COLOR": "1"})
    found.wait_for(FIRST, "facts/ecfmg.toml")
    assert LAST not in told(found)
    found.send("q")
    assert found.gone() == 0
    assert "Traceback" not in told(found)


def test_ctrl_c_in_a_pager_ends_in_words_or_not_at_all(terminal):
    found = terminal(*FACTS, env={"PAGER": "less"})
    found.wait_for(FIRST)
    found.send("\x03")
    found.settle()
    for _ in range(50):  # less throws away what was typed before it had heard of Ctrl+C
        if found.process.poll() is None:
            found.send("q")
            found.settle()
    assert found.gone() == 0
    assert "Traceback" not in told(found)


@pytest.mark.parametrize(
    ("pager", "more"),
    [("less", ["couple-fee"]), ("", []), ("no-such-pager -x", []), ("head -n 2", ["--no-pager"])],
    ids=["all fits", "none wanted", "none there", "not now"],
)
def test_all_is_written_at_once(terminal, pager, more):
    found = terminal(*FACTS, *more, env={"PAGER": pager})
    assert found.gone() == 0
    assert ("[couple-fee]" if more == ["couple-fee"] else LAST) in told(found)


def test_a_dumb_terminal_gets_the_lines(terminal):
    found = terminal(*FACTS, "couples", env={"TERM": "dumb", "PAGER": "head -n 2"})
    assert found.gone() == 0
    assert told(found).endswith("[couple-fee]\n")
