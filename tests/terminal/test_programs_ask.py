"""In a terminal, import shows what it takes somebody's columns for, and asks."""

import pytest


@pytest.fixture
def listed(tmp_path):
    """A list as applicants pass it around."""
    path = tmp_path / "list.csv"
    path.write_text("Hospital,Step2 cutoff,Mood\nLakeview,230+,good\n")
    return path


@pytest.mark.parametrize(
    ("keys", "expected", "added"),
    [("y\n", 0, True), ("n\n", 1, False), ("\n", 1, False), ("\x03", 130, False)],
    ids=["yes", "no", "Enter alone", "ctrl+c"],
)
def test_it_shows_the_columns_and_no_is_the_default(terminal, example, person, listed, keys, expected, added):
    found = terminal("import", "--programs", listed)
    found.wait_for("Go ahead with these columns? [y/N]")
    for line in ("Hospital      -> name", "Step2 cutoff  -> minimum_step2_ck", "Mood          left out"):
        assert line in found.screen()
    assert len(person().programs) == 14
    found.settle()
    found.send(keys)
    assert found.gone() == expected
    assert "Traceback" not in found.screen()
    assert len(person().programs) == 14 + added


def test_our_own_columns_ask_nothing(terminal, example, person, tmp_path):
    (tmp_path / "list.csv").write_text("name,state\nLakeview,OH\n")
    assert terminal("import", "--programs", tmp_path / "list.csv").gone() == 0
    assert person().programs[-1].name == "Lakeview"
