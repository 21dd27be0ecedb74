"""Two servers behind HAProxy, with the lines of docs/hosting.md: whom they serve, and what if one dies."""

import re
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from kiosk_server import free_port

PAGE = (Path(__file__).parents[2] / "docs/hosting.md").read_text("utf-8")
HAPROXY = "/usr/sbin/haproxy"


def configured(port, servers):
    """The lines of the page, for a port of the balancer and those of its servers."""
    (lines,) = re.findall(r"```haproxy\n(.*?)```", PAGE, re.S)
    listed = "".join(f"    server {name} 127.0.0.1:{each.port}\n" for name, each in servers.items())
    assert "bind :2222" in lines
    lines = lines.replace("bind :2222", f"bind 127.0.0.1:{port}")
    return re.sub(r"    server .*\n", listed, lines)


def answers(port):
    """Whether somebody who speaks SSH can be reached there."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as line:
        return line.recv(4) == b"SSH-"
    return False


@pytest.fixture
def balancer(servers, tmp_path):
    """A HAProxy before both servers, which passes for a host of its own; it knows the key of everybody."""
    one, two = servers
    port = free_port()
    (tmp_path / "haproxy.cfg").write_text(configured(port, {"one": one, "two": two}), "utf-8")
    with (tmp_path / "haproxy.log").open("wb") as log:
        running = subprocess.Popen([HAPROXY, "-db", "-f", tmp_path / "haproxy.cfg"], stdout=log, stderr=log)
        one.wait_until(lambda: answers(port) or running.poll() is not None)
        assert running.poll() is None, (tmp_path / "haproxy.log").read_text()
        yield port
        running.kill()
        running.wait()


def test_lines_go_to_both_and_where_one_server_dies_the_other_one_has_what_was_typed(
    servers, balancer, guest, cluster
):
    one, two = servers
    person = one.person("alice")

    def through():
        """A client of hers that comes by the balancer."""
        return guest(one, person, f"-oPort={balancer}")

    first = through()
    first.welcomed()
    hers, other = servers if one.number("imgcoach_sessions") else (two, one)
    second = through()
    second.welcomed()
    assert hers.number("imgcoach_sessions") == other.number("imgcoach_sessions") == 1
    first.type_a_note("half a sentence")
    with cluster.connect("host") as operator:
        query = "SELECT words FROM drafts"
        one.wait_until(lambda: operator.execute(query).fetchall() == [("half a sentence",)])
    hers.process.send_signal(signal.SIGKILL)
    one.wait_until(lambda: first.process.poll() is not None)
    second.send("\x1b")
    second.wait_for("Five questions")
    again = through()
    again.welcomed()
    again.review()
    again.wait_for("half a sentence")
    assert other.number("imgcoach_sessions") == 2
