"""CHANGELOG.md keeps to its form: what comes out next on top, then versions with their days, newest first."""

import re

from licences import ROOT

from imgcoach import __version__

TEXT = (ROOT / "CHANGELOG.md").read_text("utf-8")
KINDS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
SECTIONS = re.findall(r"^## (.*)$", TEXT, re.MULTILINE)


def test_what_is_not_out_stands_on_top():
    assert SECTIONS[0] == "[Unreleased]"


def test_every_version_has_its_day_and_the_newest_comes_first():
    found = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)", each) for each in SECTIONS[1:]]
    assert all(found)
    for numbers in (lambda each: [int(one) for one in each.group(1, 2, 3)], lambda each: each[4]):
        told = [numbers(each) for each in found]
        assert told == sorted(told, reverse=True)


def test_the_version_is_not_older_than_the_newest_that_is_out():
    own = [int(each) for each in __version__.split(".")]
    assert all(own >= [int(each) for each in re.findall(r"\d+", name)[:3]] for name in SECTIONS[1:])


def test_changes_stand_under_their_kind():
    for section in re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]:
        kinds = re.findall(r"^### (.*)$", section, re.MULTILINE)
        assert kinds == [each for each in KINDS if each in kinds], section.splitlines()[0]
        assert all(re.search(rf"^### {each}\n\n?- ", section, re.MULTILINE) for each in kinds)
