"""Whose configuration counts in a kiosk."""

import os
import pwd

from kiosk_server import environment


def test_a_persons_own_is_read_in_place_of_that_of_the_account(kiosk, root):
    (root / "alice/.config/imgcoach").mkdir(parents=True)
    (root / "alice").chmod(0o700)
    (root / "alice/.config/imgcoach/config.toml").write_text("theme = 3")
    code, _, said = kiosk("alice", "status")
    assert code == 1
    assert "theme" in said


def test_the_home_is_that_of_the_account_whatever_a_client_says(server, opened, keep):
    keep("alice", "Fulton")
    opened(server, "alice", "-oSetEnv=HOME=/")
    (pid,) = server.apps("alice")
    assert environment(pid)["HOME"] == pwd.getpwuid(os.getuid()).pw_dir
