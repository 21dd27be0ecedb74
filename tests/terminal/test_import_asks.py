"""In a terminal, import asks before it replaces anything."""

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
    found.wait_for("Replace your data by a profile (1 letter of recommendation)? [y/N]")
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
