"""`imgcoach docs`: the pages that came with it."""

from pathlib import Path

import pytest
from command_tools import one_line

DOCS = Path(__file__).parents[2] / "docs"


def test_every_page_is_named_with_its_title(imgcoach):
    code, out, said = imgcoach("docs")
    assert (code, said) == (0, "")
    first, _, *pages = out.splitlines()
    assert first == f"In {DOCS}; `imgcoach docs PAGE` prints one:"
    assert [line.split()[0] for line in pages] == sorted(path.stem for path in DOCS.glob("*.md"))
    assert "  security       What is protected, and what is not" in pages


@pytest.mark.parametrize("name", ["security", "security.md", "docs/security.md"])
def test_a_page_is_printed_as_it_is(imgcoach, name):
    assert imgcoach("docs", name) == (0, (DOCS / "security.md").read_text("utf-8"), "")


@pytest.mark.parametrize("name", ["nothing", "../README", "tried/keys"])
def test_another_name_is_told_in_one_line(imgcoach, name):
    code, out, said = imgcoach("docs", name)
    assert (code, out) == (2, "")
    assert one_line(said)


def test_a_page_is_completed(shell):
    asked = {"_IMGCOACH_COMPLETE": "zsh_complete", "COMP_WORDS": "imgcoach docs sec", "COMP_CWORD": "2"}
    assert "security" in shell(environment=asked)[1]
