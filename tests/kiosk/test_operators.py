"""The settings in docs/operators.md are taken as they are written."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from kiosk_server import PERSONS, SSHD, snippet, snippets

from imgcoach.config import Config

PAGE = (Path(__file__).parents[2] / "docs/operators.md").read_text("utf-8")


@pytest.mark.parametrize("naming", ["imgcoach.conf", "imgcoach-kiosk.conf"])
def test_sshd_takes_the_settings(tmp_path, naming):
    subprocess.run(["ssh-keygen", "-qt", "ed25519", "-N", "", "-f", tmp_path / "host"], check=True)
    (tmp_path / "config").write_text(f"HostKey {tmp_path}/host\n{snippet('sshd_config', naming)}")
    user = ["-C", "user=imgcoach,host=localhost,addr=127.0.0.1"]
    checked = subprocess.run(
        [SSHD, "-T", *user, "-f", tmp_path / "config"], capture_output=True, check=False, timeout=60
    )
    assert (checked.returncode, checked.stderr) == (0, b"")
    if "kiosk" in naming:
        taken = checked.stdout.decode().splitlines()
        for line in (
            "setenv IMGCOACH_KIOSK_ROOT=/srv/imgcoach/persons",
            "disableforwarding yes",
            "permittunnel no",
            "permituserrc no",
            "permituserenvironment no",
            "maxsessions 1",
            "authenticationmethods publickey",
            "authorizedkeysfile /etc/ssh/imgcoach_keys",
        ):
            assert line in taken
        accepted = {word for line in taken if line.startswith("acceptenv") for word in line.split()[1:]}
        assert accepted == {"LANG", "LC_*", "COLORTERM", "NO_COLOR", "TZ"}


def test_the_limits_are_settings_of_a_slice(tmp_path):
    found = snippets("systemd")
    assert len(found) == 2
    for number, text in enumerate(found):
        unit = configparser.ConfigParser()
        unit.optionxform = str
        unit.read_string(text)
        assert set(unit["Slice"]) == {"MemoryMax", "TasksMax"}
        assert re.fullmatch(r"\d+G", unit["Slice"]["MemoryMax"])
        if shutil.which("systemd-analyze"):
            path = tmp_path / f"user-{1000 + number}.slice"
            path.write_text(text)
            said = subprocess.run(
                ["systemd-analyze", "verify", path], capture_output=True, check=False, timeout=60
            )
            assert path.name not in said.stderr.decode()


def test_the_configuration_is_one_that_imgcoach_reads():
    (found,) = snippets("toml")
    assert Config.model_validate(tomllib.loads(found)).idle_exit == 60


def test_every_command_is_one_that_a_shell_can_read(tmp_path):
    found = snippets("sh")
    assert len(found) >= 7
    for text in found:
        assert subprocess.run(["sh", "-n"], input=text.encode(), check=False).returncode == 0


def test_the_check_of_the_keys_finds_a_line_that_opens_a_shell(tmp_path):
    check = next(text for text in snippets("sh") if "grep" in text)
    good = snippet("authorized_keys", "imgcoach_keys")
    bad = (
        "ssh-ed25519 AAAA... mallory",
        'restrict,pty,command="sh" ssh-ed25519 AAAA... mallory',
        'command="imgcoach kiosk alice" ssh-ed25519 AAAA... alice',
        'restrict,pty,command="imgcoach kiosk Alice" ssh-ed25519 AAAA... alice',
        'restrict,pty,command="imgcoach kiosk alice",agent-forwarding ssh-ed25519 AAAA... alice',
        'restrict,pty,command="imgcoach kiosk alice; sh" ssh-ed25519 AAAA... alice',
    )
    for each in ("", *bad):
        (tmp_path / "keys").write_text(f"{good}{each}\n", "utf-8")
        here = check.replace("/etc/ssh/imgcoach_keys", str(tmp_path / "keys"))
        assert subprocess.run(["sh", "-c", here], capture_output=True, check=False).stdout.decode() == (
            f"{each}\n" if each else ""
        )
    assert all(f"kiosk {person}" in good for person in PERSONS)


def test_the_server_of_the_tests_runs_with_the_block_of_the_page(server):
    assert "MaxSessions 1" in (server.folder / "config").read_text("utf-8")
    assert server.run("alice", "due")[0] == 0


def test_who_comes_through_a_key_is_told_to_log_in_and_never_to_run_a_command(kiosk):
    for asked in ("status", "due", "log", "programs"):
        code, said, _ = kiosk("alice", asked)
        assert code == 0 and "log in without a command" in " ".join(said.lower().split()), asked
        assert "`imgcoach" not in said, asked


def test_what_people_may_ask_for_is_named(kiosk):
    said = kiosk("alice", "help")[2]
    for name in said.rpartition("one of: ")[2].strip().split(", "):
        assert re.search(rf"\b{name}\b", PAGE)
