"""What the tests of a host share.

pytest runs with --import-mode=importlib, so this folder is put on the import path, and those of the terminals
and of the kiosk.
"""

import os
import sys
from importlib import resources
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "terminal"), str(HERE.parent / "kiosk")]

from host_server import Guest, Host  # noqa: E402

from imgcoach.exchange.document import parse  # noqa: E402
from imgcoach.host.in_folders.homes import FolderHomes  # noqa: E402
from imgcoach.host.in_rows.homes import RowHomes  # noqa: E402


@pytest.fixture(params=["folders", "rows"])
def build(request, tmp_path):
    """Builds homes of one kind with nobody in them, the same wherever that name is asked for."""
    if request.param == "folders":
        yield lambda name: FolderHomes(str(tmp_path / name))
        return
    cluster, built = request.getfixturevalue("cluster"), []

    def rows(name):
        cluster.empty(name)
        built.append(RowHomes(cluster.url(database=name)))
        return built[-1]

    yield rows
    for each in built:
        each.close()


@pytest.fixture
def homes(build):
    """Homes with nobody in them."""
    return build("host")


@pytest.fixture(scope="session")
def host(tmp_path_factory):
    """One server for all tests that ask for nothing special; each has persons of its own."""
    served = Host(tmp_path_factory.mktemp("host"), limits="connections = 0")
    yield served
    served.end()


@pytest.fixture
def own_host(tmp_path):
    """A server that a test may end."""
    served = Host(tmp_path, limits="connections = 0")
    yield served
    served.end()


@pytest.fixture
def servers(cluster, tmp_path):
    """Two servers of the same persons, with one key, as behind a balancer."""
    cluster.empty("host")
    address = f'"{cluster.url(database="host")}"'
    started = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        key = f'"{tmp_path / "one" / "host" / "host_key"}"'
        started.append(Host(tmp_path / name, database=address, host_key=key))
    yield started
    for each in started:
        each.end()


@pytest.fixture
def guest(tmp_path):
    """Opens ssh clients on terminals, and ends those that are left."""
    opened = []

    def start(host, person, *options, **environment):
        own = {"HOME": str(tmp_path), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        opened.append(Guest(host.ssh(person, *options), {**own, **environment}))
        return opened[-1]

    yield start
    for each in opened:
        each.end()


@pytest.fixture
def example():
    """The example person."""
    return parse((resources.files("imgcoach.content") / "example.json").read_bytes(), "example")
