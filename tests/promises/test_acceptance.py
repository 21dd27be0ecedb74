"""docs/acceptance.md lists the sixty; what it calls passed is held by tests of that number, or a command."""

import ast
import re
from functools import cache

import pytest
from said import ROOT

ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "acceptance.md").read_text().splitlines()
    if re.match(r"\| \d+ \|", line)
]
SIXTY = 60


def numbers_in(path):
    """The numbers that the tests of a file carry."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.acceptance":
            yield from map(ast.literal_eval, node.args)


@cache
def marked():
    """By file the numbers that its tests carry."""
    tests = ROOT / "tests"
    return {f"tests/{path.relative_to(tests)}": {*numbers_in(path)} for path in tests.rglob("test_*.py")}


def test_each_of_the_sixty_has_one_row_in_their_order():
    assert [int(row[0]) for row in ROWS] == [*range(1, SIXTY + 1)]


def test_no_test_carries_another_number():
    assert {*range(1, SIXTY + 1)} >= {number for numbers in marked().values() for number in numbers}


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_what_a_row_names_is_there_and_holds_it(row):
    number, what, held, _, status = row
    named = re.findall(r"`(tests/[^`]+)`", held)
    assert what
    assert status.startswith(("passed", "not applicable (", "open ("))
    assert [name for name in named if not (ROOT / name).is_file()] == []
    if status.startswith("passed"):
        holds = [name for name in named if int(number) in marked().get(name, set()) or "/bench/" in name]
        assert holds == named, "each file named has a test with this number, or is a command"
        assert named
        missing = {name for name, numbers in marked().items() if int(number) in numbers} - {*named}
        assert not missing, "a test with this number is not in the table"
