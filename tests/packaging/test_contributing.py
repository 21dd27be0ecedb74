"""CONTRIBUTING.md and docs/releasing.md name files, modules and folders that are there."""

import re

import pytest
from licences import ROOT

PAGES = ("CONTRIBUTING.md", "docs/releasing.md", ".pre-commit-config.yaml")
MADE = ("dist/", ".venv/", "tests/bench/NAME")
"""What isn't in the repository."""
README = (ROOT / "README.md").read_text("utf-8")


def read(page):
    return (ROOT / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_is_named_is_there(page):
    named = re.findall(r"(?<![\w./-])(?:\.?[\w-]+/)+[\w.-]*\w|\b\w+\.(?:md|toml|lock)\b", read(page))
    assert named
    wanted = [each for each in named if not each.startswith(MADE)]
    assert [
        each for each in wanted if not (ROOT / each).exists() and not (ROOT / "docs" / each).exists()
    ] == []


@pytest.mark.parametrize("page", PAGES[:2])
def test_every_module_that_is_run_is_there(page):
    for module in re.findall(r"-m (tests[\w.]+)", read(page)):
        assert (ROOT / (module.replace(".", "/") + ".py")).is_file(), module


def test_every_measurement_has_its_line():
    text = read("CONTRIBUTING.md")
    assert [each.name for each in (ROOT / "tests/bench").glob("*.py") if f"`{each.name}" not in text] == []


def test_set_up_and_test_are_those_of_the_readme():
    (line,) = (each.strip() for each in README.splitlines() if "'.[test]'" in each)
    set_up, test = line.rsplit(" && ", 1)
    text = read("CONTRIBUTING.md")
    assert f"`{set_up}`" in text
    assert f"`{test}`" in text


@pytest.mark.parametrize("script", sorted(each.name for each in (ROOT / ".ci").iterdir()))
def test_every_script_can_be_run_and_says_what_it_does(script):
    path = ROOT / ".ci" / script
    assert path.stat().st_mode & 0o100
    begin, second, *_ = path.read_text("utf-8").splitlines()
    assert begin == "#!/usr/bin/env bash"
    assert second.startswith("# ")
