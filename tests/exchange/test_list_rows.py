"""Headers below titles, rows that are no programs, and words that mean several things."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.programs.columns import columns
from imgcoach.exchange.programs.fractions import MIXED, percents
from imgcoach.exchange.programs.leftovers import sort_rows
from imgcoach.exchange.programs.location import location_of

HEADED = "Program,State,Step 2 cutoff,Visa\n"


@pytest.fixture
def take(imgcoach, tmp_path):
    """Imports text as a list."""

    def call(text, *options):
        (tmp_path / "list.csv").write_text(text, encoding="utf-8")
        return imgcoach("import", "--programs", *options, tmp_path / "list.csv")

    return call


@pytest.fixture
def programs(imgcoach):
    return lambda: json.loads(imgcoach("export")[1])["programs"]


def parts(text, **options):
    found = table.parse(text.encode(), "list.csv", known)
    return sort_rows(found, columns(found.header, {}), name_only=options.get("name_only", False))


NO_PROGRAMS = {
    "Total,3,,": "a total",
    "TOTAL: 45,,,": "a total",
    "Grand total,,,12": "a total",
    "Average,,231.5,": "a total",
    "Count: 45,,,": "a total",
    "n = 45,,,": "a total",
    "Number of programs: 12,,,": "a total",
    "Summary,3 programs,,": "a total",
    "Mean,#DIV/0!,,": "a total",
    "-- New York --,,,": "a heading",
    "New York,,,": "a heading",
    "NEW JERSEY (12),,,": "a heading",
    "Tier 1,,,": "a heading",
    "TIER A - apply first,,,": "a heading",
    "Reach programs,,,": "a heading",
    "*** Midwest ***,,,": "a heading",
    "Internal medicine:,,,": "a heading",
    "===== J1 only =====,,,": "a heading",
    ",,,see the other tab": "without a name",
    "---,---,---,---": "a line",
    "Program,State,Step 2 cutoff,Visa": "the header again",
    "Mercy Hospital,,,": "only a name",
    "Updated weekly; ask the admins for access,,,": "only a name",
}


@pytest.mark.parametrize(("line", "why"), NO_PROGRAMS.items())
def test_a_row_that_is_no_program_is_left_out_and_named(line, why):
    found = parts(f"{HEADED}Lakeview,OH,220,J1\n{line}\nHillside,PA,230,\n")
    assert [row.cells[0] for row in found.rows] == ["Lakeview", "Hillside"]
    assert [(each.row, each.why) for each in found.left] == [(3, why)]


PROGRAMS = [
    "Total Health Medical Center,TX,,",
    "Max Planck Hospital,,220,",
    "Ohio Valley,OH,,",
    "New York,NY,,J1",
]


@pytest.mark.parametrize("line", PROGRAMS)
def test_a_program_whose_name_looks_like_it_is_a_program(line):
    assert len(parts(f"{HEADED}{line}\nLakeview,OH,220,J1\n").rows) == 2


def test_a_name_alone_is_taken_when_the_person_says_so_or_all_are_such(take, programs):
    text = "name,state\nLakeview,OH\nMercy,\n"
    code, out, _ = take(text)
    assert code == 0
    assert 'Left out, only a name: row 3 "Mercy".\nAdd --name-only to take them as programs.\n' in out
    assert len(programs()) == 1
    assert "Added 1 program, 1 skipped" in take(text, "--name-only")[1]
    assert "Added 2 programs" in take("name,state\nHillside,\nRiverside,\n")[1]


@pytest.mark.parametrize(
    "above", ["", "My list\n", "My list\n\n", "IMG friendly, updated May\n,,,\nBy state\n"]
)
def test_the_header_is_found_below_a_title(take, above):
    code, out, _ = take(f"{above}{HEADED}Lakeview,OH,220,J1\n", "--dry-run")
    assert code == 0
    assert f"header in row {above.count(chr(10)) + 1}\n" in out
    assert "Would add 1 program." in out


def test_no_header_is_told_with_the_first_row_and_the_ways_out(take):
    code, out, said = take("Lakeview,Ohio\nMercy,Texas\n")
    assert (code, out) == (2, "")
    assert 'row 1 is "Lakeview | Ohio"' in said
    assert '--map "COLUMN=name"' in said
    assert "--header ROW" in said
    assert said.count("\n") == 1


def test_a_list_without_a_header_is_taken_by_the_numbers_of_its_columns(take, programs):
    options = ["--header=0", "--map", "column 1=name", "--map", "column 2=state", "--map", "column 3="]
    assert "Added 2 programs" in take("Lakeview,Ohio,x\nMercy,Texas,y\n", *options)[1]
    assert [each["state"] for each in programs()] == ["Ohio", "Texas"]


def test_another_row_may_be_said_to_be_the_header(take, programs):
    text = "Program,State,Link\nHospital,Where,\nLakeview,OH,\n"
    assert take(text, "--header=2", "--map", "Where=state", "--yes")[0] == 0
    assert [(each["name"], each["state"]) for each in programs()] == [("Lakeview", "OH")]
    assert "row 9 is empty or not there" in take(text, "--header=9")[2]


def test_a_column_without_a_name_is_offered_as_the_note(take, programs):
    text = "Program,State,,\nLakeview,OH,,replies fast\n"
    code, out, _ = take(text, "--yes")
    assert code == 0
    assert 'Column 4 has no name; --map "column 4=note" keeps it as the note.' in out
    assert 'column 4  left out, like "replies fast"' in out
    assert take(text, "--yes", "--update", "--map", "column 4=note")[0] == 0
    assert programs()[0]["note"] == "replies fast"


def test_a_word_with_several_readings_is_never_taken_in_silence(take, programs):
    text = "name,specialty\nLakeview,Medicine\nMercy,psychiatry\n"
    code, _, said = take(text)
    assert code == 1
    assert '--means "Medicine=internal medicine"' in said
    assert take(text, "--means", "Medicine=internal medicine")[0] == 0
    assert programs()[0]["specialty"] == "internal_medicine"


def test_a_word_may_mean_something_in_one_column_alone(take, programs):
    text = "name,kind,status\nLakeview,mixed,mixed\n"
    means = ["--means", "KIND: mixed=university-affiliated", "--means", "mixed=applied"]
    assert take(text, *means)[0] == 0
    assert (programs()[0]["kind"], programs()[0]["status"]) == ("university_affiliated", "applied")


def test_fractions_under_a_share_are_percents_and_a_mixture_is_refused(take, programs):
    text = "Program,% IMG\nA,0.45\nB,1\nC,0\nD,12%\n"
    assert take(text, "--yes")[0] == 0
    assert [each["img_percent"] for each in programs()] == [45, 100, 0, 12]
    code, _, said = take("Program,% IMG\nE,0.45\nF,60\n", "--yes")
    assert code == 1
    assert f'row 2, % IMG: {MIXED} (here "0.45")' in said
    assert 'add --skip-bad to take the other 1, or leave the column out with --map "% IMG="\n' in said


def test_a_fraction_in_an_export_of_ours_stays_one(take, programs):
    assert take("name,img_percent\nA,0.5\n")[0] == 0
    assert programs()[0]["img_percent"] == 0.5


@given(st.lists(st.integers(0, 1000), min_size=1))
def test_shares_as_fractions_are_the_shares_as_percents(thousandths):
    cells = [f"{each / 1000:g}" for each in thousandths]
    if any(0 < each < 1000 for each in thousandths):
        assert percents(cells) == [f"{each / 10:g}%" for each in thousandths]
    else:
        assert percents(cells) == cells


PLACES = {
    "OH": (None, "OH"),
    "ohio": (None, "OH"),
    "N.Y.": (None, "NY"),
    "New York": (None, "NY"),
    "Bronx, NY": ("Bronx", "NY"),
    "Bronx,NY 10457": ("Bronx", "NY"),
    "Bronx NY": ("Bronx", "NY"),
    "New York, New York": ("New York", "NY"),
    "Washington, D.C.": ("Washington", "DC"),
    "San Juan, Puerto Rico": ("San Juan", "PR"),
    "Boston, MA, USA": ("Boston", "MA"),
    "TX - Houston": ("Houston", "TX"),
    "Springfield (IL)": ("Springfield", "IL"),
    "St. Louis, Missouri 63110-1010": ("St. Louis", "MO"),
    "Toronto, Canada": ("Toronto, Canada", None),
    "Coney Island": ("Coney Island", None),
    "": (None, None),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.items())
def test_a_place_is_read_as_city_and_state(text, expected):
    found = location_of(text)
    assert (found.city, found.state) == expected


@given(st.text(max_size=40))
def test_a_place_that_is_understood_says_the_same_when_it_is_read_again(text):
    found = location_of(text)
    if found.state:
        assert location_of(found.text).state == found.state
    else:
        assert found.city == (" ".join(text.split()) or None) or found.city in " ".join(text.split())
