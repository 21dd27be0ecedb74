"""docs/database.md, done as it says, with no more changed than where the machine of the tests differs."""

import os
import shlex
import subprocess

import pytest
from cluster import binaries
from kiosk_server import snippets
from terminal_tools import command

from imgcoach.host.homes import Opening
from imgcoach.host.opened import homes_of
from imgcoach.host.settings import HostSettings
from imgcoach.model.records import Letter
from imgcoach.store import Put
from imgcoach.store.vault import local_now


@pytest.fixture
def carry_out(cluster, tmp_path):
    """Carries out the lines of a block of the page, as the account that runs the tests."""
    own = {"PATH": f"{binaries()}:{os.environ['PATH']}", "PGHOST": str(cluster.folder), "PGUSER": "root"}
    (toml,) = snippets("toml", "database")
    (tmp_path / "host.toml").write_text(f'{toml}folder = "{tmp_path / "host"}"\n', "utf-8")

    def run(block):
        for line in block.splitlines():
            words = shlex.split(line.removeprefix("runuser -u postgres -- "))
            if words[0] == "imgcoach":
                words[:2] = [*command(), "host", "--config", str(tmp_path / "host.toml")]
            subprocess.run(words, check=True, cwd=tmp_path, env={**own, "HOME": str(tmp_path)})

    yield run
    with cluster.connect("postgres", "root") as operator:
        operator.execute("DROP DATABASE IF EXISTS imgcoach")
        operator.execute("DROP ROLE IF EXISTS imgcoach")


def test_it_is_set_up_dumped_and_brought_back_as_the_page_says(cluster, carry_out, tmp_path):
    once, daily, back = snippets("sh", "database")
    carry_out(once)
    settings = HostSettings(database=cluster.url("imgcoach", "imgcoach"), folder=str(tmp_path / "host"))
    homes = homes_of(settings)
    assert homes.check() == []
    for person in ("alice", "bob"):
        homes.add(person)
        homes.open(person, Opening(local_now)).save(Put("letters", Letter(writer="Dr R")))
    carry_out(daily)
    homes.remove("alice")
    homes.add("carol")
    homes.close()
    carry_out(back)
    homes = homes_of(settings)
    assert [each.person for each in homes.persons()] == ["bob"]
    assert homes.open("bob", Opening(local_now)).person.letters[0].writer == "Dr R"
    assert homes.check() == []
    homes.close()
