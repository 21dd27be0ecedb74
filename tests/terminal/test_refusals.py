"""Without a terminal nothing is drawn: one line, exit code 2, no control code, nothing written."""

import subprocess

import pytest


@pytest.mark.acceptance(36)
@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_stream_that_is_no_terminal_is_refused(terminal, home, stream):
    found = terminal(**{stream: subprocess.PIPE})
    assert found.gone() == 2
    piped = getattr(found.process, stream).read() if stream != "stdin" else b""
    told = (found.raw + piped).replace(b"\r\n", b"\n")
    assert told.startswith(b"imgcoach: the app needs a terminal")
    assert told.count(b"\n") == 1
    assert b"\x1b" not in told
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("words", [[], ["--demo"], ["--data-dir", "here"]], ids=["plain", "demo", "folder"])
def test_a_dumb_terminal_is_refused(terminal, home, words):
    found = terminal(*words, env={"TERM": "dumb"})
    assert found.gone() == 2
    assert found.raw.replace(b"\r\n", b"\n") == (
        b"imgcoach: the app can't draw on a dumb terminal, try `imgcoach review` or `imgcoach status`\n"
    )
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("trust", ["writable by all", "a link"])
def test_a_folder_that_cannot_be_trusted_is_refused(terminal, tmp_path, trust):
    folder = tmp_path / "data"
    (tmp_path / "real").mkdir()
    if trust == "a link":
        folder.symlink_to(tmp_path / "real")
    else:
        folder.mkdir()
        folder.chmod(0o777)
    found = terminal("--data-dir", folder)
    assert found.gone() == 2
    lines = found.raw.rpartition(b"\x1b")[2].splitlines()
    assert b"The data folder" in found.raw or b"Others may write to the data folder" in found.raw
    assert len(lines) == 1
    assert list(folder.iterdir()) == []
