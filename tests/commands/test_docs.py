"""`imgcoach docs`: the pages that came with it."""

import re
from pathlib import Path

import pytest
from command_tools import one_line

from imgcoach.commands.page_lines import fitted

DOCS = Path(__file__).parents[2] / "docs"


def test_every_page_is_named_with_its_title(imgcoach):
    code, out, said = imgcoach("docs")
    assert (code, said) == (0, "")
    first, _, *pages = out.splitlines()
    assert first == f"In {DOCS}; `imgcoach docs PAGE` prints one:"
    assert [line.split()[0] for line in pages] == sorted(path.stem for path in DOCS.glob("*.md"))
    assert "  security       What is protected, and what is not" in pages


@pytest.mark.parametrize("name", ["security", "security.md", "docs/security.md"])
def test_a_page_is_printed_in_the_columns_there_are(imgcoach, name, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    code, out, said = imgcoach("docs", name)
    assert (code, said) == (0, "")
    assert out.startswith("# What is protected, and what is not\n\nimgcoach keeps a person's scores, failed")
    assert max(map(len, out.splitlines())) <= 60


@pytest.mark.parametrize("width", [40, 79])
@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda path: path.stem)
def test_every_word_of_every_page_is_there_and_only_examples_are_wider(page, width):
    text = page.read_text("utf-8")
    lines = fitted(text, width)
    kept = set(re.findall(r"\w+", "\n".join(lines)))
    assert set(re.findall(r"\w+", text)) - kept <= heads(text)
    running = re.sub(r"(?ms)^```.*?^```$", "", "\n".join(lines))
    wide = [line for line in running.splitlines() if len(line) > width and " " in line.strip(" -")]
    assert [line for line in wide if not line.startswith(("#", "    "))] == []


def heads(text):
    """The words of the heads of tables, which are left out where a row says enough."""
    rows = re.findall(r"(?m)^(\|.*)\n\| ?---|^(\|.*)\n\|---", text)
    return {word for row in rows for cell in row for word in re.findall(r"\w+", cell)}


def test_an_example_stays_as_it_is_and_a_table_becomes_a_list():
    example = "```python\na = 1\n\n\nb = `2`\n```"
    table = "| a | b | c |\n|---|---|---|\n| 1 | 2 | |"
    assert fitted(f"See [all](faq.md) of\nit.\n\n{example}\n\n{table}\n", 40) == [
        "See all (faq.md) of it.",
        "",
        *["```python", "a = 1", "", "", "b = `2`", "```", ""],
        *["- 1", "    b: 2"],
    ]


def test_several_empty_lines_between_two_parts_are_one():
    assert fitted("\none\n\n\n\ntwo\n\n\n", 40) == ["one", "", "two"]


@pytest.mark.parametrize("name", ["nothing", "../README", "tried/keys"])
def test_another_name_is_told_in_one_line(imgcoach, name):
    code, out, said = imgcoach("docs", name)
    assert (code, out) == (2, "")
    assert one_line(said)


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """As pip installs it: no docs beside the package, and places where they may be in their stead."""
    places = {"user": tmp_path / "user", None: tmp_path / "system"}
    monkeypatch.setattr("imgcoach.knowledge.shipped.folder", lambda: tmp_path / "site-packages/content")
    monkeypatch.setattr(
        "sysconfig.get_path", lambda name, scheme=None: str(places["user" if scheme else None])
    )
    return {each: folder / "share/doc/imgcoach/docs" for each, folder in places.items()}


@pytest.mark.parametrize("where", ["user", None])
def test_the_pages_are_found_where_pip_puts_them(imgcoach, installed, where):
    installed[where].mkdir(parents=True)
    (installed[where] / "faq.md").write_text("# Asked often\n\nSo.\n", encoding="utf-8")
    assert imgcoach("docs") == (
        0,
        f"In {installed[where]}; `imgcoach docs PAGE` prints one:\n\n  faq            Asked often\n",
        "",
    )
    assert imgcoach("docs", "faq") == (0, "# Asked often\n\nSo.\n", "")


def test_where_they_were_not_installed_it_says_where_they_are(imgcoach, installed):
    for words in ([], ["faq"]):
        code, out, said = imgcoach("docs", *words)
        assert (code, out) == (2, "")
        assert one_line(said)
        assert "the pages are not installed" in said
        assert "they are in docs/ of the source" in said


def test_a_page_is_completed(shell):
    asked = {"_IMGCOACH_COMPLETE": "zsh_complete", "COMP_WORDS": "imgcoach docs sec", "COMP_CWORD": "2"}
    assert "security" in shell(environment=asked)[1]
