"""What is not open at a host, in the clients' own words."""

import asyncio
import subprocess

import asyncssh
import pytest
from terminal_tools import LONG

DENIED = (255, "", "coach@127.0.0.1: Permission denied (publickey).\r\n")


def test_a_key_that_nobody_let_in(host):
    host.key("stranger")
    assert host.run("stranger", "status") == DENIED


def test_no_password_and_nothing_asked(host):
    person = host.person()
    options = ("-oPreferredAuthentications=password,keyboard-interactive", "-oBatchMode=no")
    assert host.run(person, "status", options=options) == DENIED


@pytest.mark.parametrize("name", ["root", "imgcoach", "coach/../root", "join"])
def test_no_other_name(host, name):
    code, said, refused = host.run(host.person(), "status", name=name)
    assert (code, said) == (255, "") and "Permission denied (publickey)" in refused


def test_who_is_suspended(host):
    person = host.person()
    host.homes.suspend(person, True)
    assert host.run(person, "status") == DENIED


@pytest.mark.parametrize(
    "asked",
    [
        "sh",
        "status; id",
        "export -o /tmp/x",
        "export ../bob",
        "import -",
        "wipe --yes",
        "status --data-dir /",
        "keys add /etc/passwd",
        "host list",
        "scp -t .",
        "x" * 30_000,
        "",
    ],
)
def test_no_other_command(host, asked):
    code, said, refused = host.run(host.person(), asked) if asked else host.run(host.person(), "''")
    assert (code, said) == (2, "")
    assert refused.startswith("imgcoach: this key may not ask for that, ") and refused.count("\n") == 1


def test_no_app_without_a_terminal(host):
    code, said, refused = host.run(host.person(), options=("-T",))
    assert (code, said) == (2, "") and refused.startswith("imgcoach: the app needs a terminal")


def test_no_subsystem(host):
    person = host.person()
    code, said, refused = host.run(person, "sftp", options=("-s",))
    assert code == 255 and said == "" and "subsystem request failed" in refused


@pytest.mark.parametrize("program", ["sftp", "scp"])
def test_no_files(host, tmp_path, program):
    person = host.person()
    words = host.ssh(person, f"-oPort={host.port}", program=program)
    words[-1:] = [f"{words[-1]}:/etc/passwd", str(tmp_path / "got")]
    done = subprocess.run(words, capture_output=True, timeout=LONG, stdin=subprocess.DEVNULL)
    assert done.returncode and not (tmp_path / "got").exists()


def test_nothing_is_forwarded_to_the_host(host):
    person = host.person()
    done = host.run(person, options=("-W", f"127.0.0.1:{host.metrics_port}", "-oLogLevel=VERBOSE"))
    assert done[:2] == (255, "")
    assert "open failed: administratively prohibited: nothing is forwarded here" in done[2]


def test_nothing_is_forwarded_from_the_host(host):
    code, _, refused = host.run(
        host.person(), "keys", options=("-R", "0:127.0.0.1:22", "-oExitOnForwardFailure=yes")
    )
    assert code == 255 and "remote port forwarding failed" in refused


async def _connected(host, *keys):
    own = {"username": "coach", "known_hosts": None, "config": None, "agent_path": None}
    return await asyncssh.connect("127.0.0.1", host.port, client_keys=list(keys), **own)


async def test_no_agent_no_display_and_no_second_session_on_a_connection(host):
    async with await _connected(host, host.folder / host.person()) as line:
        first = await line.create_process("keys", encoding=None)
        with pytest.raises(asyncssh.ChannelOpenError, match="one session per connection"):
            await line.create_process("keys", encoding=None)
        for listen in (
            line.forward_remote_port("", 0, "127.0.0.1", 22),
            line.forward_remote_path("/tmp/x", "/tmp/y"),
        ):
            with pytest.raises(asyncssh.ChannelListenError):
                await listen
        with pytest.raises(asyncssh.ChannelOpenError, match="nothing is forwarded here"):
            await line.open_unix_connection("/var/run/docker.sock")
        await first.wait()
    async with await _connected(host, host.folder / host.person()) as line:
        with pytest.raises(asyncssh.ChannelOpenError):
            await line.create_process("keys", x11_forwarding=True, x11_display="127.0.0.1:9")


async def test_only_a_few_variables_and_only_in_their_form(host):
    hostile = {"PYTHONPATH": "/tmp", "LD_PRELOAD": "/tmp/x.so", "TZ": "../../etc/passwd", "LANG": "$(id)"}
    async with await _connected(host, host.folder / host.person()) as line:
        done = await line.run("status", env={**hostile, **{f"X{each}": "1" for each in range(100)}})
    assert done.exit_status == 0 and done.stderr == ""


async def test_somebody_who_logs_in_and_asks_for_nothing_does_not_stay(own_host):
    person = own_host.person()
    with pytest.raises((asyncssh.Error, OSError, TimeoutError)):
        async with await _connected(own_host, own_host.folder / person) as line, asyncio.timeout(LONG):
            for _ in range(12):
                with pytest.raises((asyncssh.Error, OSError)):
                    await line.open_connection("127.0.0.1", 22)
            await line.create_process("keys", encoding=None)


async def test_a_client_may_offer_few_keys(host):
    keys = [asyncssh.generate_private_key("ssh-ed25519") for _ in range(12)]
    with pytest.raises((asyncssh.Error, OSError)):
        await _connected(host, *keys)


def test_a_fourth_window(host, guest):
    person = host.person()
    for terminal in [guest(host, person) for _ in range(3)]:
        terminal.welcomed()
    fourth = guest(host, person)
    assert fourth.gone() == 4
    assert "3 sessions of yours are open, close one" in " ".join(fourth.screen().split())


def test_too_many_connections_from_one_address(tmp_path):
    from host_server import Host

    host = Host(tmp_path, limits="connections = 2")
    try:
        person = host.person()
        assert [host.run(person, "keys")[0] for _ in range(2)] == [0, 0]
        assert host.run(person, "keys")[0] == 255
        assert host.number('imgcoach_refused_total{why="connections"}') == 1
    finally:
        host.end()
