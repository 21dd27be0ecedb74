"""What is written on narrow and wide lines, without colour: it fits, and reads well from top to bottom."""

import re

import pytest

from imgcoach.commands.command_line.examples import LINES
from imgcoach.output import columns

PAGES = [
    ["--help"],
    ["status"],
    ["log"],
    ["programs"],
    ["facts"],
    ["brief"],
    ["review"],
    ["import", "--help"],
    ["review", "--help"],
    ["export", "--help"],
]
STATUS = [
    "Build the profile",
    "Step 2 CK 238, band 235-244.",
    "The article: about 55 of 100 matched (approximate, no published source).",
    "Five questions",
    "[x] Score above likely cutoffs: the facts say yes; you said yes on 13 Nov 2026.",
    "238 meets 8 of the 10 minimums",
    "[~] US experience recent, hands-on, in the field: the facts say partly; you said partly",
    "[ ] List built for the profile: the facts say no; you said not now on 13 Nov 2026.",
    "What you can do",
    "Match 2028: applications open 22 Sep 2027 (projected), in 304 days.",
    "Last review 13 Nov 2026, the next one is due.",
]
"""What somebody hears who has the status read to them, in this order."""


@pytest.fixture(params=[40, 80])
def width(request, monkeypatch):
    """The columns of the terminal."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    monkeypatch.setenv("NO_COLOR", "1")
    return request.param


@pytest.fixture
def said(shell, stored, width):
    """What a command of the example person says on a line of that width, as a process of its own."""

    def call(*arguments):
        shell.environment |= {"COLUMNS": str(width), "NO_COLOR": "1"}
        code, out, error = shell("--today", "2026-11-22", *arguments)
        assert (code, error) == (0, "")
        return out

    return call


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_line_fits_unless_it_is_one_word(said, width, page):
    out = said(*page)
    assert out.count("\n") > 5
    to_copy = {f"    {each}" for page in LINES.values() for each in page}
    long = [line for line in out.splitlines() if len(line) > width and line not in to_copy]
    assert not [line for line in long if " " in line.strip(" -")]


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_no_line_has_a_sign_that_only_a_screen_understands(said, page):
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2500-\u28ff]", said(*page))


def test_the_status_says_the_same_in_the_same_order_at_any_width(said):
    words, at = " ".join(said("status").split()), 0
    for each in STATUS:
        assert each in words[at:]
        at = words.index(each, at)


def test_each_week_of_the_log_tells_question_answer_and_note_together(said):
    words = " ".join(said("log").split())
    assert words.startswith("2026-W46 saved 13 Nov 2026 2 of 5 yes")
    assert "List built for the profile: not now Three more to look up first. For the week after: if" in words


def test_commands_of_the_help_stand_before_what_they_do(shell):
    shell.environment["COLUMNS"] = "40"
    _, out, _ = shell("--help")
    assert "  due\n      one line when the weekly review is\n      due, else nothing\n" in out


@pytest.mark.parametrize(
    ("said", "width"), [("40", 40), ("5", 20), ("500", 79), ("0", 79), ("wide", 79), ("", 79)]
)
def test_the_width_is_what_the_shell_says_and_what_a_page_holds_where_it_says_nothing(
    monkeypatch, said, width
):
    monkeypatch.setenv("COLUMNS", said)
    monkeypatch.setattr("os.get_terminal_size", lambda _: (_ for _ in ()).throw(OSError()))
    assert columns() == width
