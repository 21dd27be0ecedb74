"""Homes in which the README's commands are carried out as they are written, in a shell and in a terminal."""

import os
import re
import select
import shutil
import subprocess
import sys
import termios
import time
from pathlib import Path

from pages import README, ROOT, block

LONG = 300
"""Seconds after which a command counts as hanging, on a machine however busy; it ends long before."""

_LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache")
_PASSED_ON = ("PIP_", "SSL_", "HTTP", "http", "NO_PROXY")


class Home:
    """Somebody's home folder, and what they type there."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.command = self.folder / ".local/bin/imgcoach"
        """Where every kind of install puts it."""

    @property
    def environment(self):
        """What a login gives them, and how this machine reaches the package index."""
        passed = {name: value for name, value in os.environ.items() if name.startswith(_PASSED_ON)}
        python = Path(sys._base_executable).parent
        path = f"{self.command.parent}:{python}:{os.defpath}"
        return passed | {"HOME": str(self.folder), "PATH": path, "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def __call__(self, line, shell="sh", **more):
        """Run a line of shell: its exit code, its output, and what it said."""
        done = subprocess.run(
            [shell, "-c", line],
            cwd=self.folder,
            env=self.environment | more,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONG,
            text=True,
        )
        return done.returncode, done.stdout, done.stderr

    def in_terminal(self, line, *talk, cwd=None):
        """Run a line in a terminal of 80x24: its exit code, and all that it showed.

        Args:
            talk: pairs of what is waited for and what is typed then.
        """
        leader, follower = os.openpty()
        termios.tcsetwinsize(leader, (24, 80))
        process = subprocess.Popen(
            ["sh", "-c", line],
            cwd=cwd or self.folder,
            env=self.environment,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
        )
        os.close(follower)
        try:
            shown = _talk(leader, [*talk], time.monotonic() + LONG)
            return process.wait(LONG), shown
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            os.close(leader)


def _talk(leader, talk, end):
    shown, seen = b"", 0
    while time.monotonic() < end:
        if not select.select([leader], [], [], 1)[0]:
            continue
        try:
            shown += os.read(leader, 65536)
        except OSError:  # the last one on the other side has gone
            break
        if talk and talk[0][0].encode() in shown[seen:]:
            os.write(leader, talk.pop(0)[1].encode())
            seen = len(shown)
    return re.sub(r"\x1b\[[0-9;?<>=]*[A-Za-z]", "", shown.decode(errors="replace"))


def install(home):
    """Do what the README says first, and leave the app when it is there; return what was seen.

    The clone is a copy of this checkout, so that nothing has to be committed. pip is told not to compile what
    it installs, which takes as long as all the rest.
    """
    clone, install_and_open = block(README, "Start")
    assert clone == "git clone ADDRESS imgcoach && cd imgcoach"
    folder = home.folder / "imgcoach"
    shutil.copytree(ROOT, folder, ignore=_LEFT_OUT)
    line = f"export PIP_NO_COMPILE=1; {install_and_open}"
    code, shown = home.in_terminal(line, ("Welcome to imgcoach", "q"), cwd=folder)
    assert code == 0, shown
    return shown
