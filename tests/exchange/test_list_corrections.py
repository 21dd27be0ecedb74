"""The same list once more, corrected: what differs is shown, and taken when the person says so."""

import json

import pytest
from table_tools import HEADER, row, written

FIRST = [row(1), row(2, maximum_years_since_graduation=""), row(3)]
CORRECTED = [
    row(1, minimum_step2_ck="235", visas="j1", note=""),
    row(2, maximum_years_since_graduation="7"),
    row(3),
    row(4),
]


@pytest.fixture
def take(imgcoach, tmp_path):
    """Imports a table with options; what it says."""

    def call(rows, *options, header=HEADER):
        (tmp_path / "list.csv").write_bytes(written(rows, header))
        code, out, said = imgcoach("import", "--programs", *options, tmp_path / "list.csv")
        assert (code, said) == (0, "")
        return out

    return call


@pytest.fixture
def programs(imgcoach):
    return lambda: json.loads(imgcoach("export")[1])["programs"]


def test_other_values_are_shown_and_left_with_the_way_out(take, programs):
    take(FIRST)
    before = programs()
    out = take(CORRECTED)
    assert "2 programs on your list have other values in the file:" in out
    assert "  Program 1 (row 2)\n    minimum_step2_ck: 220 -> 235\n    visas: j1;h1b -> j1\n" in out
    assert "  Program 2 (row 3)\n    maximum_years_since_graduation: not known -> 7\n" in out
    assert "Added 1 program, 2 programs left as on your list (add --update" in out
    assert programs()[:3] == before


def test_update_takes_them_and_one_undo_takes_all_back(take, programs, imgcoach):
    take(FIRST)
    before = programs()
    assert "Added 1 program, updated 2 programs, 1 skipped" in take(CORRECTED, "--update")
    one, two, three, _ = programs()
    assert (one["minimum_step2_ck"], one["visas"]) == (235, ["j1"])
    assert two["maximum_years_since_graduation"] == 7
    assert [each["id"] for each in (one, two, three)] == [each["id"] for each in before]
    assert imgcoach("undo")[1] == "Taken back: import of 1 program, update of 2 programs.\n"
    assert programs() == before


def test_an_empty_cell_empties_nothing(take, programs):
    take(FIRST)
    take([row(1, note="", visas="", specialty="", seen="-", minimum_step2_ck="n/a")], "--update")
    assert programs()[0]["note"] == 'Ask, in January; "maybe".'
    assert programs()[0]["visas"] == ["j1", "h1b"]
    assert programs()[0]["minimum_step2_ck"] == 220
    assert programs()[0]["specialty"] == "internal_medicine"


def test_a_dry_run_shows_what_an_update_would_change(take, programs):
    take(FIRST)
    before = programs()
    out = take(CORRECTED, "--dry-run", "--update")
    assert "would update 2 programs" in out
    assert "minimum_step2_ck: 220 -> 235" in out
    assert programs() == before


def test_a_program_of_which_less_was_known_is_the_same_one(take, programs):
    take([["Mercy"], ["Lakeview"]], header=["name"])
    assert "state: not known -> OH" in take([["Mercy", "OH"]], "--update", header=["name", "state"])
    assert [(each["name"], each["state"]) for each in programs()] == [("Mercy", "OH"), ("Lakeview", None)]


def test_a_state_in_letters_and_in_words_is_one(take, programs):
    take([["Mercy", "Ohio"]], header=["name", "state"])
    assert "No new program, 1 skipped" in take([["Mercy", "OH"]], "--update", header=["name", "state"])
    assert programs()[0]["state"] == "Ohio"


def test_two_cities_of_a_state_are_two_programs_and_stay_so(take, programs):
    rows, header = [["Mercy", "Akron", "OH"], ["Mercy", "Lima", "OH"]], ["name", "City", "state"]
    assert "Added 2 programs" in take(rows, "--yes", header=header)
    assert [each["state"] for each in programs()] == ["Akron, OH", "Lima, OH"]
    assert "No new program, 2 skipped" in take(rows, "--yes", header=header)
    assert "No new program, 1 skipped" in take(rows[1:], "--yes", header=header)


def test_what_could_be_any_of_two_is_left_out_and_named(take, programs):
    take([["Mercy", "OH"], ["Mercy", "PA"]], header=["name", "state"])
    out = take([["Mercy", "220"]], header=["name", "minimum_step2_ck"])
    assert "any of 2 programs of this name on your list, say its state: row 2" in " ".join(out.split())
    assert len(programs()) == 2


def test_a_program_that_a_list_tells_of_twice_and_otherwise_is_named(take, programs):
    out = take([row(1), row(1, minimum_step2_ck="250")])
    assert "the program of row 2 with other values; that row is taken: row 3" in " ".join(out.split())
    assert [each["minimum_step2_ck"] for each in programs()] == [220]
