"""What holds for all pages: links, commands and paths that are there, and words that are explained."""

import re
from urllib.parse import unquote, urlsplit

import click
import pytest
from pages import PAGES, ROOT, blocks, links, spans

from imgcoach.commands.command_line.line import imgcoach

FOR_USERS = ("README.md", "docs/using.md", "docs/judging.md", "docs/faq.md", "docs/figures.md")
OF_COMPUTERS = {
    "ASCII",
    "CSV",
    "JSON",
    "SSH",
    "TOML",
    "WSL",
    "PATH",
    "README",
    "HOME",
    "MIT",
    "FILE",
    "PAGE",
    "NAME",
    "SHELL",
    "ADDRESS",
    "WEEK",
}


def commands(page):
    """Each command of imgcoach that a page names, as words; those of operators have tests of their own."""
    lines = [line for run in blocks(page) for line in run] + spans(page)
    for line in lines:
        if line.startswith("imgcoach "):
            words = re.split(r"  +", line)[0].split(" #")[0].split()[1:]
            if words and words[0] not in ("host", "kiosk"):
                yield words


@pytest.mark.parametrize("name", PAGES)
def test_every_command_and_option_that_a_page_names_is_there(name):
    for words in commands(PAGES[name]):
        group = click.Context(imgcoach, info_name="imgcoach")
        while isinstance(group.command, click.Group) and (rest := [w for w in words if re.match("[a-z]", w)]):
            command = group.command.get_command(group, rest[0])
            if command is None and re.match(r"\d", rest[0]):
                break
            assert command is not None, words
            words = words[words.index(rest[0]) + 1 :]
            group = click.Context(command, info_name=rest[0], parent=group)
        known = {option for each in group.command.params for option in each.opts} | {"--help", "-h", "-"}
        known |= {"--data-dir", "--demo", "--ascii", "--today", "--version"}
        assert [word for word in words if word.startswith("-") and word not in known] == [], words


@pytest.mark.parametrize("name", PAGES)
def test_every_link_between_pages_leads_somewhere(name):
    for target in links(PAGES[name]):
        if not urlsplit(target).scheme:
            path = (ROOT / name).parent / unquote(target.partition("#")[0])
            assert path.is_file(), target
            assert path.resolve().is_relative_to(ROOT), target


def test_every_page_is_reached_from_the_readme():
    linked = set(links(PAGES["README.md"]))
    assert {name for name in PAGES if name.startswith("docs/") and "tried/" not in name} <= linked


def test_every_short_word_is_explained_in_the_glossary():
    for name in FOR_USERS:
        text = re.sub(r"(?ms)^    .*?$|```.*?```|`[^`]*`|\]\([^)]*\)", " ", PAGES[name])
        short = set(re.findall(r"\b[A-Z]{3,}\b", text)) - OF_COMPUTERS
        assert [each for each in short if each not in PAGES["docs/glossary.md"]] == [], name


def test_the_paths_of_the_glossary_are_there():
    named = re.findall(r"`((?:imgcoach|screens)/[\w./]*)`", PAGES["docs/glossary.md"])
    assert len(named) > 10
    assert [each for each in named if not (ROOT / each).exists()] == []
