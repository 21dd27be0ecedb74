"""A client that may send any variable gets the app that everybody gets."""

import pytest
from kiosk_server import environment

from imgcoach.kiosk.door import kept

HOSTILE = {
    "HOME": "/",
    "TEXTUAL": "devtools",
    "TEXTUAL_DRIVER": "os:system",
    "TEXTUAL_PRESS": "q",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": "{root}/bob",
    "TEXTUAL_LOG": "{root}/log",
    "PYTHONINSPECT": "1",
    "PYTHONSTARTUP": "/etc/passwd",
    "PYTHONUSERBASE": "{root}/bob",
    "PYTHONWARNINGS": "error",
    "PYTHONPROFILEIMPORTTIME": "",
    "PYTHONBREAKPOINT": "os.system",
    "LD_PRELOAD": "",
    "LD_LIBRARY_PATH": "{root}/bob",
    "BROWSER": "touch {root}/browser",
    "EDITOR": "touch {root}/editor",
    "PAGER": "sh",
    "SHELL": "/bin/sh",
    "IMGCOACH_DATA_DIR": "{root}/bob/data",
    "IMGCOACH_KIOSK_ROOT": "{root}/bob",
    "XDG_DATA_HOME": "{root}/bob",
    "XDG_CONFIG_HOME": "{root}/bob",
    "XDG_RUNTIME_DIR": "{root}/bob",
    "SSH_ORIGINAL_COMMAND": "sh",
    "COLUMNS": "20",
    "LINES": "5",
    "TZ": "../../etc/passwd",
    "LC_ALL": "../../x",
    "LC_TIME": "de_DE.UTF-8",
    "COLORTERM": "truecolor",
}
SENT = {"HOME", "TERM", "LANG", "LC_TIME", "LC_CTYPE", "COLORTERM"}
"""What is let in of these, and of what a client sends by itself."""


@pytest.mark.acceptance(57)
def test_with_a_server_that_takes_in_everything_the_app_is_the_same(serve, opened, keep, root):
    for person, name in (("alice", "Fulton"), ("bob", "Marsh")):
        keep(person, name)
    usual = opened(serve(), "alice", "-oSetEnv=COLORTERM=truecolor")
    server = serve("AcceptEnv *")
    sent = [f'"{name}={value.format(root=root)}"' for name, value in HOSTILE.items()]
    hostile = opened(server, "alice", f"-oSetEnv={' '.join(sent)}")
    usual.settle()
    hostile.settle()
    assert hostile.screen() == usual.screen()
    one, other = (environment(pid) for pid in server.apps("alice"))
    assert set(one) | set(other) <= SENT
    before = contents(root / "bob")
    for session in (usual, hostile):
        session.send("6")
        session.wait_for("Fulton Hospital")
        session.send("q")
        assert session.gone() == 0
    assert contents(root / "bob") == before
    assert {each.name for each in root.iterdir()} == {"alice", "bob"}


@pytest.mark.acceptance(57)
def test_as_docs_have_the_server_what_python_reads_does_not_even_arrive(server, client, tmp_path):
    (tmp_path / "sitecustomize.py").write_text("raise SystemExit('it was read')")
    sent = f"PYTHONPATH={tmp_path} LD_PRELOAD=/missing.so BASH_ENV=/dev/stdin"
    code, _, said = server.run("alice", "due", options=[f"-oSetEnv={sent}"])
    assert (code, said) == (0, "")


@pytest.mark.acceptance(57)
def test_a_root_that_the_operator_did_not_name_is_not_the_clients_to_name(serve, root):
    server = serve(root_named=False)
    code, _, said = server.run("alice", "due", options=[f"-oSetEnv=IMGCOACH_KIOSK_ROOT={root}"])
    assert code == 2
    assert said.startswith("imgcoach: IMGCOACH_KIOSK_ROOT must name a folder that is there")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TERM", "xterm-256color"),
        ("TERM", "screen.xterm-256color"),
        ("LANG", "en_US.UTF-8"),
        ("LC_ALL", "de_DE@euro"),
        ("TZ", "America/Argentina/Buenos_Aires"),
        ("TZ", "Etc/GMT+5"),
        ("TZ", "EST5EDT,M3.2.0/2:00,M11.1.0"),
        ("TZ", "<+0330>-3:30"),
        ("NO_COLOR", "1"),
        ("COLORTERM", "24bit"),
    ],
)
def test_what_a_terminal_says_of_itself_comes_in(name, value):
    assert kept({name: value}) == {name: value}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TERM", "../../etc"),
        ("TERM", "x" * 65),
        ("TERM", "vt100\n"),
        ("LANG", "/tmp/evil"),
        ("LC_all", "C"),
        ("LC_ALL", "C;id"),
        ("TZ", "/etc/passwd"),
        ("TZ", ":/etc/passwd"),
        ("TZ", "../../etc/passwd"),
        ("TZ", "Europe/../../../etc/passwd"),
        ("NO_COLOR", "\x1b[31m"),
        ("COLORTERM", "$(id)"),
        ("PATH", "/bin"),
        ("HOME", "/"),
        ("LANGUAGE", "de"),
        ("LOCPATH", "/tmp"),
        ("TERMINFO", "/tmp"),
    ],
)
def test_all_else_stays_outside(name, value):
    assert kept({name: value}) == {}


def contents(folder):
    """All files of a folder and what is in them."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
