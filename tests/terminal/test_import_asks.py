"""In a terminal, import asks before it replaces anything."""

import json
import subprocess

import pytest


@pytest.fixture
def least(tmp_path):
    """An export of a person with one letter."""
    path = tmp_path / "least.json"
    path.write_text('{"format": "imgcoach", "version": 1, "letters": [{"id": "a", "writer": "Dr New"}]}')
    return path


@pytest.mark.parametrize(
    ("keys", "expected", "replaced"),
    [("y\n", 0, True), ("n\n", 1, False), ("\n", 1, False), ("\x03", 130, False), ("\x04", 130, False)],
    ids=["yes", "no", "Enter alone", "ctrl+c", "ctrl+d"],
)
def test_it_asks_first_and_no_is_the_default(terminal, example, person, least, keys, expected, replaced):
    found = terminal("import", least)
    found.wait_for("Replace your data with a profile (1 letter of recommendation)? [y/N]")
    assert person().letters[0].writer == "Dr Rivera"
    found.settle()
    found.send(keys)
    assert found.gone() == expected
    assert "Traceback" not in found.screen()
    assert (person().letters[0].writer == "Dr New") == replaced


def test_yes_beforehand_asks_nothing(terminal, example, person, least):
    found = terminal("import", "--yes", least)
    assert found.gone() == 0
    assert "Replace" not in found.screen()
    assert person().letters[0].writer == "Dr New"


@pytest.fixture
def long(tmp_path):
    """An export of three million bytes."""
    answers = [{"question": "score", "answer": "yes", "note": "letter " * 500}]
    weeks = [f"{year}-W{week:02}" for year in range(2000, 2020) for week in range(1, 46)]
    reviews = [{"id": week, "week": week, "saved": f"{week[:4]}-12-31T10:00:00+00:00"} for week in weeks]
    person = {
        "format": "imgcoach",
        "version": 1,
        "reviews": [{**each, "answers": answers} for each in reviews],
    }
    path = tmp_path / "long.json"
    path.write_text(json.dumps(person), "utf-8")
    return path


def test_a_long_import_says_what_it_does_and_takes_the_line_away(terminal, person, long):
    found = terminal("import", "--yes", long)
    assert found.gone() == 0
    assert [word for word in (b"Reading 3 MiB ...", b"Storing 3 MiB ...") if word not in found.raw] == []
    assert found.screen().strip().startswith("Imported a profile (900 reviews).")
    assert len(person().reviews) == 900


def test_a_long_import_writes_nothing_of_it_into_a_pipe(terminal, long):
    found = terminal("import", "--yes", long, stderr=subprocess.PIPE)
    assert found.gone() == 0
    assert found.process.stderr.read() == b""
    assert b"MiB" not in found.raw
