"""Exports as other machines, mail programs and shells hand them on: read as they are meant, or named."""

import codecs
import gzip
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.errors import Rejected
from imgcoach.exchange.document import dump, parse
from imgcoach.model.person import Person

PERSON = Person.model_validate(
    {
        "letters": [{"id": "a", "writer": "Dr Łukasz Đặng"}],
        "programs": [{"id": "p", "name": "Étoile 北京", "note": "one\ntwo \N{GRINNING FACE} “quoted”"}],
    }
)
TEXT = dump(PERSON)
CRLF = TEXT.replace("\n", "\r\n")

READ = {
    "PowerShell 5: UTF-16 with a mark and CRLF": codecs.BOM_UTF16_LE + CRLF.encode("utf-16-le"),
    "big-endian UTF-16": codecs.BOM_UTF16_BE + CRLF.encode("utf-16-be"),
    "UTF-16 without a mark": CRLF.encode("utf-16-le"),
    "big-endian UTF-16 without a mark": CRLF.encode("utf-16-be"),
    "UTF-32": TEXT.encode("utf-32"),
    "PowerShell 7 with utf8BOM": codecs.BOM_UTF8 + CRLF.encode(),
    "a mark twice, of two programs": codecs.BOM_UTF8 * 2 + TEXT.encode(),
    "CRLF": CRLF.encode(),
    "line ends of old Macs": TEXT.replace("\n", "\r").encode(),
    "NULs of a save that was cut": TEXT.encode() + bytes(512),
    "the end-of-file sign of DOS": CRLF.encode() + b"\x1a",
    "empty lines around it": b"\r\n\r\n" + TEXT.encode() + b"\n\n",
    "no line end": TEXT.strip().encode(),
}


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_it_is_read_as_it_is_meant(raw):
    assert parse(raw, "a.json") == PERSON


def zipped(text):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("export.json", text)
    return file.getvalue()


MAIL = "Received: from mx.example.org\nFrom: A <a@example.org>\nSubject: export\n\nhere it is\n"

NAMED = {
    "gzip": (gzip.compress(TEXT.encode()), "unpack it with gunzip"),
    "zip": (zipped(TEXT), "is a zip archive"),
    "xz": (b"\xfd7zXZ\0\0\4", "unxz"),
    "a PDF": (b"%PDF-1.7\n", "is a PDF"),
    "a page of an error": ("<!DOCTYPE html>\n<html><title>404 Not Found</title>", "is a web page"),
    "a page without a doctype": ("\n <html><body>Sign in</body></html>", "is a web page"),
    "a mail": (MAIL, "is a whole e-mail"),
    "a mail with the export pasted in": (MAIL + TEXT, "has an export in lines 6 to"),
    "a shell prompt before it": (f"PS C:\\Users\\me> imgcoach export\n{TEXT}", "in lines 2 to"),
    "a log line before it": (f"Warning: Permanently added 'host' to known hosts.\n{TEXT}", "in lines 2 to"),
    "a prompt behind it": (f"{TEXT}me@host:~$ ", "has an export in lines 1 to"),
    "a code fence around it": (f"```json\n{TEXT}```\n", "has an export in lines 2 to"),
    "two exports, one appended": (TEXT + TEXT, "more than one export"),
    "half a download": (TEXT[: len(TEXT) // 2], "breaks off in line"),
    "half a text": (TEXT[: TEXT.index("Đ")], "breaks off in line"),
    "curly quotation marks": (TEXT.replace('"', "”"), "curly quotation marks"),
    "a CSV of programs": ("name,state,visas\nA,OH,j1\n", "add --programs"),
    "a calendar": ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "is a calendar"),
    "a report": ("# Where I stand\n\nText\n", "a page of text"),
    "an empty file": ("", "is empty"),
    "only a byte order mark": (b"\xff\xfe", "is empty"),
    "only NULs": (bytes(4096), "nothing but NUL"),
    "Latin-1": ('{\n"writer": "José"}'.encode("latin-1"), "is not UTF-8 text (line 2)"),
    "another JSON": ('{"odds": 1}', '"format" is missing'),
}


@pytest.mark.parametrize(("raw", "what"), NAMED.values(), ids=NAMED)
def test_what_is_no_export_is_named_with_the_way_out(raw, what):
    with pytest.raises(Rejected) as refused:
        parse(raw if isinstance(raw, bytes) else raw.encode(), "a.json")
    said = str(refused.value)
    assert what in said
    assert said.startswith("a.json: ")
    assert said.endswith("; nothing was imported")
    assert "\n" not in said


def test_a_copy_of_the_data_file_is_taken_like_an_export(tmp_path, imgcoach, stored):
    data = tmp_path / "data/data.json"
    (tmp_path / "data (conflicted copy 2026-11-26).json").write_bytes(data.read_bytes())
    before = imgcoach("export")[1]
    assert imgcoach("import", "--yes", tmp_path / "data (conflicted copy 2026-11-26).json")[0] == 0
    assert imgcoach("export")[1] == before


@given(
    st.text(max_size=80),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\0\0\0", "\x1a", "\n\x1a\0"]),
)
def test_whatever_wrote_it_the_same_is_read(note, encoding, ends, behind):
    person = Person.model_validate({"programs": [{"id": "p", "name": "P", "note": note}]})
    raw = (dump(person).replace("\n", ends) + behind).encode(encoding)
    assert parse(raw, "a.json") == person


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_line(raw):
    with pytest.raises(Rejected) as refused:
        parse(raw, "a.json")
    assert "\n" not in str(refused.value)


@given(st.text(max_size=100), st.text(max_size=100))
def test_text_around_an_export_is_never_taken_in_silence(before, behind):
    raw = f"{before}\n{TEXT}\n{behind}".encode()
    try:
        assert parse(raw, "a.json") == PERSON
    except Rejected as refused:
        assert "\n" not in str(refused)
    else:
        assert not f"{before}{behind}".strip(" \t\r\n\0\x1a\ufeff")
