"""The process behind the door, tried in this one; what it may do is held by test_one_process.py."""

import json
import os
import pwd
import runpy
import signal
import sys

import pytest

from imgcoach.errors import FolderRefused, NotSaved, TooMany, WrongUse
from imgcoach.kiosk import bolt, home
from imgcoach.kiosk.__main__ import main
from imgcoach.kiosk.door import ROOT, enter
from imgcoach.kiosk.sessions import MOST, one_of_few


@pytest.fixture
def shut(monkeypatch):
    """What was bolted, in the place of bolting it, which would hold for all tests of this process."""
    bolted = []
    monkeypatch.setattr(bolt, "shut", lambda *places: bolted.append(places))
    monkeypatch.setattr(os, "umask", lambda _: 0o022)
    return bolted


@pytest.fixture
def kept(root, keep, shut, monkeypatch):
    """The folder of alice, who has data; HOME is that of an account."""
    monkeypatch.setenv("HOME", "/nonexistent")
    keep("alice", "Fulton")
    return root / "alice"


@pytest.fixture
def drawing(monkeypatch):
    """A terminal that can draw, and what an App is opened with on it."""
    opened = []
    monkeypatch.setattr("imgcoach.screens.terminal.watch.refusal", lambda: None)

    def open_app(options):
        opened.append((options, signal.getsignal(signal.SIGTSTP)))
        return 7

    monkeypatch.setattr("imgcoach.commands.app.open_app", open_app)
    before = signal.getsignal(signal.SIGTSTP)
    yield opened
    signal.signal(signal.SIGTSTP, before)


def test_a_command_is_answered_from_the_persons_folder_and_bolted_to_it(kept, root, shut, capsys):
    assert main(str(root), "alice", "export") == 0
    assert json.loads(capsys.readouterr().out)["programs"][0]["name"] == "Fulton Hospital"
    assert shut == [(str(root), str(kept))]
    assert [each.name for each in (kept / "sessions").iterdir()] == ["command1"]


def test_somebody_new_gets_a_folder_of_their_own(root, shut, capsys):
    assert main(str(root), "bob", "due") == 0
    assert capsys.readouterr().err == ""
    assert (root / "bob").stat().st_mode & 0o777 == 0o700


def test_their_own_configuration_is_read(kept, root, capsys):
    (kept / ".config" / "imgcoach").mkdir()
    (kept / ".config" / "imgcoach" / "config.toml").write_text("theme = 3")
    assert main(str(root), "alice", "status") == 1
    assert "theme" in capsys.readouterr().err and os.environ["HOME"] == str(kept)


def test_the_app_is_theirs_and_can_not_be_left_stopped(kept, root, drawing):
    assert main(str(root), "alice") == 7
    ((options, stop),) = drawing
    assert (options["data_dir"], options["kiosk"], options["demo"]) == (f"{kept}/data", True, False)
    assert stop is signal.SIG_IGN


def test_without_a_terminal_there_is_no_app_and_what_is_open_is_named(kept, root, capsys, monkeypatch):
    monkeypatch.setattr("imgcoach.screens.terminal.watch.refusal", lambda: "no terminal")
    assert main(str(root), "alice") == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("imgcoach: the app needs a terminal that can draw, log in")
    assert not (kept / "sessions").exists()


@pytest.mark.parametrize("asked", ["sh", "export -o x", ""])
def test_what_may_not_be_asked_is_refused_before_anything_runs(kept, root, capsys, asked):
    assert main(str(root), "alice", asked) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("imgcoach: this key may not ask for that, ")
    assert not (kept / "sessions").exists()


@pytest.mark.parametrize("person", ["", "-a", "Alice", "..", "a/b", "a" * 33, "alice\n"])
def test_an_id_is_never_a_path(root, shut, capsys, person):
    assert main(str(root), person, "status") == 2
    said = capsys.readouterr().err
    assert said.startswith("imgcoach: the id in the line of this key must be 1 to 32 of a-z, 0-9 and -")
    assert said.count("\n") == 1 and list(root.iterdir()) == [] and shut == []


def test_a_root_must_be_there(tmp_path, shut, capsys):
    for named in ("", "persons", str(tmp_path / "missing")):
        assert main(named, "alice", "status") == 2
        assert capsys.readouterr().err.startswith(f"imgcoach: {ROOT} must name a folder that is there")
    assert shut == [] and not (tmp_path / "missing").exists()


def test_a_link_in_the_place_of_a_person_is_not_followed(root, tmp_path, shut):
    (root / "alice").symlink_to(tmp_path)
    with pytest.raises(FolderRefused, match="is a link"):
        home.of(f"{root}/", "alice")
    with pytest.raises(WrongUse):
        home.of("persons", "alice")


def test_a_fourth_window_is_told_and_the_first_that_closes_makes_room(root):
    folder = home.of(str(root), "alice")
    held = [one_of_few(folder, "app") for _ in range(MOST)]
    for each in held:
        each.__enter__()
    with pytest.raises(TooMany, match="3 sessions of yours are open, close one"), one_of_few(folder, "app"):
        raise AssertionError
    with one_of_few(folder, "command"):
        pass
    held[1].__exit__(None, None, None)
    with one_of_few(folder, "app"), pytest.raises(TooMany), one_of_few(folder, "app"):
        raise AssertionError
    for each in (held[0], held[2]):
        each.__exit__(None, None, None)


def test_a_fourth_command_ends_with_a_code_of_its_own(kept, root, capsys):
    held = [one_of_few(str(kept), "command") for _ in range(MOST)]
    for each in held:
        each.__enter__()
    assert main(str(root), "alice", "status") == 4
    assert capsys.readouterr().err.startswith("imgcoach: 3 sessions of yours are open")
    for each in held:
        each.__exit__(None, None, None)


def test_a_link_in_the_place_of_a_session_is_not_followed(root, tmp_path):
    folder = home.of(str(root), "alice")
    (root / "alice" / "sessions").mkdir(mode=0o700)
    (root / "alice" / "sessions" / "app1").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotSaved), one_of_few(folder, "app"):
        raise AssertionError
    assert not (tmp_path / "elsewhere").exists()


@pytest.fixture
def judge(root, monkeypatch):
    """The hook that would be asked before anything is done, behind the bolt of alice."""
    hooks = []
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    bolt.shut(str(root), str(root / "alice"))
    (hook,) = hooks
    return hook


READ, WRITE = os.O_RDONLY | os.O_CLOEXEC, os.O_WRONLY | os.O_CREAT


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("{root}/alice/data/data.json", "w", WRITE)),
        ("open", ("{root}/alice", None, READ)),
        ("open", ("/etc/hosts", "r", READ)),
        ("open", (os.devnull, "w", WRITE)),
        ("open", (5, "w", WRITE)),
        ("open", ("/etc/hosts", None, None)),
        ("os.listdir", ("/usr/lib",)),
        ("os.rename", ("{root}/alice/data/x", b"{root}/alice/data/y", -1, -1)),
        ("os.mkdir", ("{root}/alice", 0o700, -1)),
        ("import", ("os", None, None, None, None)),
        ("socket.__new__", (None, 1, 1, 0)),
    ],
)
def test_what_a_person_needs_is_let_be(judge, root, event, arguments):
    judge(event, named(arguments, root))


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("subprocess.Popen", ("true", ["true"], None, None)),
        ("os.system", (b"true",)),
        ("os.kill", (1, 0)),
        ("socket.connect", (None, ("127.0.0.1", 1))),
        ("open", ("{root}/alicea", "w", WRITE)),
        ("open", ("{root}/bob/data/data.json", "r", READ)),
        ("open", ("{root}/alice/../bob/x", "r", READ)),
        ("open", (b"{root}/bob/x", "r", READ)),
        ("open", ("/tmp/x", None, os.O_RDWR)),
        ("open", ("/tmp/x", None, os.O_APPEND)),
        ("os.scandir", ("{root}",)),
        ("os.chdir", ("{root}/bob",)),
        ("os.remove", ("/tmp/x", -1)),
        ("os.rename", ("{root}/alice/x", "{root}/bob/x", -1, -1)),
        ("os.link", ("{root}/bob/x", "{root}/alice/x", -1, -1)),
        ("os.symlink", ("/etc/passwd", "{root}/alice/x", -1)),
    ],
)
def test_what_nobody_needs_is_refused(judge, root, event, arguments):
    with pytest.raises(PermissionError, match="kiosk"):
        judge(event, named(arguments, root))


def named(arguments, root):
    """The arguments with the folder of all persons in them."""
    return tuple(
        each.replace("{root}", str(root))
        if isinstance(each, str)
        else each.replace(b"{root}", os.fsencode(root))
        if isinstance(each, bytes)
        else each
        for each in arguments
    )


def test_the_door_starts_it_anew_with_nothing_that_a_client_sent(monkeypatch):
    become = []
    monkeypatch.setattr(os, "execve", lambda *words: become.append(words))
    for name in list(os.environ):
        monkeypatch.delenv(name)
    sent = {"PYTHONPATH": "/tmp", "HOME": "/tmp", "TERM": "xterm", "TZ": "../x", ROOT: "/srv/persons"}
    for name, value in sent.items():
        monkeypatch.setenv(name, value)
    enter("alice")
    monkeypatch.setenv("SSH_ORIGINAL_COMMAND", "status; sh")
    enter("alice")
    python = [sys.executable, "-IB", "-m", "imgcoach.kiosk", "/srv/persons", "alice"]
    own = {"TERM": "xterm", "HOME": pwd.getpwuid(os.getuid()).pw_dir}
    assert become == [
        (sys.executable, python, own),
        (sys.executable, [*python, "status; sh"], own),
    ]


def test_as_a_process_it_ends_at_once_with_the_code_and_all_it_had_to_say(kept, root, monkeypatch, capsys):
    ended = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(sys, "argv", ["imgcoach.kiosk", str(root), "alice", "nonsense"])
    monkeypatch.delitem(sys.modules, "imgcoach.kiosk.__main__")
    runpy.run_module("imgcoach.kiosk", run_name="__main__")
    assert ended == [2] and capsys.readouterr().err.startswith("imgcoach: this key may not ask for that")
