"""The lines in the help of each command work as they stand."""

import os
import sys
from pathlib import Path

import click
import pytest

from imgcoach.commands.command_line.examples import LINES
from imgcoach.commands.command_line.line import imgcoach as group
from imgcoach.commands.content import content_command
from imgcoach.host.admin import host

COMMANDS = group.list_commands(click.Context(group))
BELOW = [each for each in LINES if " " in each]

SERVING = ("host", "kiosk")
"""What waits for people of its own; there it is only looked whether the words are taken."""


@pytest.fixture
def run(shell, stored, example, tmp_path):
    """Runs a line in bash, with imgcoach on the PATH and two files to import in the folder."""
    (tmp_path / "my-data.json").write_bytes(example.read_bytes())
    (tmp_path / "programs.csv").write_text("name,specialty\nElm Street,family_medicine\n", "utf-8")
    path = {"PATH": f"{Path(sys.executable).parent}:{os.defpath}"}

    def call(line):
        return shell.python("-c", line, program=["bash"], environment=path, cwd=tmp_path)

    return call


def test_each_command_of_a_group_has_one():
    groups = {"content": content_command, "host": host}
    names = [f"{name} {each}" for name, found in groups.items() for each in found.commands]
    assert sorted(names) == sorted(BELOW)


@pytest.mark.parametrize("name", [*COMMANDS, *BELOW])
def test_each_command_has_one_that_works(run, name):
    code, page, _ = run(f"imgcoach {name} --help")
    assert code == 0 and LINES[name]
    for line in LINES[name]:
        assert f"\n    {line}\n" in f"{page}\n"
        assert len(line) <= 70
        code, _, said = run(f"{line.partition('<')[0]} --help" if name.split()[0] in SERVING else line)
        assert (code, said.startswith("imgcoach:")) == (0, False), (line, said)
