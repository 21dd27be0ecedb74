"""Lists in people's words: what their columns and cells are understood as."""

import pytest
from table_tools import written

from imgcoach.errors import WrongUse
from imgcoach.exchange.programs import rows as program_rows
from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.programs.columns import columns
from imgcoach.knowledge import load_content
from imgcoach.reading import Dictionary


def understood(name, cell, **others):
    """What one cell under a column of this name becomes."""
    header, cells = ["Program Name", name, *others], ["Lakeview", cell, *others.values()]
    found = table.parse(written([cells], header), "list.csv", known)
    reading = program_rows.read(found, columns(found.header, {}), Dictionary(load_content()), [])
    return [str(each) for each in reading.troubles] or reading.programs[0]


NAMES = {
    "minimum_step2_ck": [
        "Minimum Step 2 Score",
        "Step 2 CK minimum",
        "Step2 cutoff",
        "Min. USMLE Step-2 CK score",
    ],
    "maximum_years_since_graduation": ["Years since graduation", "YOG limit", "Max YOG", "yog cut-off"],
    "visas": ["Visa status", "Visas", "Visa sponsorship"],
    "img_percent": ["% IMG", "Percent IMG", "IMG %", "percentage of IMGs"],
    "kind": ["Program Type", "Program best described as", "Type"],
    "state": ["State", "STATE ", "State/Territory"],
    "specialty": ["Specialty", "Speciality"],
    "track": ["Track", "Program track", "Position type"],
    "signal": ["Signal", "Signals", "Program Signal"],
    "note": ["Notes", "Comments"],
    "source": ["Link", "Website", "URL"],
    "seen": ["Date checked", "Last updated", "Seen"],
    "j1": ["J-1", "J1 visa", "Sponsors J-1"],
    "h1b": ["H-1B", "H1-B visa", "H1B"],
    "interview_on": ["Interview date", "Date of interview", "Interview Day"],
    "interview_note": ["Interview notes", "Impressions"],
    "thanked_on": ["Thank you sent", "Thank-you date"],
    "rank": ["My rank", "ROL", "Rank order"],
}


@pytest.mark.parametrize(
    ("field", "name"), [(field, name) for field, names in NAMES.items() for name in names]
)
def test_columns_of_other_names_are_recognised(field, name):
    found = columns(("Hospital", name), {})
    assert found.fields == ("name", field)
    assert not found.certain


@pytest.mark.parametrize(
    "name", ["Step 1 minimum", "Rating", "% non-US IMG", "", "Tier", "Program ID", "names"]
)
def test_what_is_not_recognised_is_left_out(name):
    assert columns(("Program", name), {}).fields == ("name", None)


SAID = [
    ("Step2 cutoff", "230", "minimum_step2_ck", 230),
    ("Step2 cutoff", " 230+ ", "minimum_step2_ck", 230),
    ("Step2 cutoff", ">= 230", "minimum_step2_ck", 230),
    ("Step2 cutoff", "230.0", "minimum_step2_ck", 230),
    ("Step2 cutoff", "230 or higher", "minimum_step2_ck", 230),
    ("Step2 cutoff", "n/a", "minimum_step2_ck", None),
    ("Step2 cutoff", "No minimum", "minimum_step2_ck", None),
    ("YOG limit", "5", "maximum_years_since_graduation", 5),
    ("YOG limit", "5 years", "maximum_years_since_graduation", 5),
    ("YOG limit", "<= 5", "maximum_years_since_graduation", 5),
    ("YOG limit", "≤5 yrs.", "maximum_years_since_graduation", 5),
    ("YOG limit", "Within 5 years", "maximum_years_since_graduation", 5),
    ("YOG limit", "none", "maximum_years_since_graduation", None),
    ("Visas", "J1; H1B", "visas", ["j1", "h1b"]),
    ("Visas", "J-1/H-1B", "visas", ["j1", "h1b"]),
    ("Visas", "H1-B and J-1 visa", "visas", ["h1b", "j1"]),
    ("Visas", "J-1 through ECFMG", "visas", ["j1"]),
    ("Visas", "J1 only", "visas", ["j1"]),
    ("Visas", "both", "visas", ["j1", "h1b"]),
    ("Visas", "None", "visas", []),
    ("Visas", "does not sponsor", "visas", []),
    ("Visas", "", "visas", None),
    ("Visas", "N/A", "visas", None),
    ("Visas", "?", "visas", None),
    ("% IMG", "45%", "img_percent", 45),
    ("% IMG", "~45,5 %", "img_percent", 45.5),
    ("% IMG", "unknown", "img_percent", None),
    ("Type", "University-based", "kind", "university"),
    ("Type", "Academic", "kind", "university"),
    ("Type", "Community-based", "kind", "community"),
    ("Type", "Community-based, university affiliated", "kind", "university_affiliated"),
    ("Type", "Community-based, university-affiliated hospital", "kind", "university_affiliated"),
    ("Type", "University affiliated", "kind", "university_affiliated"),
    ("Type", "-", "kind", None),
    ("Cutoff", "Hard", "cutoff", "strict"),
    ("Cutoff", "recommended", "cutoff", "preferred"),
    ("Specialty", "internal_medicine", "specialty", "internal_medicine"),
    ("Specialty", "Internal Medicine (Categorical)", "specialty", "internal_medicine"),
    ("Specialty", "IM", "specialty", "internal_medicine"),
    ("Specialty", "OB/GYN", "specialty", "obstetrics_gynecology"),
    ("Specialty", "Obstetrics & Gynecology", "specialty", "obstetrics_gynecology"),
    ("Specialty", "Anaesthesiology", "specialty", "anesthesiology"),
    ("Specialty", "Paediatrics", "specialty", "pediatrics"),
    ("Specialty", "Orthopaedic Surgery", "specialty", "orthopedic_surgery"),
    ("Specialty", "Surgery-General", "specialty", "general_surgery"),
    ("Specialty", "Physical Medicine and Rehabilitation", "specialty", "physical_medicine_rehabilitation"),
    ("Specialty", "Preliminary Medicine", "specialty", "preliminary_medicine"),
    ("Seen", "2026-11-08", "seen", "2026-11-08"),
    ("Seen", "11/22/2026", "seen", "2026-11-22"),
    ("Seen", "22/11/2026", "seen", "2026-11-22"),
    ("Seen", "5.5.26", "seen", "2026-05-05"),
    ("Seen", "Nov 22, 2026", "seen", "2026-11-22"),
    ("Seen", "22 November 2026", "seen", "2026-11-22"),
    ("Seen", "22-Nov-26", "seen", "2026-11-22"),
    ("Seen", "November 2026", "seen", "2026-11-01"),
    ("Seen", "11/2026", "seen", "2026-11-01"),
    ("Status", "Interview scheduled", "status", "interview"),
    ("Track", "Categorical", "track", "categorical"),
    ("Track", "Prelim program", "track", "preliminary"),
    ("Track", "Advanced position", "track", "advanced"),
    ("Track", "TY", "track", "transitional"),
    ("Track", "n/a", "track", None),
    ("Signal", "Gold signal", "signal", "gold"),
    ("Signal", "SILVER", "signal", "silver"),
    ("Signal", "yes", "signal", "signal"),
    ("Signal", "signaled", "signal", "signal"),
    ("Signal", "no", "signal", None),
    ("Signal", "none", "signal", None),
    ("Status", "", "status", "considering"),
    ("Interview date", "Dec 3, 2026", "interview_on", "2026-12-03"),
    ("Interview date", "TBD", "interview_on", None),
    ("Thank you sent", "2026-12-04", "thanked_on", "2026-12-04"),
    ("Impressions", "friendly residents; night float", "interview_note", "friendly residents; night float"),
    ("My rank", "3", "rank", 3),
    ("My rank", "#1", "rank", 1),
    ("My rank", "2.", "rank", 2),
    ("My rank", "-", "rank", None),
    ("State", "  Ohio ", "state", "Ohio"),
    ("State", "n/a", "state", None),
    ("Notes", "'=1+1", "note", "=1+1"),
    ("Notes", "'tis fine", "note", "'tis fine"),
]


@pytest.mark.parametrize(("name", "cell", "field", "value"), SAID)
def test_a_cell_is_understood(name, cell, field, value):
    assert understood(name, cell).model_dump(mode="json")[field] == value


@pytest.mark.parametrize(
    ("j1", "h1b", "visas"),
    [
        ("yes", "no", ["j1"]),
        ("Yes", "YES", ["j1", "h1b"]),
        ("x", "", ["j1"]),
        ("no", "no", []),
        ("no", "", None),
        ("", "", None),
        ("n/a", "no", None),
    ],
)
def test_yes_and_no_to_single_visas_become_a_list_and_one_no_alone_does_not(j1, h1b, visas):
    assert understood("J-1", j1, **{"H-1B": h1b}).visas == visas


BROKEN = [
    ("My rank", "first", "ranks are whole numbers from 1 to 300"),
    ("My rank", "0", "ranks are whole numbers from 1 to 300"),
    ("Interview date", "soon", "dates are written like 2026-05-11"),
    ("Thank you sent", "by mail", "dates are written like 2026-05-11"),
    ("Step2 cutoff", "low", "scores run from 1 to 300"),
    ("Step2 cutoff", "301", "scores run from 1 to 300"),
    ("YOG limit", "a few", "years are a whole number from 0 to 80"),
    ("YOG limit", "-1", "years are a whole number from 0 to 80"),
    ("Visas", "TN", "visas are J-1, H-1B or none"),
    ("Visas", "none; J-1", "visas are J-1, H-1B or none"),
    ("Visas", "yes", "visas are J-1, H-1B or none"),
    ("J-1", "perhaps", "say yes or no"),
    ("% IMG", "101 %", "a share runs from 0 to 100 percent"),
    ("% IMG", "9" * 5000, "a share runs from 0 to 100 percent"),
    ("Seen", "2026-" + "9" * 5000, "dates are written like"),
    ("% IMG", "nan", "a share runs from 0 to 100 percent"),
    ("Type", "military", "a program is university"),
    ("Specialty", "astrology", "no such specialty is known"),
    ("Cutoff", "230", "a cutoff is strict or preferred"),
    ("Status", "hoping", "a program is considering"),
    ("Seen", "03/04/2026", "the date can be read two ways"),
    ("Seen", "30/02/2026", "dates are written like"),
    ("Seen", "Nov 22", "dates are written like"),
    ("Seen", "soon", "dates are written like"),
    ("State", "x" * 201, "the text is longer than 200 characters"),
    ("Notes", "x" * 4001, "the text is longer than 4000 characters"),
    ("Notes", "a\0b", "the cell holds a NUL character"),
    ("Rating", "a\0b", "the cell holds a NUL character"),
]


@pytest.mark.parametrize(("name", "cell", "rule"), BROKEN)
def test_a_cell_that_breaks_a_rule_is_named_by_row_column_and_rule(name, cell, rule):
    (said,) = understood(name, cell)
    assert said.startswith(f"row 2, {name}: {rule}")


def test_a_column_may_be_named_by_hand():
    header = ("Hospital", "Rating", "Cut", "Other")
    found = columns(header, {"hospital": "name", "RATING": "", " Cut": "minimum_step2_ck", "Other": "j1"})
    assert found.fields == ("name", None, "minimum_step2_ck", "j1")
    assert found.certain


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"Nowhere": "name"}, "not one column called"),
        ({"Hospital": "odds"}, "is no field"),
        ({"Hospital": "state"}, "no column holds the names"),
        ({"Hospital": "note", "State": "note"}, "two columns can't both hold"),
        ({"State": "visas", "Visa": "j1"}, "two columns can't both hold"),
    ],
)
def test_a_mapping_that_can_not_be_is_told(given, reason):
    with pytest.raises(WrongUse, match=reason):
        columns(("Hospital", "State", "Visa"), given)


def test_the_second_column_for_a_field_is_left_out():
    found = columns(("Program", "Hospital", "Visa status", "J-1", "name"), {})
    assert found.fields == ("name", None, "visas", None, None)


def test_our_own_names_need_nobody_to_confirm_them():
    assert columns(("Name", "State", "minimum_step2_ck"), {}).certain
    assert not columns(("Name", "State", "Rating"), {}).certain


def test_a_visa_that_is_not_kept_is_named():
    found = table.parse(written([["Lakeview", "J1, F-1 OPT/EAD"]], ["name", "visas"]), "list.csv", known)
    reading = program_rows.read(found, columns(found.header, {}), Dictionary(load_content()), [])
    assert [each.visas for each in reading.programs] == [["j1"]]
    assert [(each.row, each.text) for each in reading.left] == [(2, "F-1, OPT, EAD")]
