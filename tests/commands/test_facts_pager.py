"""No pager where nobody could leave it: on a pipe, as JSON, or for a guest of a host."""

import pytest

from imgcoach.commands.command_line.line import answer
from imgcoach.commands.facts import pager
from imgcoach.session import Session, Settings


@pytest.fixture
def no_pager(monkeypatch):
    """Fails a test in which a pager is started."""

    def started(*words, **more):
        raise AssertionError(f"a pager was started: {words}")

    monkeypatch.setattr(pager.subprocess, "Popen", started)


@pytest.mark.parametrize("words", [[], ["--json"], ["--no-pager"]], ids=str)
def test_a_pipe_gets_all(imgcoach, no_pager, words, monkeypatch):
    monkeypatch.setenv("PAGER", "less")
    code, out, said = imgcoach("facts", "couples", *words)
    assert (code, said) == (0, "")
    assert "couple-fee" in out


def test_a_guest_of_a_host_never_comes_to_a_program_that_could_start_others(no_pager, monkeypatch, capsys):
    monkeypatch.setattr(pager, "_in_a_terminal", lambda: True)
    answer(["facts", "couples"], Session(Settings.of({"demo": True})))
    assert "couple-fee" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "started"),
    [
        (None, ["less"]),
        ("less 'oops", ["less"]),
        ("most -s", ["most", "-s"]),
        ("'/opt/my pager' -x", ["/opt/my pager", "-x"]),
        ("", None),
    ],
)
def test_in_a_terminal_the_pager_is_the_one_that_is_meant(imgcoach, monkeypatch, said, started):
    commands = []

    def missing(words, **_):
        commands.append(words)
        raise FileNotFoundError

    monkeypatch.delenv("PAGER", raising=False)
    if said is not None:
        monkeypatch.setenv("PAGER", said)
    monkeypatch.setattr(pager, "_in_a_terminal", lambda: True)
    monkeypatch.setattr(pager.subprocess, "Popen", missing)
    code, out, _ = imgcoach("facts", "couples")
    assert (code, commands) == (0, [started] if started else [])
    assert "couple-fee" in out
