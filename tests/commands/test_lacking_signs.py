"""What a terminal can't show is shown as a mark that says so; what goes into a file stays whole."""

import codecs
import io
import os
from pathlib import Path

import pytest
from command_tools import one_line
from hypothesis import given
from hypothesis import strategies as st

from imgcoach.commands.shared.lacking_signs import mark_in_columns, mark_in_lines

NOTE = "“José” — مرحبا שלום 北京 👍🏽 e\u0308 \ufffd"

IN_ASCII = {
    "José": "Jos<U+00E9>",
    "北京": "<U+5317><U+4EAC>",
    "“quoted” ‘so’": "\"quoted\" 'so'",
    "2024–2026 — no…": "2024-2026 - no...",
    "مرحبا": "<U+0645><U+0631><U+062D><U+0628><U+0627>",
    "שלום": "<U+05E9><U+05DC><U+05D5><U+05DD>",
    "👍": "<U+1F44D>",
    "Привет": "<U+041F><U+0440><U+0438><U+0432><U+0435><U+0442>",
    "≥ 230 → yes": ">= 230 -> yes",
    "a\u00a0b": "a b",
    "\ufffd": "<U+FFFD>",
    "[?] ok?": "[?] ok?",
}

IN_COLUMNS = {
    "José": "Jos_",
    "北京": "____",
    "── Today": "-- Today",
    "e\u0308": "e",
    "👍": "__",
    "1…": "1_",
    "[?]": "[?]",
}


def shown(text, encoding, mark):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding)
    mark(stream)
    stream.write(text)
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(("text", "marked"), IN_ASCII.items())
def test_in_lines_the_mark_says_which_sign_it_is(text, marked):
    assert shown(text, "ascii", mark_in_lines) == marked


@pytest.mark.parametrize(("text", "marked"), IN_COLUMNS.items())
def test_in_the_app_the_mark_is_as_wide_as_the_sign(text, marked):
    assert shown(text, "ascii", mark_in_columns) == marked


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(["ascii", "latin-1", "cp437", "koi8-r"]),
)
def test_no_sign_becomes_a_question_mark_and_none_is_lost_in_lines(text, encoding):
    found = shown(text, encoding, mark_in_lines)
    assert found.count("?") == text.count("?")
    for sign in text:
        try:
            codecs.encode(sign, encoding)
        except UnicodeEncodeError:
            assert f"<U+{ord(sign):04X}>" in found or sign not in found


def test_only_what_is_not_utf_8_lacks_signs():
    assert not mark_in_columns(io.TextIOWrapper(io.BytesIO(), "UTF8"))
    assert mark_in_columns(io.TextIOWrapper(io.BytesIO(), "iso-8859-1"))
    assert not mark_in_columns(None)


def test_what_is_read_is_never_marked():
    mark_in_lines(None)
    with pytest.raises(UnicodeDecodeError):
        b"Jos\xe9".decode("ascii", "imgcoach.lines")


@pytest.fixture
def named(shell, tmp_path):
    """The data holds a note of many scripts."""
    text = (
        '{"format": "imgcoach", "version": 1, "reviews": [{"id": "a", "week": "2026-W47", "saved":'
        ' "2026-11-22T18:30:00Z", "answers": [{"question": "score", "answer": "yes", "note": "%s"}]}]}'
    )
    (tmp_path / "names.json").write_text(text % NOTE)
    assert shell("import", tmp_path / "names.json")[0] == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_an_export_is_whole_in_every_encoding(shell, named, encoding, form):
    out = shell("export", "--format", form, environment={"PYTHONIOENCODING": encoding})[1]
    assert "北京" in out
    assert "مرحبا שלום" in out
    assert "👍🏽" in out


def test_the_log_marks_what_is_lacking_and_is_whole_elsewhere(shell, named, tmp_path):
    with (tmp_path / "out").open("wb") as out:
        assert shell("log", environment={"PYTHONIOENCODING": "cp437"}, stdout=out)[0] == 0
    marked = " ".join((tmp_path / "out").read_text("cp437").split())
    assert '"José" - <U+0645>' in marked
    assert "?" not in marked
    wholes = (
        {},
        {"LC_ALL": "C"},
        {"LANG": "C"},
        {"PYTHONIOENCODING": "utf-8"},
        {"PYTHONIOENCODING": "ascii"},
    )
    for setting in wholes:  # click takes plain ASCII for a mistake and writes UTF-8
        assert "“José” — مرحبا שלום 北京 👍🏽 ë" in " ".join(shell("log", environment=setting)[1].split())


def test_the_bytes_of_a_name_that_is_no_text_are_spelled_and_kept(shell, tmp_path):
    odd = os.fsencode(tmp_path) + b"/\xff.json"
    code, _, said = shell("import", os.fsdecode(odd))
    assert code == 2
    assert one_line(said)
    assert "\\xff.json can't be read" in said
    assert shell("--demo", "export", "-o", os.fsdecode(odd))[0] == 0
    assert Path(os.fsdecode(odd)).exists()


def test_a_reminder_in_a_poor_encoding_is_no_traceback(shell):
    code, out, said = shell("--data-dir", '"北京', "due", environment={"PYTHONIOENCODING": "ascii"})
    assert (code, said) == (0, "")
    assert "quotation mark" in out
