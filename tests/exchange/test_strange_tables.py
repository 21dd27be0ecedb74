"""Tables as spreadsheets of all countries write them, and files that are none."""

import pytest
from table_tools import HEADER, row, written

from imgcoach.errors import Rejected
from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.programs.rows import _too_short

PLAIN = written([row(1)])


def parse(raw):
    return table.parse(raw, "list.csv", known)


@pytest.mark.parametrize("by", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_the_header_tells_by_what_cells_are_parted(by):
    found = parse(written([row(1)], by=by))
    assert found.header == tuple(HEADER)
    assert found.rows[0].cells == tuple(row(1))


def test_a_comma_in_a_name_does_not_part_a_table_with_semicolons():
    assert parse(b"Program;Visas (J-1, H-1B, other);State\nA;;OH\n").header[2] == "State"


def test_the_line_in_which_excel_says_by_what_is_no_row():
    found = parse(b"sep=;\r\nname;note\r\nA;x,y,z\r\n")
    assert found.header == ("name", "note")
    assert found.rows[0].number == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_spreadsheets_write_are_read(encoding):
    raw = "name;state\nÜniversity 北;OH\n".encode(encoding)
    assert parse(raw).rows[0].cells == ("Üniversity 北", "OH")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_all_line_ends_part_rows(end):
    assert [each.number for each in parse(end.join(["name,state", "A,OH", "", "B,TX"]).encode()).rows] == [
        2,
        4,
    ]


STRANGE = {
    "UTF-8 and Windows-1252 in one": ("name\nSão ".encode() + b"Jos\xe9", "not UTF-8 text"),
    "a letter that Windows-1252 does not have": (b"name\nA\x81\xe9", "not UTF-8 text"),
    "UTF-32": ("name,state\nA,OH".encode("utf-32"), "not UTF-8 text"),
    "half of a letter in UTF-16": (b"\xff\xfen", "not UTF-8 text"),
    "an Excel workbook": (b"PK\x03\x04" + b"\0" * 50, "is a workbook that is damaged or cut short"),
    "an old Excel workbook": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 50,
        "is an old Excel workbook (.xls), or one with a password",
    ),
    "nothing": (b"", "is empty"),
    "blank lines": (b"\n , ,\n\n", "is empty"),
    "a quote that never ends": (b'name,note\nA,b\nB,"c\nD,e\n', "row 3: its quotes don't pair up"),
    "text behind a quote": (b'name,note\nA,"b" c\n', "row 2: its quotes don't pair up"),
    "an endless cell": (b"name,note\nA," + b"x" * 200_000, "row 2: a cell is too long"),
    "too many rows": (b"name\n" + b"A\n" * 5001, "more than 5000 rows"),
    "too many columns": (b"name," * 1_000_000 + b"x\nA", "more than 200 columns"),
    "too many bytes": (b"name\n" + b"A" * (8 * 1024 * 1024), "larger than 8 MiB"),
}


@pytest.mark.parametrize(("raw", "reason"), STRANGE.values(), ids=STRANGE)
def test_a_file_that_can_not_be_read_says_why_in_one_line(imgcoach, tmp_path, raw, reason):
    (tmp_path / "list.csv").write_bytes(raw)
    code, out, said = imgcoach("import", "--programs", tmp_path / "list.csv")
    assert (code, out) == (1, "")
    assert reason in said
    assert "nothing was imported" in said
    assert said.count("\n") == 1
    assert list((tmp_path / "data").iterdir()) == []


def test_a_header_alone_adds_nothing(imgcoach, tmp_path):
    (tmp_path / "list.csv").write_bytes(written([]))
    assert imgcoach("import", "--programs", tmp_path / "list.csv") == (
        0,
        "No new program. Nothing was changed.\n",
        "",
    )


def short(*widths):
    """Which rows of these widths, below a header of three columns, are called too short or too long."""
    lines = ["a,b,c", *(",".join("x" * width) for width in widths)]
    return _too_short(parse("\n".join(lines).encode()))


def test_a_block_of_rows_that_excel_shortened_is_read_and_a_single_short_row_is_not():
    assert short(3, 2, 2, 3) == [False, False, False, False]
    assert short(3, 2, 3, 1) == [False, True, False, True]
    assert short(1, 3) == [True, False]
    assert short(4, 4) == [True, True]


def test_empty_cells_behind_the_last_column_are_no_cells():
    found = parse(b"name,state,,\nA,OH,,\nB,,,\n")
    assert found.header == ("name", "state")
    assert _too_short(found) == [False, False]


def test_a_crash_test_of_bytes_ends_in_programs_or_in_one_line():
    for cut in range(len(PLAIN)):
        try:
            parse(PLAIN[:cut])
        except Rejected as error:
            assert "\n" not in str(error)
    with pytest.raises(Rejected):
        parse(bytes(range(256)))
