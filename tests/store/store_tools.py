"""A clock that is set by hand, child processes, a way to make calls fail, and data to save."""

import errno
import os
import signal
import sys
import time
import traceback
from datetime import UTC, datetime, timedelta

from imgcoach.errors import Busy
from imgcoach.model.records import Letter
from imgcoach.model.review import Answered
from imgcoach.store import GiveAnswer

CALLS = (
    "open",
    "write",
    "fsync",
    "fchmod",
    "close",
    "link",
    "replace",
    "rename",
    "unlink",
    "mkdir",
    "chmod",
    "stat",
)
"""The functions of `os` that a save goes through, filelock's share included."""


PATIENCE = 60
"""Seconds within which anything happens, however busy the machine is."""


class Clock:
    """A clock that stands still until it is told otherwise."""

    def __init__(self):
        self.time = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)

    def __call__(self):
        return self.time

    def forward(self, **spell):
        self.time += timedelta(**spell)


def letter(number, **fields):
    """Letter number `number`, always the same."""
    return Letter(id=f"letter{number}", writer=f"Dr {number}", **fields)


def answer(said="yes", question="letters", week="2026-W47", was=None, note=None):
    """An intention to answer."""
    return GiveAnswer(week, Answered(question=question, answer=said, note=note), was)


def answered(store, question="letters"):
    """What the newest review says to a question."""
    return store.person.reviews[-1].answer_to(question)


def files(folder):
    """All that is in a folder, by relative path: the bytes of files, the targets of links."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = path.readlink()
        else:
            found[name] = path.read_bytes() if path.is_file() else None
    return found


def eventually(happened):
    """Wait until it has happened; on another host that takes a moment."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.005)


def keep_trying(save):
    """Save, as the app does, until no other window is in the way."""
    for _ in range(100):
        try:
            return save()
        except Busy:
            pass
    raise AssertionError("always busy")


class Child:
    """A forked process that does `work` and reports through a pipe, line by line."""

    def __init__(self, work):
        self._read, write = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                work(lambda line: os.write(write, f"{line}\n".encode()))
            finally:
                failed = sys.exc_info()[0] is not None
                if failed:
                    traceback.print_exc()
                os._exit(1 if failed else 0)
        os.close(write)
        self._lines = os.fdopen(self._read, "r")
        self.over = False

    def line(self):
        """The next report; empty when the child is gone."""
        return self._lines.readline().strip()

    def kill(self):
        """Kill it, and return the reports that were still in the pipe."""
        os.kill(self.pid, signal.SIGKILL)
        return self.end()[1]

    def end(self):
        """Wait until it is gone: its exit code, and the reports that were still in the pipe."""
        lines = self._lines.read().split()
        self._lines.close()
        self.over = True
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]), lines


class Faults:
    """Counts the calls of `os` functions, and lets one of them go wrong."""

    def __init__(self, monkeypatch):
        self.count, self.fatal, self.way = 0, None, None
        for name in CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    def _watched(self, name, real):
        def call(*arguments, **options):
            self.count += 1
            if self.count != self.fatal:
                return real(*arguments, **options)
            if name == "close":
                real(*arguments, **options)
            return self.way(name)

        return call

    def at(self, number, way):
        """From now on, call `number` goes wrong in this way."""
        self.count, self.fatal, self.way = 0, number, way

    def off(self):
        """From now on, all goes well."""
        self.fatal = None


def disk_error(name):
    """What a broken disk says."""
    raise OSError(errno.EIO, f"{name} failed")
