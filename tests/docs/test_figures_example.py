"""docs/figures.md: its examples are carried out as they stand, with an imgcoach that pip installed."""

import re
from itertools import groupby

import pytest
from pages import PAGES, section

PAGE = PAGES["docs/figures.md"]
MATCH = "Example: the results of the next Match"
DATE = "Example: a date is announced"


def steps(title):
    """What is done, in order: (None, a command), or (a file of one's own, its new text)."""
    file = None
    lines = section(PAGE, title).splitlines()
    for set_in, run in groupby(lines, lambda line: not line or line[:4] == "    "):
        text = "\n".join(line.removeprefix("    ") for line in run).strip()
        if not set_in:
            named = re.findall(r"`([\w/]+\.toml)`", text)
            file = named[-1] if named else file
        elif text.startswith("imgcoach"):
            yield from ((None, line) for line in text.splitlines())
        elif text:
            yield file, f"{text}\n"


@pytest.fixture
def follow(home):
    """Do the steps, and give what the commands said, by command; the last time counts."""

    def call(title, without=()):
        said = {}
        for file, text in steps(title):
            if file is None:
                said[text] = home(text)
            elif file not in without:
                own = home.folder / ".config/imgcoach/content" / file
                assert own.is_file(), f"{file} was not copied before"
                own.write_text(text, "utf-8")
        return said

    return call


def test_the_steps_are_found():
    assert [file for file, _ in steps(MATCH)].count(None) == 5
    assert [file for file, _ in steps(MATCH) if file] == ["facts/match.toml", "sources.toml"]
    assert [file for file, _ in steps(DATE) if file] == ["facts/season.toml", "season.toml"]


def test_the_results_of_the_next_match_are_told(follow, home):
    said = follow(MATCH)
    assert {code for code, _, _ in said.values()} == {0}
    assert f"your own files in {home.folder}/.config/imgcoach/content over them" in said["imgcoach doctor"][1]
    told = " ".join(said["imgcoach facts"][1].split())
    assert "2027: 69.5 % [match2027-us-rate]" in told
    assert "2027: 57.2 % [match2027-nonus-rate]" in told
    assert "[match2026-us-rate]" in told


def test_without_its_source_the_figure_is_refused_in_one_line_that_says_what_to_do(follow):
    code, out, told = follow(MATCH, without=("sources.toml",))["imgcoach facts"]
    assert (code, out, told.count("\n")) == (1, "", 1)
    assert "'match2027-us-rate': source 'nrmp-results-2027' is not among the sources" in told
    assert "describe it in a sources.toml of your own" in told


def test_an_announced_day_is_told_as_announced(follow, home):
    before = home("imgcoach --demo --today 2027-03-01 status")[1]
    assert "(projected)" in next(line for line in before.splitlines() if "Programs open" in line)
    said = follow(DATE)
    assert said["imgcoach doctor"][0] == 0
    after = said["imgcoach --demo --today 2027-03-01 status"][1]
    (line,) = [line for line in after.splitlines() if "Programs open" in line]
    assert "29 Sep 2027" in line
    assert "(projected)" not in line


def test_the_keys_of_a_figure_are_all_told():
    from imgcoach.knowledge import Figure

    rows = section(PAGE, "The keys of a figure")
    assert set(re.findall(r"`(\w+)`", " ".join(re.findall(r"(?m)^\| (.*?) \|", rows)))) == (
        set(Figure.model_fields) - {"id"}
    )
