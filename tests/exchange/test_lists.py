"""Ten lists in the shape of public ones, as they occur: each is imported with one flag at most."""

import json
from pathlib import Path

import list_workbooks
import pytest

LISTS = Path(__file__).parent / "lists"
PLAIN = {"status": "considering"}


def program(name, **values):
    return PLAIN | {"name": name} | values


IM, FM = "internal_medicine", "family_medicine"
EXPECTED = {
    "freida_search.csv": (
        ["--yes"],
        [
            program(
                "Lakeview Medical Center Program",
                kind="university_affiliated",
                state="OH",
                minimum_step2_ck=230,
                maximum_years_since_graduation=5,
                visas=["j1"],
                img_percent=62.5,
                source="https://lakeview.example/im",
            ),
            program(
                "Riverside University Hospital Program",
                kind="university",
                state="NY",
                minimum_step2_ck=240,
                maximum_years_since_graduation=3,
                visas=["j1", "h1b"],
                img_percent=21.5,
                source="https://riverside.example/im",
            ),
            program(
                "Mercy Hospital Program",
                kind="community",
                state="OH",
                source="https://mercy-toledo.example",
            ),
            program(
                "Mercy Hospital Program",
                kind="community",
                state="PA",
                minimum_step2_ck=215,
                maximum_years_since_graduation=10,
                visas=[],
                img_percent=88,
                source="https://mercy-erie.example",
            ),
        ],
    ),
    "residency_explorer.csv": (
        ["--yes"],
        [
            program(
                name, kind=kind, state=state, img_percent=share, source=f"https://re.example/14011000{at}"
            )
            for at, name, kind, state, share in (
                (11, "Northfield Health Program", "community", "California", 48),
                (12, "St. Agnes/Harbor Program", "university", "Florida", 15),
                (13, "Cedar Valley Program", "university_affiliated", "Iowa", 71),
            )
        ],
    ),
    "shared_by_state.tsv": (
        ["--yes"],
        [
            program(
                "Hudson Family Medicine",
                state="NY",
                minimum_step2_ck=220,
                maximum_years_since_graduation=5,
                visas=["j1"],
                note="replies fast",
            ),
            program("Bronx Community FM", state="NY", visas=["j1", "h1b"]),
            program(
                "Garden State FM",
                state="NJ",
                minimum_step2_ck=215,
                maximum_years_since_graduation=10,
                visas=[],
            ),
            program(
                "Hudson Family Medicine",
                state="NJ",
                minimum_step2_ck=225,
                maximum_years_since_graduation=7,
                visas=["j1"],
                note="sister program",
            ),
        ],
    ),
    "google_form.csv": (
        ["--yes"],
        [
            program(
                "Pine Ridge Internal Medicine",
                specialty=IM,
                state="Georgia",
                visas=["j1"],
                minimum_step2_ck=230,
                maximum_years_since_graduation=5,
                source="https://pine.example",
                note="Very friendly PC, answers email",
            ),
            program(
                "Desert Sun Psychiatry",
                specialty="psychiatry",
                state="AZ",
                visas=["j1", "h1b"],
                minimum_step2_ck=225,
                maximum_years_since_graduation=7,
                source="https://desert.example",
            ),
            program(
                "Bayou Pediatrics",
                specialty="pediatrics",
                state="Louisiana",
                visas=[],
                note="took 2 IMGs last year",
            ),
        ],
    ),
    "match_site.csv": (
        ["--yes"],
        [
            program(
                "Unity Health Internal Medicine",
                specialty=IM,
                kind="community",
                state="AR",
                visas=["j1"],
                minimum_step2_ck=220,
                maximum_years_since_graduation=5,
                note='Interviews on Zoom; "low stress"',
                source="https://unity.example",
            ),
            program(
                "Metro University Neurology",
                specialty="neurology",
                kind="university",
                state="MI",
                visas=["j1", "h1b"],
                minimum_step2_ck=235,
                maximum_years_since_graduation=3,
                source="https://metro.example",
            ),
            program(
                "Plains Family Medicine",
                specialty=FM,
                kind="community",
                state="KS",
                visas=[],
                minimum_step2_ck=210,
                note="rural",
                source="https://plains.example",
            ),
        ],
    ),
    "tracker.csv": (
        ["--yes"],
        [
            program(
                "Foothills Medical Center",
                state="OR",
                specialty=IM,
                kind="community",
                signal="gold",
                status="interview",
                interview_on="2026-11-12",
                thanked_on="2026-11-13",
                rank=1,
                note="liked the PD",
            ),
            program(
                "Universidade São Lucas – Coastal",
                state="ME",
                specialty=IM,
                kind="university",
                signal="silver",
                status="interview",
                interview_on="2027-01-12",
            ),
            program(
                "Prairie Regional",
                state="ND",
                specialty=IM,
                kind="university_affiliated",
                status="applied",
                note="no reply yet",
            ),
        ],
    ),
    "telegram.txt": (
        ["--yes"],
        [
            program(
                "Queens General Hospital", state="NY", img_percent=92, minimum_step2_ck=215, visas=["j1"]
            ),
            program(
                "St. Brigid Medical Center",
                state="IL",
                img_percent=75,
                minimum_step2_ck=220,
                visas=["j1", "h1b"],
            ),
            program("Tidewater Community Hospital", state="VA", img_percent=100),
        ],
    ),
    "names_only.csv": (
        ["--header=0"],
        [
            program("Queens General Hospital"),
            program("St. Brigid Medical Center"),
            program("Tidewater Community Hospital"),
        ],
    ),
    "chosen_programs.xlsx": (
        ["--yes"],
        [
            program(
                "Gateway Medical Center",
                state="PA",
                img_percent=62,
                minimum_step2_ck=230,
                maximum_years_since_graduation=5,
                visas=["j1", "h1b"],
                source="FREIDA",
                seen="2026-10-18",
            ),
            program(
                "Summit Hospital",
                state="MT",
                img_percent=45.5,
                minimum_step2_ck=215,
                visas=["j1"],
                seen="2026-09-02",
            ),
            program(
                "Gateway Medical Center",
                state="OR",
                img_percent=8,
                minimum_step2_ck=240,
                maximum_years_since_graduation=3,
                visas=[],
                source="site",
            ),
        ],
    ),
    "rank_list.xlsx": (
        ["--sheet=Interviews"],
        [
            program(
                "Orchard Psychiatry",
                state="WA",
                specialty="psychiatry",
                interview_on="2026-11-03",
                rank=2,
                note="warm residents",
            ),
            program(
                "Lakefront Psychiatry", state="WI", specialty="psychiatry", interview_on="2026-12-09", rank=1
            ),
        ],
    ),
}
"""By list: the flags it needs, and the programs it holds, each with what is told of it."""


@pytest.fixture
def lists(tmp_path):
    """Where a list lies."""

    def path(name):
        made = tmp_path / name
        if made.suffix == ".xlsx":
            getattr(list_workbooks, made.stem)(made)
        return made if made.exists() else LISTS / name

    return path


def stored(imgcoach):
    """The programs on the list, without what is not told of them."""
    programs = json.loads(imgcoach("export")[1])["programs"]
    return [
        {name: value for name, value in each.items() if value is not None and name != "id"}
        for each in programs
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_list_as_it_occurs_is_imported_with_one_flag(imgcoach, lists, name):
    flags, programs = EXPECTED[name]
    code, out, said = imgcoach("import", "--programs", *flags, lists(name))
    assert (code, said) == (0, "")
    assert f"Added {len(programs)} programs." in out
    assert stored(imgcoach) == programs


@pytest.mark.parametrize("name", EXPECTED)
def test_a_list_that_was_imported_goes_out_and_comes_in_again_the_same(imgcoach, lists, tmp_path, name):
    flags, programs = EXPECTED[name]
    assert imgcoach("import", "--programs", *flags, lists(name))[0] == 0
    again = imgcoach("import", "--programs", *flags, lists(name))[1]
    assert f"No new program, {len(programs)} skipped" in again
    assert imgcoach("programs", "--csv", "-o", tmp_path / "out.csv")[0] == 0
    assert (
        f"No new program, {len(programs)} skipped"
        in imgcoach("import", "--programs", tmp_path / "out.csv")[1]
    )
    assert imgcoach("undo")[0] == 0
    assert imgcoach("import", "--programs", tmp_path / "out.csv")[0] == 0
    assert stored(imgcoach) == programs


@pytest.mark.parametrize("name", EXPECTED)
def test_every_column_and_every_row_that_is_left_out_is_named(imgcoach, lists, name):
    flags, _ = EXPECTED[name]
    out = imgcoach("import", "--programs", "--dry-run", *flags, lists(name))[1]
    for said in NAMED.get(name, ()):
        assert said in out, said


NAMED = {
    "freida_search.csv": ['FREIDA ID                  left out, like "1400500001"', "Participates in ERAS®"],
    "residency_explorer.csv": [
        "header in row 4",
        'left out: row 2, "Exported 11/02/2026 9:14 AM"',
        'Left out, a total: row 8 "Summary"',
    ],
    "shared_by_state.tsv": [
        "header in row 2",
        'Left out, a heading: rows 3 "-- New York --", 6 "-- New Jersey (2) --"',
        'Left out, a total: row 9 "Total: 4"',
        "headings between the rows (rows 3, 6)  -> state",
    ],
    "tracker.csv": [
        "Read as Windows-1252",
        'left out, like "ask Dr. S."',
    ],
    "telegram.txt": ['Left out, a total: row 6 "Total"'],
    "chosen_programs.xlsx": [
        "Sheet IM 2027; left out: READ ME.",
        "header in row 3",
        'Left out, a total: row 7 "Count"',
    ],
    "rank_list.xlsx": ['Left out, the header again: row 3 "name"'],
}
