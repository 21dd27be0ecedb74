"""Excel workbooks: cells as the spreadsheet shows them, and files that are none or too much."""

import io
import json
import struct
import sys
import tracemalloc
import zipfile
from datetime import date, datetime, time

import list_workbooks
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgcoach.errors import Rejected, WrongUse
from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known


def written(*rows, **sheets):
    """A workbook with these rows, or with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in (sheets or {"List": rows}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    return saved(book)


def saved(book):
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def parse(raw, **options):
    return table.parse(raw, "list.xlsx", known, **options)


def zipped(**parts):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return raw.getvalue()


def repacked(raw, change):
    """A workbook with other parts: `change` takes a name and its bytes."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        return zipped(**{name: change(name, parts.read(name)) for name in parts.namelist()})


SHOWN = [
    (230.0, "General", "230"),
    (230, "General", "230"),
    (46.5, "General", "46.5"),
    (0.45, "0%", "45%"),
    (0.455, "0.0%", "45.5%"),
    (0.07, "0%", "7%"),
    (0.45, "General", "0.45"),
    (0.45, '0.00" %"', "0.45"),
    (1, "0%", "100%"),
    (True, "General", "yes"),
    (False, "General", "no"),
    (datetime(2026, 5, 11), "dd.mm.yyyy", "2026-05-11"),
    (datetime(2026, 5, 11, 14, 30), "yyyy-mm-dd hh:mm", "2026-05-11 14:30"),
    (time(9, 15), "hh:mm", "09:15"),
    ("São Paulo — 北", "General", "São Paulo — 北"),
    ("007", "@", "007"),
]


@pytest.mark.parametrize(("value", "form", "text"), SHOWN)
def test_a_cell_is_read_as_it_is_shown(value, form, text):
    book = openpyxl.Workbook()
    book.active.append(["Program", "State"])
    book.active["A2"], book.active["B2"] = "A", value
    book.active["B2"].number_format = form
    assert parse(saved(book)).rows[0].cells == ("A", text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1000))
def test_a_share_that_is_shown_as_percent_is_that_percent(thousandths):
    book = openpyxl.Workbook()
    book.active.append(["Program", "% IMG"])
    book.active.append(["A", thousandths / 1000])
    book.active["B2"].number_format = "0.0%"
    assert parse(saved(book)).rows[0].cells[1] == f"{thousandths / 10:g}%"


def test_a_formula_gives_its_result_and_one_without_is_named(imgcoach, tmp_path):
    raw = written(["Program", "Step 2 cutoff"], ["A", "=200+30"], ["B", "=200+15"])

    def with_a_result(name, content):
        return (
            content.replace(b"<f>200+30</f><v />", b"<f>200+30</f><v>230</v>") if "sheet" in name else content
        )

    (tmp_path / "list.xlsx").write_bytes(repacked(raw, with_a_result))
    code, _, said = imgcoach("import", "--programs", "--yes", tmp_path / "list.xlsx")
    assert code == 1
    assert "row 3, Step 2 cutoff: a formula without its result; open the file in the spreadsheet" in said
    assert imgcoach("import", "--programs", "--yes", "--skip-bad", tmp_path / "list.xlsx")[0] == 0
    assert [each["minimum_step2_ck"] for each in json.loads(imgcoach("export")[1])["programs"]] == [230]


def test_the_sheet_with_a_list_is_taken_and_the_others_are_named():
    found = parse(written(About=[["Read me first"]], Mine=[["Program", "State"], ["A", "OH"]]))
    assert found.header == ("Program", "State")
    assert found.told == ("Sheet Mine; left out: About.",)


def test_of_several_lists_one_has_to_be_named(tmp_path):
    list_workbooks.rank_list(tmp_path / "a.xlsx")
    raw = (tmp_path / "a.xlsx").read_bytes()
    with pytest.raises(WrongUse, match="--sheet NAME: Interviews, Last year"):
        parse(raw)
    assert len(parse(raw, sheet="last YEAR").rows) == 1
    with pytest.raises(WrongUse, match="there is no sheet 'Next', take one of Interviews, Last year"):
        parse(raw, sheet="Next")
    with pytest.raises(WrongUse, match="--sheet is for an Excel workbook"):
        table.parse(b"name\nA", "list.csv", known, sheet="Next")


def test_a_hidden_sheet_is_no_list():
    book = openpyxl.load_workbook(io.BytesIO(written(A=[["Program", "State"]], B=[["Program", "State"]])))
    book["B"].sheet_state = "hidden"
    assert parse(saved(book)).header == ("Program", "State")


def test_without_the_extra_one_line_says_what_to_do(imgcoach, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "list.xlsx").write_bytes(written(["Program"], ["A"]))
    code, out, said = imgcoach("import", "--programs", tmp_path / "list.xlsx")
    assert (code, out) == (1, "")
    assert "needs the extra imgcoach[xlsx]: pip install openpyxl" in said
    assert 'save it as "CSV UTF-8"' in said
    assert said.count("\n") == 1


GOOD = written(["Program", "State"], ["A", "OH"])
BAD = {
    "an old workbook": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        "old Excel workbook (.xls), or one with a password",
    ),
    "an OpenDocument file": (zipped(**{"mimetype": "x", "content.xml": "x"}), "is an OpenDocument file"),
    "a binary workbook": (zipped(**{"xl/workbook.bin": "x"}), "binary Excel workbook (.xlsb)"),
    "a Numbers file": (zipped(**{"Index/Document.iwa": "x"}), "is a Numbers file"),
    "a Word document": (zipped(**{"word/document.xml": "x"}), "is a Word document"),
    "another ZIP file": (zipped(**{"a.txt": "x"}), "is a ZIP file, not a workbook"),
    "half a workbook": (GOOD[: len(GOOD) // 2], "damaged or cut short"),
    "a workbook without its parts": (
        zipped(**{"[Content_Types].xml": "<a/>"}),
        "damaged or of a kind not known",
    ),
    "broken XML": (
        repacked(GOOD, lambda name, content: content[:-20] if "sheet1" in name else content),
        "damaged or of a kind not known",
    ),
    "many parts": (
        zipped(**{"[Content_Types].xml": "x"}, **{f"{n}.xml": "" for n in range(600)}),
        "too large",
    ),
}


@pytest.mark.parametrize(("raw", "reason"), BAD.values(), ids=BAD)
def test_what_is_no_workbook_is_refused_in_one_line(raw, reason):
    with pytest.raises(Rejected) as refused:
        parse(raw)
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_small_file_that_unpacks_to_gigabytes_is_refused_in_little_memory():
    bomb = zipped(**{"[Content_Types].xml": "x", "xl/worksheets/sheet1.xml": b"<" * (300 * 1024**2)})
    assert len(bomb) < table.LIMIT
    tracemalloc.start()
    try:
        with pytest.raises(Rejected, match="unpacks to more than 32 MiB"):
            parse(bomb)
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024**2
    finally:
        tracemalloc.stop()


def test_entities_that_grow_without_end_are_refused():
    entities = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    bomb = b'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">' + entities + b"]><worksheet>&a11;</worksheet>"
    with pytest.raises(Rejected):
        parse(repacked(GOOD, lambda name, content: bomb if "sheet1" in name else content))


def test_a_cell_at_the_end_of_the_largest_sheet_does_not_fill_it():
    book = openpyxl.load_workbook(io.BytesIO(GOOD))
    book.active["XFD1048576"] = "far out"
    assert len(parse(saved(book)).rows) == 1


def test_too_many_rows_and_columns_are_refused():
    with pytest.raises(Rejected, match="more than 5000 rows"):
        parse(written(["Program"], *([["A"]] * 5001)))
    with pytest.raises(Rejected, match="more than 200 columns"):
        parse(written(["Program"] * 201, ["A"]))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD) - 5), st.binary(min_size=1, max_size=4))
def test_a_damaged_workbook_ends_in_a_table_or_in_one_line(at, damage):
    raw = GOOD[:at] + damage + GOOD[at + len(damage) :]
    try:
        parse(b"PK\x03\x04" + raw[4:])
    except (Rejected, WrongUse) as error:
        assert "\n" not in str(error)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]), st.data())
def test_a_workbook_with_damaged_parts_ends_in_a_table_or_in_one_line(part, data):
    def damaged(name, content):
        if name != part:
            return content
        at = data.draw(st.integers(0, len(content) - 1))
        sign = data.draw(st.sampled_from([b"<", b">", b'"', b"x", b"9" * 30, b"-1", b""]))
        return content[:at] + sign + content[at + 1 :]

    try:
        parse(repacked(GOOD, damaged))
    except (Rejected, WrongUse) as error:
        assert "\n" not in str(error)


def test_a_part_that_claims_to_be_small_is_not_read_further():
    raw = bytearray(zipped(**{"[Content_Types].xml": "x", "xl/worksheets/sheet1.xml": b"<" * 10_000_000}))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    with pytest.raises(Rejected):
        parse(bytes(raw))


def test_a_date_that_was_stored_as_iso_8601_is_read_as_that_date():
    book = openpyxl.Workbook(iso_dates=True)
    book.active.append(["name", "seen", "note"])
    book.active.append(["Lakeview", date(2026, 11, 26), datetime(2026, 11, 26, 9, 30)])
    assert parse(saved(book)).rows[0].cells == ("Lakeview", "2026-11-26", "2026-11-26 09:30")
