"""Processes of imgcoach, and a look at what they leave on disk."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from measured import measured

LONG = 60
"""Seconds after which a process counts as hanging, on a machine however busy."""


def clean_environment(home):
    """What a process needs, and nothing of the machine the tests run on."""
    own = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    return own | measured()


def command():
    """The words that start imgcoach, as installed beside this Python."""
    return [str(Path(sys.executable).parent / "imgcoach")]


class Shell:
    """Starts processes; each call is one, and returns its exit code, its output and what it said."""

    def __init__(self, environment):
        self.environment = environment
        self._started = []

    def __call__(self, *arguments, **options):
        return self.python(*arguments, program=command(), **options)

    def python(
        self, *arguments, program=(sys.executable,), environment=None, stdin=b"", timeout=LONG, **options
    ):
        """Run Python, or another `program`; an open file as stdin or stdout is handed on as it is."""
        given = isinstance(stdin, bytes)
        process = subprocess.Popen(
            [*program, *map(str, arguments)],
            env={**self.environment, **(environment or {})},
            stdin=subprocess.PIPE if given else stdin,
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            **options,
        )
        self._started.append(process)
        out, said = process.communicate(stdin if given else None, timeout=timeout)
        return process.returncode, (out or b"").decode(), said.decode()

    def end(self):
        """End what still runs, each by its own id."""
        for process in self._started:
            if process.poll() is None:
                process.kill()
                process.communicate()


def small_files(most):
    """What makes a process fail to write more than `most` bytes into a file, as a full disk would.

    Python must not keep what it compiles then: it would leave half a file for every later process.
    """

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return {"preexec_fn": limit, "environment": {"PYTHONDONTWRITEBYTECODE": "1"}}


def one_line(said):
    """Whether `said` is an error as imgcoach words them."""
    return said.startswith("imgcoach: ") and said.count("\n") == 1 and said.endswith("\n")


def files(folder):
    """All that is in a folder: the bytes of files, the targets of links, None for the rest."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_symlink():
            found[path] = path.readlink()
        else:
            found[path] = path.read_bytes() if path.is_file() else None
    return found


def modes(folder):
    """The rights on all that is in a folder, by relative path."""
    return {str(path.relative_to(folder)): path.lstat().st_mode & 0o777 for path in Path(folder).rglob("*")}
