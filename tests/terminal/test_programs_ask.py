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


ASKED = [
    ("Column 5 has no name and holds text. Keep it as the note?", "y\n"),
    ("Go ahead with these columns?", "y\n"),
    ("Take 1 row with only a name as programs?", "n\n"),
    ("Which:", "1\n"),
    ("Take those that can?", "y\n"),
]
MIXED = """My list 2026,,,,
Program,Specialty,State,Step 2 cutoff,
Lakeview,Medicine,OH,230,replies fast
Hillside,Medicine,PA,2300,
Riverside,Psychiatry,TX,215,
Mercy Hospital,,,,
Total,4,,,
"""


def test_whatever_is_not_plain_is_asked_once_and_the_bad_row_goes_to_a_file(
    terminal, example, person, tmp_path
):
    (tmp_path / "list.csv").write_text(MIXED)
    found = terminal("import", "--programs", tmp_path / "list.csv")
    for question, answer in ASKED:
        found.wait_for(question)
        found.settle()
        found.send(answer)
    assert found.gone() == 0
    lakeview, riverside = person().programs[14:]
    assert (lakeview.specialty, lakeview.note) == ("internal_medicine", "replies fast")
    assert riverside.name == "Riverside"
    assert "Hillside" in (tmp_path / "list.not-imported.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(("answer", "minimum"), [("y\n", 240), ("n\n", 230), ("\n", 230)])
def test_a_corrected_list_shows_what_differs_and_asks(terminal, example, person, tmp_path, answer, minimum):
    (tmp_path / "list.csv").write_text("name,state,minimum_step2_ck\nLakeview,OH,230\n")
    assert terminal("import", "--programs", tmp_path / "list.csv").gone() == 0
    (tmp_path / "list.csv").write_text("name,state,minimum_step2_ck\nLakeview,OH,240\n")
    found = terminal("import", "--programs", tmp_path / "list.csv")
    found.wait_for("Take the values of the file? [y/N]")
    assert "minimum_step2_ck: 230 -> 240" in found.screen()
    found.settle()
    found.send(answer)
    assert found.gone() == 0
    assert person().programs[-1].minimum_step2_ck == minimum
