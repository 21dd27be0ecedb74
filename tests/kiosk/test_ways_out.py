"""What a client asks for beside the app gets an answer of a few commands, or a line that refuses."""

import json
import socket
import subprocess
import time

import pytest
from kiosk_server import USER, free_port
from terminal_tools import LONG

pytestmark = pytest.mark.acceptance(55)

OPEN = "ask for one of: brief, due, export, facts, log, programs, status\n"


def one_refusal(said):
    """Whether `said` is one line that names what is open."""
    return said.startswith("imgcoach: ") and said.endswith(OPEN) and said.count("\n") == 1


@pytest.fixture
def stored(keep):
    """alice has data."""
    keep("alice", "Fulton")


def test_the_app_opens_on_a_terminal(server, opened, stored):
    app = opened(server, "alice")
    app.send("q")
    assert app.gone() == 0


def test_another_command_is_refused_with_and_without_a_terminal(server, client):
    code, out, said = server.run("alice", "sh", "-i")
    assert (code, out) == (2, "")
    assert one_refusal(said)
    asked = client(server, "alice", "-tt", asked=("sh", "-i"))
    assert asked.gone() == 2
    assert one_refusal(asked.raw.decode().replace("\r\n", "\n"))


def test_without_a_terminal_there_is_no_app(server):
    code, out, said = server.run("alice", options=["-T"])
    assert (code, out) == (2, "")
    assert one_refusal(said)


def test_nor_is_there_one_on_a_terminal_that_can_not_draw(server, client):
    dumb = client(server, "alice", TERM="dumb")
    assert dumb.gone() == 2
    assert one_refusal(dumb.raw.decode().replace("\r\n", "\n"))


def test_the_few_commands_answer(server, stored):
    assert json.loads(server.run("alice", "export")[1])["programs"][0]["name"] == "Fulton Hospital"
    for asked in ("log --json --weeks 4", "export --format=md"):
        code, out, said = server.run("alice", asked)
        assert (code, bool(out), said) == (0, True, "")


def test_no_file_is_handed_out_or_taken_in(server, tmp_path, stored):
    for program in ("sftp", "scp"):
        target = [f"{USER}@127.0.0.1:/etc/passwd", str(tmp_path)]
        if program == "sftp":
            target = target[:1]
        for options in ([], ["-O"]) if program == "scp" else ([],):
            words = server.ssh("alice", "-o", "BatchMode=yes", *options, program=program)[:-1]
            done = subprocess.run([*words, *target], capture_output=True, timeout=LONG, check=False)
            assert done.returncode != 0
    assert not (tmp_path / "passwd").exists()


@pytest.mark.parametrize("way", ["-L", "-D", "-W"])
def test_no_connection_is_led_further(server, client, tmp_path, way):
    with socket.create_server(("127.0.0.1", 0)) as beyond:
        target, port = f"127.0.0.1:{beyond.getsockname()[1]}", free_port()
        if way == "-W":
            assert server.run("alice", options=["-W", target])[0] != 0
        else:
            client(server, "alice", "-N", way, f"{port}:{target}" if way == "-L" else str(port))
            led = reached(port)
            if way == "-D":
                far = socket.inet_aton("127.0.0.1") + beyond.getsockname()[1].to_bytes(2, "big")
                led.sendall(b"\x05\x01\x00" + b"\x05\x01\x00\x01" + far)
                assert led.recv(2) == b"\x05\x00"
            assert ended(led)
        beyond.settimeout(0.2)
        with pytest.raises(TimeoutError):
            beyond.accept()


def reached(port):
    """A connection to what an ssh client listens at, once it does."""
    deadline = time.monotonic() + LONG
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), LONG)
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def ended(led):
    """Whether the other end closes a connection without an answer."""
    with led:
        try:
            return led.recv(100)[:2] in (b"", b"\x05\x01", b"\x05\x02", b"\x05\x05")
        except ConnectionResetError:
            return True


@pytest.mark.parametrize("way", [["-R", "0:127.0.0.1:22"], ["-w", "0:0"]], ids=lambda way: way[0])
def test_no_port_and_no_tunnel_is_opened_on_the_host(server, way):
    code = server.run("alice", options=["-N", "-o", "ExitOnForwardFailure=yes", *way])[0]
    assert code == 255


def test_no_agent_and_no_display_come_in_with_a_client(serve, client, tmp_path):
    server = serve(forced="env; tty")
    with subprocess.Popen(
        ["ssh-agent", "-D", "-a", tmp_path / "agent"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as agent:
        try:
            while not (tmp_path / "agent").exists():
                assert agent.poll() is None
                time.sleep(0.02)
            brought = {"SSH_AUTH_SOCK": str(tmp_path / "agent"), "DISPLAY": ":99"}
            shown = client(server, "alice", "-A", "-X", **brought)
            shown.gone()
        finally:
            agent.terminate()
    assert b"SSH_CONNECTION=" in shown.raw
    assert b"/dev/pts/" in shown.raw
    assert b"SSH_AUTH_SOCK" not in shown.raw
    assert b"DISPLAY" not in shown.raw


def test_a_second_session_on_one_connection_is_refused(server, opened, tmp_path, stored):
    control = ["-o", f"ControlPath={tmp_path}/c", "-o", "ControlMaster=auto"]
    opened(server, "alice", *control)
    assert len(server.apps("alice")) == 1
    done = subprocess.run(
        ["ssh", "-F", "none", "-o", f"ControlPath={tmp_path}/c", "127.0.0.1", "status"],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=LONG,
        check=False,
    )
    assert done.returncode != 0
    assert len(server.apps("alice")) == 1
