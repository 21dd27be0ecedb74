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


@pytest.mark.parametrize("answer", ["\r", "n\r", "y\r"], ids=["nothing", "no", "yes"])
def test_a_folder_that_was_named_and_is_not_there_is_made_when_that_is_meant(terminal, tmp_path, answer):
    app = terminal("--data-dir", tmp_path / "new")
    app.wait_for("There is nothing at", "[y/N]")
    app.send(answer)
    if answer.startswith("y"):
        app.wait_for("Welcome to imgcoach")
        app.send("q")
        assert app.gone() == 0
        assert (tmp_path / "new").is_dir()
    else:
        app.wait_for("Nothing was changed.")
        assert app.gone() == 1
        assert not (tmp_path / "new").exists()
