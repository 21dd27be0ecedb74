"""Outputs that are full, closed or in another encoding are no reason for a traceback."""

import os

import pytest
from command_tools import command

CLOSING = "import os, sys; os.close({}); os.execv(sys.argv[1], sys.argv[1:])"


@pytest.fixture(params=["status", "export", "due"])
def name(request, stored):
    return request.param


def test_a_full_output_is_told_in_one_line(shell, name):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        _, _, said = shell("--today", "2026-12-24", name, stdout=full)
    assert "Traceback" not in said
    assert said.count("\n") <= 1


@pytest.mark.parametrize("stream", [1, 2])
def test_a_closed_stream_is_no_traceback(shell, name, stream):
    _, _, said = shell.python("-c", CLOSING.format(stream), *command(), "--today", "2026-12-24", name)
    assert "Traceback" not in said


def test_a_reader_that_has_gone_is_no_error(shell, stored):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        code, _, said = shell("export", stdout=writing)
    finally:
        os.close(writing)
    assert (code, said) == (0, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("words", [["status"], ["log"]], ids=lambda words: words[0])
def test_a_terminal_without_utf_8_shows_what_it_can(shell, tmp_path, encoding, words):
    (tmp_path / "names.json").write_text(
        '{"format": "imgcoach", "version": 1, "profile": {"specialties": ["internal_medicine"]},'
        ' "experiences": [{"id": "a", "kind": "elective", "start": "2025-03", "site": "\\u5317\\u4eac"}],'
        ' "reviews": [{"id": "a", "week": "2026-W47", "saved": "2026-11-22T18:30:00Z", "answers":'
        ' [{"question": "score", "answer": "yes", "note": "\\u5317\\u4eac"}]}]}'
    )
    assert shell("import", tmp_path / "names.json")[0] == 0
    code, out, said = shell("--today", "2026-11-22", *words, environment={"PYTHONIOENCODING": encoding})
    assert (code, said) == (0, "")
    assert out


@pytest.mark.parametrize("setting", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}])
def test_an_export_is_utf_8_whatever_the_terminal_is(shell, tmp_path, setting):
    (tmp_path / "names.json").write_text(
        '{"format": "imgcoach", "version": 1, "letters": [{"id": "a", "writer": "\\u5317\\u4eac"}]}'
    )
    assert shell("import", tmp_path / "names.json")[0] == 0
    code, out, said = shell("export", environment=setting)
    assert (code, said) == (0, "")
    assert "北京" in out
