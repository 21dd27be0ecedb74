"""Programs as CSV survive a spreadsheet and come back as they were."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_persons import RECORDS

from imgcoach.exchange.programs import csv_file as programs_csv
from imgcoach.exchange.programs import rows as program_rows
from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.programs.column_names import FIELDS
from imgcoach.exchange.programs.columns import columns
from imgcoach.knowledge import load_content
from imgcoach.model.records import Program
from imgcoach.reading import Dictionary
from imgcoach.reading.plain import plain
from imgcoach.text import clean

TO_RUN = ["=1+1", "+x", "-x", "@x", "\t=x", "\r=x", "＝1+1", "'=1", "''=1", "'tis", "-", "=cmd|' /C calc'!A0"]
PROGRAMS = st.lists(RECORDS["programs"].map(Program.model_validate), max_size=8)


def read(raw):
    """The programs of a table, without their ids."""
    found = table.parse(raw, "list.csv", known)
    dictionary = Dictionary(load_content(), ["a_specialty_of_my_own"])
    reading = program_rows.read(found, columns(found.header, {}), dictionary, [])
    assert reading.troubles == ()
    return [bare(each) for each in reading.programs]


def bare(program):
    """A program without its id; text that says nothing is text that is not there."""
    fields = program.model_dump(exclude={"id"})
    texts = {name: fields[name] for name in ("state", "source", "note", "interview_note")}
    return fields | {name: text if (text or "").strip() else None for name, text in texts.items()}


@settings(max_examples=200, deadline=None)
@given(PROGRAMS, st.sampled_from([None, "internal_medicine", "psychiatry", "a_specialty_of_my_own"]))
def test_what_goes_out_comes_in_again(programs, specialty):
    programs = [each.model_copy(update={"specialty": specialty}) for each in programs]
    once = {}
    for each in programs:
        once.setdefault((plain(each.name), plain(each.state or ""), each.track), bare(each))
    assert read(programs_csv.dump(programs)) == list(once.values())


@pytest.mark.acceptance(48)
@pytest.mark.parametrize("text", TO_RUN, ids=repr)
def test_no_cell_begins_a_formula_and_the_text_comes_back(text):
    program = Program(name=text, state=text, source=text, note=text)
    raw = programs_csv.dump([program])
    for cell in next(csv.reader(io.StringIO(raw.decode("utf-8-sig").partition("\r\n")[2], newline=""))):
        assert cell[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    assert read(raw) == [bare(program)]
    assert read(raw)[0]["note"] == clean(text)


def test_quotes_line_breaks_and_separators_stay_in_their_cell():
    program = Program(name='A "B"; C, D', note="one\ntwo\n\n\tthree", source='"')
    assert read(programs_csv.dump([program])) == [bare(program)]


def test_a_spreadsheet_sees_its_encoding_and_its_line_ends():
    raw = programs_csv.dump([Program(name="Ünïversity 北")])
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 2
    assert raw.splitlines()[0].decode("utf-8-sig") == ",".join(f'"{name}"' for name in FIELDS)


def test_no_visa_and_not_known_are_told_apart():
    for visas, cell in (([], '"none"'), (None, '""'), (["j1", "h1b"], '"j1;h1b"')):
        raw = programs_csv.dump([Program(name="P", visas=visas)])
        assert raw.decode().splitlines()[1].split(",")[7] == cell
        assert read(raw)[0]["visas"] == visas
