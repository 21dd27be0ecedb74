"""How a line is heard in the review: what a terminal cuts off, and a terminal that has gone."""

import os

import pytest
from terminal_lines import Typed

from imgcoach.commands.weekly_review.hearing import Hearing, Left


@pytest.fixture
def hearing():
    """An input that counts as a terminal, and is read from this descriptor."""

    class Line(Typed):
        encoding = "utf-8"

        def __init__(self, number):
            super().__init__()
            self.fileno = lambda: number

    return Line


def test_a_line_that_a_terminal_cuts_off_is_pointed_out(hearing, monkeypatch, capsys):
    out, into = os.pipe()
    monkeypatch.setattr("sys.stdin", hearing(out))
    os.write(into, b"x" * 4095 + b"\nshort\n")
    heard = Hearing(80)
    with heard.open():
        assert heard.line("help", free=True) == "x" * 4095
        assert "check that the end of yours is there" in capsys.readouterr().out
        assert heard.line("help", free=True) == "short"
        assert capsys.readouterr().out == ""
    os.close(out)
    os.close(into)


def test_a_terminal_that_has_gone_is_the_end_of_input(hearing, monkeypatch):
    master, slave = os.openpty()
    os.close(slave)  # reading the other side fails then, as it does behind a hang-up
    monkeypatch.setattr("sys.stdin", hearing(master))
    heard = Hearing(80)
    with heard.open(), pytest.raises(Left) as left:
        heard.line("help")
    assert (left.value.code, left.value.by_word) == (0, False)
    os.close(master)
