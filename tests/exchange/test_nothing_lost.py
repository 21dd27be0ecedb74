"""Whatever a list holds: each row is a program or is named; what was understood comes back the same."""

from hypothesis import given, settings
from hypothesis import strategies as st
from table_tools import written

from imgcoach.errors import CoachError
from imgcoach.exchange.programs import csv_file, rows, table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.programs.columns import columns
from imgcoach.knowledge import load_content
from imgcoach.reading import Dictionary

DICTIONARY = Dictionary(load_content())
NAMES = [
    "Program",
    "Hospital",
    "State",
    "Location",
    "City",
    "Specialty",
    "Visa",
    "J-1",
    "% IMG",
    "Step 2 cutoff",
]
NAMES += ["YOG limit", "Notes", "Type", "Checked", "Signal", "", "ACGME ID", "My rank", "Status", "Salary"]
CELLS = [
    "",
    "",
    "OH",
    "Ohio",
    "Akron, OH",
    "Lima, OH",
    "Lima",
    "IM",
    "Peds",
    "Medicine",
    "J1",
    "J1/H1B",
    "none",
]
CELLS += [
    "0.45",
    "45%",
    "1",
    "60",
    "230",
    "230+",
    "2300",
    "5 years",
    "no limit",
    "University",
    "2026-05-11",
    "-",
]
CELLS += [
    "yes",
    "no",
    "gold",
    "applied",
    "Total",
    "Total: 4",
    "-- New York --",
    "Tier 1",
    "=1+1",
    "note\nof two",
]
PROGRAMS = ["Mercy", "Mercy Hospital", "mercy", "Lakeview", "Ohio Valley", "Total", "Tier 2", "Ohio", ""]


@st.composite
def tables(draw):
    """A header below any title, and rows that fit it more or less."""
    names = ["Program name", *draw(st.lists(st.sampled_from(NAMES), max_size=7, unique=True))]
    cells = st.sampled_from(CELLS) | st.text(max_size=8)
    line = st.tuples(st.sampled_from(PROGRAMS), *[cells] * (len(names) - 1)).map(list)
    lines = draw(st.lists(line, max_size=9))
    lines += draw(st.sampled_from([[], [names], [["Total", *[""] * (len(names) - 1)]]]))
    title = draw(st.sampled_from([[], [["My list"]], [["My list"], []]]))
    return written([*title[1:], names, *lines], title[0]) if title else written(lines, names)


def read(raw, listed=(), **options):
    found = table.parse(raw, "list.csv", known)
    fields = columns(found.header, {})
    return found, fields, rows.read(found, fields, DICTIONARY, listed, **options)


@settings(max_examples=300, deadline=None)
@given(tables(), st.booleans())
def test_each_row_is_a_program_or_is_named(raw, name_only):
    found, fields, reading = read(raw, name_only=name_only)
    named = [*(each.row for each in reading.left), *reading.skipped, *{each.row for each in reading.troubles}]
    assert len(reading.programs) + len(set(named)) == len(found.rows)
    assert len(fields.fields) == len(found.header)
    assert len({*fields.left_out, *(at for at, field in enumerate(fields.fields) if field)}) == len(
        fields.fields
    )
    for each in reading.troubles:
        assert each.column or "cells" in each.rule
        assert "\n" not in each.quoted


@settings(max_examples=300, deadline=None)
@given(tables())
def test_what_was_understood_goes_out_and_comes_in_again(raw):
    programs = read(raw, name_only=True)[2].programs
    again = read(csv_file.dump(programs))[2]
    assert again.troubles == ()
    assert [each.model_dump(exclude={"id"}) for each in again.programs] == [
        each.model_dump(exclude={"id"}) for each in programs
    ]


@settings(max_examples=300, deadline=None)
@given(tables())
def test_the_same_list_again_adds_nothing_and_changes_nothing(raw):
    programs = read(raw)[2].programs
    again = read(raw, programs)[2]
    assert (again.programs, again.updates) == ((), ())


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_a_list_or_told_in_one_line(raw):
    try:
        read(raw)
    except CoachError as error:
        assert "\n" not in str(error)
