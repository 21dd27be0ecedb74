"""Lists as Windows, Google and shells write them: encodings, told or guessed, and what parts the cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.column_meaning import known
from imgcoach.exchange.tables.encoding import text_of

LIST = "Program,State,Notes\nSão Paulo Hospital,OH,“fast” — 5 €\nZürich Clinic,PA,naïve\n"


def parse(raw):
    return table.parse(raw, "list.csv", known)


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_an_encoding_is_read_and_told_when_it_was_guessed(encoding, told):
    found = parse(LIST.encode(encoding))
    assert found.rows[0].cells == ("São Paulo Hospital", "OH", "“fast” — 5 €")
    assert found.rows[1].cells == ("Zürich Clinic", "PA", "naïve")
    assert [each.split(";")[0] for each in found.told] == ([f"Read as {told}"] if told else [])


@pytest.mark.parametrize("by", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("title", ["", "My list, 2026; for me | you\n", "\n\n"])
@pytest.mark.parametrize("said", [False, True])
def test_cells_are_parted_by_what_parts_the_header(by, title, said):
    lines = [["Program", "City, State", "Notes"], ["A; B | C", "Bronx, NY", "x"]]
    quoted = "\n".join(by.join(f'"{cell}"' for cell in line) for line in lines)
    found = parse(f"{f'sep={by}' + chr(10) if said else ''}{title}{quoted}\n".encode())
    assert found.header == ("Program", "City, State", "Notes")
    assert found.rows[0].cells == ("A; B | C", "Bronx, NY", "x")


@given(st.text(st.characters(codec="cp1252", min_codepoint=32), min_size=1))
def test_text_of_windows_is_the_same_text_or_is_refused(text):
    raw = ("Program\n" + text).encode("cp1252")
    try:
        read, told = text_of(raw)
    except ValueError:
        return
    assert read == "Program\n" + text or told is None


# The mark of UTF-16 and a NUL behind it are the mark of UTF-32: nobody can tell them apart.
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(lambda text: text[0] != "\0")


@given(TEXTS, st.sampled_from(["utf-8-sig", "utf-16"]))
def test_text_with_a_mark_is_the_same_text(text, encoding):
    assert text_of(text.encode(encoding)) == (text, None)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused(raw):
    try:
        text, _ = text_of(raw)
    except ValueError:
        return
    assert isinstance(text, str)
