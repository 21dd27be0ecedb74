"""A CSV of programs is added as a whole or not at all, and every row that can't be taken is named."""

import json

import pytest
from table_tools import HEADER, row, written

BROKEN = {
    "a score out of range": ({"minimum_step2_ck": "301"}, "minimum_step2_ck: scores run from 1 to 300"),
    "a score that is no number": ({"minimum_step2_ck": "high"}, "minimum_step2_ck: scores run from 1 to 300"),
    "a share over 100": ({"img_percent": "145"}, "img_percent: a share runs from 0 to 100 percent"),
    "negative years": (
        {"maximum_years_since_graduation": "-5"},
        "maximum_years_since_graduation: years are a whole number from 0 to 80",
    ),
    "an unknown visa": (
        {"visas": "j1;tn"},
        "visas: visas are J-1, H-1B or none, separated by ;, and empty where not known",
    ),
    "an unknown specialty": (
        {"specialty": "astrology"},
        "specialty: no such specialty is known, write its name in full",
    ),
    "an unknown kind": (
        {"kind": "military"},
        "kind: a program is university, university-affiliated or community; empty where not known",
    ),
    "a day that is none": ({"seen": "2026-02-30"}, "seen: dates are written like 2026-05-11"),
    "no name": ({"name": ""}, "name: the name is missing"),
    "a text too long": ({"note": "x" * 4001}, "note: the text is longer than 4000 characters"),
    "a NUL character": ({"state": "O\0H"}, "state: the cell holds a NUL character"),
    "an unknown status": (
        {"status": "hoping"},
        "status: a program is considering, applied, interview, ranked or withdrawn",
    ),
    "an unknown cutoff": (
        {"cutoff": "maybe"},
        "cutoff: a cutoff is strict or preferred; empty where not known",
    ),
    "an unknown track": (
        {"track": "fellowship"},
        "track: a track is categorical, preliminary, advanced or transitional; empty where not known",
    ),
    "an unknown signal": (
        {"signal": "platinum"},
        "signal: a signal is gold, silver or yes; empty where there is none",
    ),
}


def told(changed, message):
    """What is said of a broken cell: the rule, and what the cell holds unless that is text."""
    ((field, cell),) = changed.items()
    return message if field in ("name", "state", "note") else f'{message} (here "{cell}")'


@pytest.fixture
def programs(imgcoach):
    """The programs that are stored."""
    return lambda: json.loads(imgcoach("export")[1])["programs"]


@pytest.fixture
def csv(tmp_path):
    """Writes a table to a file."""

    def write(rows, header=HEADER, raw=None):
        path = tmp_path / "list.csv"
        path.write_bytes(written(rows, header) if raw is None else raw)
        return path

    return write


def test_500_rows_with_all_kinds_of_damage_import_to_nothing_and_after_repair_to_500(imgcoach, csv, programs):
    rows = [row(number) for number in range(500)]
    expected = []
    for place, (changed, message) in enumerate(BROKEN.values()):
        number = 30 * place + 7
        rows[number] = row(number, **changed)
        expected.append(f"row {number + 2}, {told(changed, message)}")
    rows[450].append("one cell too many")
    rows[460] = rows[460][:4]
    expected.append("row 452: 16 cells, but the header has 15; look for a line break or an extra sign")
    expected.append("row 462: 4 cells, but the header has 15; look for a line break or an extra sign")
    code, out, said = imgcoach("import", "--programs", csv(rows))
    assert code == 1
    assert out.splitlines() == expected
    assert said == (
        f"imgcoach: {csv(rows)}: {expected[0]} (and 16 more, listed above); "
        "nothing was imported, correct it and import again, or add --skip-bad to take the other 483\n"
    )
    assert programs() == []
    code, out, said = imgcoach("import", "--programs", csv([row(number) for number in range(500)]))
    assert (code, out, said) == (0, "Added 500 programs. `imgcoach undo` takes it back.\n", "")
    assert [each["name"] for each in programs()] == [f"Program {number}" for number in range(500)]


@pytest.mark.parametrize(("changed", "message"), BROKEN.values(), ids=BROKEN)
def test_one_broken_cell_is_told_in_one_line_and_nothing_is_added(imgcoach, csv, programs, changed, message):
    code, out, said = imgcoach("import", "--programs", csv([row(1), row(2, **changed), row(3)]))
    assert (code, out) == (1, "")
    assert f"list.csv: row 3, {told(changed, message)}; nothing was imported" in said
    assert said.count("\n") == 1
    assert programs() == []


def test_no_more_than_twenty_broken_rows_are_listed(imgcoach, csv):
    code, out, _ = imgcoach("import", "--programs", csv([row(n, img_percent="101") for n in range(33)]))
    assert code == 1
    assert out.count("row ") == 20
    assert out.endswith("and 13 more\n")


def test_all_that_is_wrong_with_a_row_is_listed(imgcoach, csv):
    out = imgcoach("import", "--programs", csv([row(1, img_percent="101", visas="x", name="")]))[1]
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "row 2, name",
        "row 2, visas",
        "row 2, img_percent",
    ]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(imgcoach, csv):
    rows = [row(1, note="one\r\ntwo\nthree"), [], [""] * 13, row(2, img_percent="x")]
    assert "row 5, img_percent" in imgcoach("import", "--programs", csv(rows))[2]


def test_a_cell_is_quoted_short_and_clean_and_the_text_of_a_note_never(imgcoach, csv):
    rows = [row(1, minimum_step2_ck="31415", note="secret " * 1000, visas="\x1b[2Jvisa " + "x" * 99)]
    _, out, said = imgcoach("import", "--programs", csv(rows))
    assert '(here "31415")' in said
    assert '(here "[2Jvisa xxxxxxxxxxxxxxxxxxxxxxxxxxxxx...")' in out
    assert "secret" not in out + said
    assert "\x1b" not in out + said


def test_an_import_is_one_change_and_one_undo_takes_it_back(imgcoach, csv, stored):
    before = json.loads(imgcoach("export")[1])
    code, out, _ = imgcoach("import", "--programs", csv([row(number) for number in range(60)]))
    assert (code, out) == (0, "Added 60 programs. `imgcoach undo` takes it back.\n")
    after = json.loads(imgcoach("export")[1])
    assert after["programs"][:14] == before["programs"]
    assert len(after["programs"]) == 74
    assert imgcoach("undo") == (0, "Taken back: import of 60 programs.\n", "")
    assert json.loads(imgcoach("export")[1]) == before


def test_a_program_that_is_there_already_is_skipped_and_named(imgcoach, csv, programs):
    csv_file = csv([row(1), row(2), row(2, name="  program   2 "), row(2, specialty="psychiatry")])
    assert (
        "Added 3 programs, 1 skipped: the same program as another (row 4)"
        in imgcoach("import", "--programs", csv_file)[1]
    )
    code, out, _ = imgcoach("import", "--programs", csv_file)
    assert code == 0
    assert "No new program, 4 skipped" in out
    assert "(rows 2, 3, 4, 5). Nothing was changed.\n" in out
    assert len(programs()) == 3


def test_another_state_or_track_makes_another_program(imgcoach, csv, programs):
    same = [row(1, name="mercy  hospital", state="oh"), row(1, name="Mercy Hospital", track="Categorical")]
    others = [row(1, name="Mercy Hospital", **changed) for changed in ({"state": "PA"}, {"track": "prelim"})]
    out = imgcoach("import", "--programs", csv([row(1, name="Mercy Hospital"), *same, *others]))[1]
    assert "Added 3 programs, 2 skipped: the same program as another (rows 3, 4)" in out
    assert [(each["state"], each["track"]) for each in programs()] == [
        ("OH", "categorical"),
        ("PA", "categorical"),
        ("OH", "preliminary"),
    ]


def test_a_table_without_states_and_tracks_cannot_tell_programs_apart_by_them(imgcoach, csv, programs):
    imgcoach("import", "--programs", csv([row(1)]))
    short = [name for name in HEADER if name not in ("state", "track")]
    cells = [cell for name, cell in zip(HEADER, row(1), strict=True) if name in short]
    assert "No new program, 1 skipped" in imgcoach("import", "--programs", csv([cells], short))[1]
    assert len(programs()) == 1


def test_signals_that_cannot_be_are_taken_and_told(imgcoach, csv, programs):
    given = [row(number, specialty="family_medicine", signal="yes") for number in range(6)]
    code, out, said = imgcoach("import", "--programs", csv([*given, row(7, signal="signal")]))
    assert (code, said) == (0, "")
    assert len(programs()) == 7
    assert "Signals, family medicine: 6 are noted, but there are 5." in out
    assert "medicine: Noted without gold or silver, though this specialty has them: Program 7." in " ".join(
        out.split()
    )


def test_a_list_holds_500_programs(imgcoach, csv, stored):
    before = stored()
    code, out, said = imgcoach("import", "--programs", csv([row(number) for number in range(487)]))
    assert (code, out) == (1, "")
    assert "holds 500 programs and this makes 501" in said
    assert stored() == before
    assert imgcoach("import", "--programs", csv([row(number) for number in range(486)]))[0] == 0


def test_a_dry_run_says_what_would_come(imgcoach, csv, stored):
    before = stored()
    code, out, said = imgcoach("import", "--programs", "--dry-run", csv([row(1), row(1), row(2)]))
    assert (code, said) == (0, "")
    assert "header in row 1\n" in out
    assert "\nWould add 2 programs, 1 skipped" in out
    assert out.endswith("Nothing was changed.\n")
    assert stored() == before


def test_a_dry_run_names_broken_rows_too(imgcoach, csv):
    assert imgcoach("import", "--programs", "--dry-run", csv([row(1, seen="x")]))[0] == 1


FREIDA = [
    "Program Name",
    "Program best described as",
    "State",
    "Minimum Step 2 Score",
    "J-1",
    "H-1B",
    "Rating",
]
CELLS = ["Lakeview", "Community-based, university affiliated", "OH", "230+", "yes", "no", "4"]


def test_other_names_of_columns_are_shown_and_wait_for_a_yes(imgcoach, csv, programs):
    code, out, said = imgcoach("import", "--programs", csv([CELLS], FREIDA))
    assert code == 2
    assert "Minimum Step 2 Score       -> minimum_step2_ck" in out
    assert "Rating                     left out" in out
    assert "--yes" in said
    assert '--map "COLUMN=FIELD"' in said
    assert said.count("\n") == 1
    assert programs() == []


def test_with_yes_they_are_taken_as_shown(imgcoach, csv, programs):
    assert imgcoach("import", "--programs", "--yes", csv([CELLS], FREIDA))[0] == 0
    (program,) = programs()
    assert program["kind"] == "university_affiliated"
    assert program["minimum_step2_ck"] == 230
    assert program["visas"] == ["j1"]
    assert program["note"] is None


def test_with_a_mapping_for_each_nobody_is_asked(imgcoach, csv, programs):
    words = [("Hospital", "name"), ("How hard?", "minimum_step2_ck"), ("Mood", "")]
    given = [part for name, field in words for part in ("--map", f"{name}={field}")]
    code, out, _ = imgcoach(
        "import", "--programs", *given, csv([["Lakeview", "230", "good"]], [name for name, _ in words])
    )
    assert (code, out) == (0, "Added 1 program. `imgcoach undo` takes it back.\n")
    assert programs()[0]["minimum_step2_ck"] == 230


@pytest.mark.parametrize(
    "given", [["Hospital"], ["Hospital=odds"], ["Nowhere=name"], ["name=name", "name=note"]], ids=" ".join
)
def test_a_mapping_that_can_not_be_is_wrong_use(imgcoach, csv, given):
    options = [part for each in given for part in ("--map", each)]
    code, out, said = imgcoach("import", "--programs", *options, csv([row(1)]))
    assert (code, out) == (2, "")
    assert said.startswith("imgcoach: --map")
    assert said.count("\n") == 1


def test_a_table_without_names_can_not_be_mapped(imgcoach, csv):
    code, _, said = imgcoach("import", "--programs", "--yes", csv([["OH"]], ["State"]))
    assert code == 2
    assert "no column holds the names of programs" in said


def test_a_mapping_is_for_programs_alone(imgcoach, csv):
    assert imgcoach("import", "--map", "a=name", csv([row(1)]))[0] == 2


def test_a_specialty_of_my_own_that_i_use_already_is_taken(imgcoach, csv, tmp_path):
    (tmp_path / "me.json").write_text(
        json.dumps({"format": "imgcoach", "version": 1, "profile": {"specialties": ["sleep_medicine"]}})
    )
    assert imgcoach("import", "--programs", csv([row(1, specialty="Sleep medicine")]))[0] == 1
    assert imgcoach("import", tmp_path / "me.json")[0] == 0
    assert imgcoach("import", "--programs", csv([row(1, specialty="Sleep medicine")]))[0] == 0


def test_what_programs_writes_import_takes(imgcoach, stored, tmp_path, programs):
    before = [{**each, "id": None} for each in programs()]
    assert imgcoach("programs", "--csv", "-o", tmp_path / "mine.csv")[0] == 0
    code, out, _ = imgcoach("import", "--programs", tmp_path / "mine.csv")
    assert (code, out.partition(":")[0]) == (0, "No new program, 14 skipped")
    assert imgcoach("undo")[0] == 0
    assert imgcoach("import", "--programs", tmp_path / "mine.csv")[0] == 0
    assert [{**each, "id": None} for each in programs()] == before
