"""A kiosk as its clients see it: a real sshd on loopback, real ssh clients on terminals of their own.

pytest runs with --import-mode=importlib, so this folder is put on the import path, and that of the terminals.
"""

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

from imgcoach.exchange.document import parse
from imgcoach.store import ReplaceAll, open_store

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "terminal"))

from kiosk_server import Client, Server
from measured import measured
from terminal_tools import LONG, command


@pytest.fixture
def root(tmp_path):
    """The folder of all persons."""
    folder = tmp_path / "persons"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def serve(tmp_path, root):
    """Starts a server with this in its configuration, and ends it."""
    started = []

    def start(*lines, **options):
        folder = tmp_path / f"server{len(started)}"
        folder.mkdir(mode=0o700)
        started.append(Server(folder, root, lines, **options))
        return started[-1]

    yield start
    for server in started:
        server.end()


@pytest.fixture
def server(serve):
    """A server as docs/operators.md has it, with the keys of alice and bob."""
    return serve()


@pytest.fixture
def client(tmp_path):
    """Opens ssh clients on terminals, and ends those that are left."""
    opened = []

    def start(server, person, *options, asked=(), prepare=None, **environment):
        words = server.ssh(person, *options, asked=asked)
        more = {} if prepare is None else {"prepare": prepare}
        opened.append(Client(words, {**own_environment(tmp_path), **environment}, **more))
        return opened[-1]

    yield start
    for each in opened:
        each.end()


@pytest.fixture
def opened(client):
    """Opens the app of a person, whose welcome is answered."""

    def start(server, person, *options, **environment):
        found = client(server, person, *options, **environment)
        found.wait_until(lambda: "1 Today" in found.screen() and "Five questions" in found.screen())
        return found

    return start


def own_environment(home):
    """What a client needs, and nothing of the machine the tests run on."""
    own = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    return own | measured()


@pytest.fixture
def keep(root):
    """Puts the example person into a person's folder, with a program to know them by."""

    def put(person, name):
        (root / person / ".config").mkdir(parents=True)
        (root / person).chmod(0o700)
        example = json.loads((resources.files("imgcoach.content") / "example.json").read_text("utf-8"))
        example["programs"][0]["name"] = f"{name} Hospital"
        for each in example["commitments"]:
            each["outcome"] = "done"
        text = json.dumps(example)
        open_store(str(root / person / "data")).save(ReplaceAll(parse(text.encode(), "test")))

    return put


@pytest.fixture
def kiosk(root, tmp_path):
    """Runs `imgcoach kiosk` as sshd would, without one: its exit code, its output and what it said."""

    def call(person, asked=None, *, named=root, **environment):
        variables = {**own_environment(tmp_path), "IMGCOACH_KIOSK_ROOT": str(named), **environment}
        if asked is not None:
            variables["SSH_ORIGINAL_COMMAND"] = asked
        done = subprocess.run(
            [*command(), "kiosk", person],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONG,
            check=False,
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return call
