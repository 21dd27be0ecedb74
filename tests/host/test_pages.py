"""What docs/hosting.md, the example of the settings and the unit say is true."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from kiosk_server import free_port, snippets
from terminal_tools import LONG, command

from imgcoach.errors import Rejected, WrongUse
from imgcoach.host.admin import host as commands
from imgcoach.host.settings import HostSettings, read_settings

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "hosting.md").read_text("utf-8")


def test_the_example_holds_the_defaults():
    example, usual = read_settings(str(DOCS / "host.toml")), HostSettings()
    named = {"folder": usual.folder, "listen": usual.listen, "name": usual.name, "metrics_port": 0}
    assert example.model_copy(update=named) == usual
    assert example.line == "ssh -p 2222 coach@match.example.org"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("port = 0", "port"),
        ('port = "2222"', "port must be a whole number"),
        ("prot = 2222", "prot is not a key that imgcoach knows"),
        ('folder = "here"', "folder must be a whole path"),
        ('database = "mysql://db.example.org/x"', 'must be an address like "postgresql://'),
        ('host_key = "keys/host"', "host_key must be a whole path"),
        ("app = 3", "app must be a table"),
        ('listen = "match.example.org"', "listen must be an address of this machine"),
        ("[limits]\nwindows = 0", "limits.windows"),
        ('[app]\ntheme = "pink"', "app.theme"),
        ('app = "dark"', "app must be a table"),
        ('[app]\ntime_zone = "Mars/Base"', "app.time_zone"),
        ("port = ", "is not TOML"),
        ("\x00", "is"),
    ],
)
def test_what_is_wrong_in_the_settings_is_named(tmp_path, written, said):
    file = tmp_path / "host.toml"
    file.write_text(written, "utf-8")
    with pytest.raises(Rejected) as refused:
        read_settings(str(file))
    assert str(refused.value).startswith(f"{file}: ") and said in str(refused.value)


def test_a_folder_in_the_place_of_the_settings_is_told(tmp_path):
    with pytest.raises(Rejected, match=r"can't be read \(Is a directory\); correct it$"):
        read_settings(str(tmp_path))


def test_without_the_usual_file_the_defaults_hold(tmp_path, monkeypatch):
    monkeypatch.setattr("imgcoach.host.settings.USUAL", str(tmp_path / "host.toml"))
    assert read_settings(None) == HostSettings()
    (tmp_path / "host.toml").write_text("port = 22\nname = 'coach.example.org'\n", "utf-8")
    assert read_settings(None).line == "ssh coach@coach.example.org"


def test_settings_that_are_named_must_be_there(tmp_path):
    with pytest.raises(WrongUse):
        read_settings(str(tmp_path / "host.toml"))


def test_every_command_is_on_the_page():
    listed = "\n".join(snippets("sh", "hosting")) + PAGE
    for name in commands.commands:
        assert re.search(rf"\bhost {name}\b", listed), name


def test_the_unit_is_one(tmp_path):
    unit = configparser.ConfigParser(strict=False)
    unit.optionxform = str
    unit.read(DOCS / "imgcoach-host.service")
    assert unit["Service"]["ExecStart"] == "/opt/imgcoach/bin/imgcoach host serve"
    assert tomllib.loads((DOCS / "host.toml").read_text("utf-8"))["folder"] == "/var/lib/imgcoach"
    if shutil.which("systemd-analyze"):
        words = ["systemd-analyze", "verify", DOCS / "imgcoach-host.service"]
        said = subprocess.run(words, capture_output=True, timeout=60).stderr.decode()
        assert "Unknown" not in said


def test_a_port_that_is_taken_is_named(host, tmp_path):
    file = tmp_path / "host.toml"
    for port, metrics, named in ((host.port, 0, host.port), (free_port(),) + (host.metrics_port,) * 2):
        file.write_text(f'folder = "{tmp_path}/host"\nport = {port}\nmetrics_port = {metrics}\n', "utf-8")
        words = [*command(), "host", "--config", file, "serve"]
        done = subprocess.run(words, capture_output=True, timeout=LONG)
        said = done.stderr.decode().splitlines()[-1]
        assert done.returncode == 3
        assert said.startswith(f"imgcoach: 127.0.0.1 port {named} can't be used")
