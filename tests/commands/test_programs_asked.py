"""`import --programs` at a terminal: what is not plain is asked, and a no leaves everything as it was."""

import json

import pytest
from command_tools import files

UNNAMED = "name,specialty,\nLakeview,psychiatry,replies fast\n"
TWO = "name,state,minimum_step2_ck\nLakeview,OH,230\nHillside,PA,2300\n"


@pytest.fixture
def take(at_terminal, tmp_path):
    """Takes a list for somebody who types these lines: its exit code and all it said, in one line each."""

    def call(text, *options, types=()):
        (tmp_path / "list.csv").write_text(text, encoding="utf-8")
        code, out, said = at_terminal("import", "--programs", *options, tmp_path / "list.csv", types=types)
        return code, " ".join(out.split()), " ".join(said.split())

    return call


@pytest.fixture
def listed(imgcoach):
    """The list as it is stored, by name."""
    return lambda: {each["name"]: each for each in json.loads(imgcoach("export")[1])["programs"]}


@pytest.mark.parametrize(("typed", "note"), [("y", "replies fast"), ("n", None)])
def test_a_column_without_a_name_becomes_the_note_only_at_a_yes(take, listed, typed, note):
    code, out, said = take(UNNAMED, types=[typed, "y"])
    assert code == 0
    assert "Column 3 has no name and holds text. Keep it as the note? [y/N]" in said
    assert "Added 1 program." in out
    assert listed()["Lakeview"].get("note") == note


def test_nothing_is_said_of_it_where_it_was_said_beforehand_what_it_is(take, listed):
    code, out, said = take(UNNAMED, "--yes", "--map", "column 3=")
    assert (code, said) == (0, "")
    assert "has no name" not in out
    assert listed()["Lakeview"].get("note") is None


def test_a_no_to_the_rows_that_can_be_read_takes_none_and_writes_no_file(take, listed, folder, tmp_path):
    code, out, said = take(TWO, types=["n"])
    assert (code, out) == (1, "")
    assert "Take those that can? [y/N]" in said
    assert said.endswith("Nothing was changed.")
    assert listed() == {}
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["list.csv"]


@pytest.mark.parametrize(("typed", "minimum"), [("y", 235), ("n", 230)])
def test_other_values_for_a_program_on_the_list_are_taken_only_at_a_yes(take, listed, folder, typed, minimum):
    take("name,minimum_step2_ck\nLakeview,230\n")
    before = files(folder)
    code, _, said = take("name,minimum_step2_ck\nLakeview,235\n", types=[typed])
    assert code == 0
    assert "minimum_step2_ck: 230 -> 235" in said
    assert "Take the values of the file? [y/N]" in said
    assert listed()["Lakeview"]["minimum_step2_ck"] == minimum
    assert (files(folder) == before) == (minimum == 230)


def test_many_other_values_are_shown_in_part_and_counted(take, listed):
    names = [f"Hospital {number}" for number in range(23)]
    take("name,minimum_step2_ck\n" + "".join(f"{each},230\n" for each in names))
    _, _, said = take("name,minimum_step2_ck\n" + "".join(f"{each},235\n" for each in names), types=["y"])
    assert "23 programs on your list have other values in the file:" in said
    assert "Hospital 19 (row 21)" in said
    assert "Hospital 20" not in said
    assert "and 3 more Take the values of the file?" in said
    assert {each["minimum_step2_ck"] for each in listed().values()} == {235}


def test_many_columns_that_are_left_out_stand_on_one_line(take):
    odd = [f"Mood {number}" for number in range(9)]
    row = ["Lakeview", *["good"] * 9]
    code, _, said = take(f"Hospital,{','.join(odd)}\n{','.join(row)}\n", types=["y"])
    assert code == 0
    assert f"Left out: {', '.join(odd)}. Hospital -> name" in said
    assert 'like "good"' not in said


def test_a_list_with_more_unclear_words_than_anybody_wants_to_answer_is_told_and_not_asked(take, listed):
    words = [f"Medicine {sign}" for sign in "ABCDEFGHIJ"]
    code, out, said = take("name,specialty\n" + "".join(f"H{each},{each}\n" for each in words))
    assert (code, out) == (1, "")
    assert "Which" not in said
    assert all(each in said for each in words)
    assert listed() == {}
