"""Many imgcoaches, each on a terminal of its own, started from one process that has read the code already."""

import fcntl
import json
import os
import select
import signal
import struct
import sys
import termios
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

LONG = 60.0
"""Seconds after which a screen counts as never coming."""

_ALIVE = "RSDTt"


def preload():
    """Read the code once, for all sessions that are forked from this process."""
    from imgcoach.screens.terminal.watch import prepare

    prepare()
    from imgcoach.screens import launch
    from imgcoach.screens.places import profile, review, today

    return launch, profile, review, today


def run(home, *, fresh, ignoring, owns, minute):
    """Be the session on the terminal that is 0, 1 and 2; never returns."""
    environment = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    if owns:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignoring else signal.SIG_DFL)
    words = ["imgcoach", "--today", "2026-11-22"]
    if fresh:
        os.execve(Path(sys.executable).parent / "imgcoach", words, environment)
    code = 70
    try:
        os.environ.clear()
        os.environ.update(environment)
        from imgcoach.cli import main
        from imgcoach.screens import launch

        launch.MINUTE, sys.argv = minute, words
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            stream = os.fdopen(number, "w" if number else "r", encoding="utf-8", closefd=False)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        main()
    except SystemExit as end:
        code = end.code or 0
        threading._shutdown()  # as at the end of any Python: whatever still runs is waited for
    finally:
        os._exit(code)


@dataclass
class Session:
    """One imgcoach on one terminal; `client` is a process between that owns the terminal, if any.

    Attributes:
        typed: what was typed, key by key, with the moment of each.
    """

    pid: int
    terminal: int
    client: int | None = None
    raw: bytes = b""
    typed: list[tuple[float, str]] = field(default_factory=list)

    def read(self, seconds=0.0):
        """Take what was written; whether anything was."""
        if self.terminal < 0 or not select.select([self.terminal], [], [], seconds)[0]:
            return False
        written = b""
        with suppress(OSError):
            written = os.read(self.terminal, 65536)
        self.raw = (self.raw + written)[-200_000:]
        return bool(written)

    def wait_for(self, *texts):
        """Read until all of `texts` were written."""
        deadline = time.monotonic() + LONG
        while not all(text.encode() in self.raw for text in texts):
            if time.monotonic() > deadline or not self.is_there():
                raise TimeoutError(f"{texts} never came: {self.raw[-300:]!r}")
            self.read(0.05)

    def send(self, keys):
        """Press keys."""
        os.write(self.terminal, keys.encode())

    def type(self, text, pace, reads=True):
        """Type `text`, `pace` seconds from key to key."""
        for key in text:
            self.typed.append((time.monotonic(), key))
            self.send(key)
            until = time.monotonic() + pace
            while (left := until - time.monotonic()) > 0:
                if not (reads and self.read(left)):
                    time.sleep(min(left, 0.01) if reads else left)

    def close(self):
        """Close the terminal, where it is ours."""
        if self.terminal >= 0:
            os.close(self.terminal)
            self.terminal = -1

    def is_there(self):
        """Whether the process still runs."""
        with suppress(ChildProcessError):
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return False
        return state(self.pid) in _ALIVE

    def end(self):
        """End what is left, by its id."""
        for pid in (self.pid, self.client):
            with suppress(OSError, TypeError):
                os.kill(pid, signal.SIGKILL)
            with suppress(OSError, TypeError):
                os.waitpid(pid, 0)
        self.close()


def state(pid):
    """What a process does, by the letter of /proc; X = it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
    return "X"


def cpu(pid):
    """Seconds of work that a process has done."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def kept(home):
    """The texts that the next window would offer."""
    texts = []
    for path in (home / ".local/share/imgcoach/drafts").glob("*.json"):
        texts += [each["text"] for each in json.loads(path.read_text("ascii")).values()]
    return "\n".join(texts)


def start(home, **how):
    """A session on a terminal that this process owns."""
    master, slave = _terminal()
    if (pid := os.fork()) == 0:
        _settle_on(slave, master)
        run(home, **how)
    os.close(slave)
    return Session(pid, master)


def start_behind_a_client(home, **how):
    """A session on a terminal that another process owns, as with ssh; what that reads is passed on here."""
    told, tell = os.pipe()
    outer, inner = os.openpty()
    client = os.fork()
    if client == 0:
        os.close(told)
        _relay(inner, tell, start(home, **how))
    os.close(tell)
    os.close(inner)
    pid = int(os.read(told, 20))
    os.close(told)
    return Session(pid, outer, client)


def _terminal():
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return master, slave


def _settle_on(slave, *others):
    os.setsid()
    for number in range(3):
        os.dup2(slave, number)
    os.closerange(3, max(slave, *others) + 50)


def _relay(inner, tell, session):
    """Pass keys and output on until killed."""
    modes = termios.tcgetattr(inner)
    modes[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    modes[0] = modes[1] = 0
    termios.tcsetattr(inner, termios.TCSANOW, modes)
    os.write(tell, str(session.pid).encode())
    try:
        while True:
            for ready in select.select([inner, session.terminal], [], [])[0]:
                os.write(session.terminal if ready == inner else inner, os.read(ready, 65536))
    finally:
        os._exit(0)
