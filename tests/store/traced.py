"""A child process under strace: what it asks of the system, and what is refused to it."""

import os
import re
import subprocess

SAVES = (
    "?open,openat,write,pwrite64,fsync,fdatasync,ftruncate,flock,close,fchmod,fchmodat,?chmod,"
    "?rename,renameat,renameat2,?link,linkat,?unlink,unlinkat,?mkdir,mkdirat"
)
"""The calls by which a save changes anything, or holds something."""

_NAME = re.compile(r"(\w+)\(", re.ASCII)


def names_of(calls):
    """Each call of a trace by its name, and how many of that name there were by then."""
    names = [_NAME.match(line)[1] for line in calls]
    return [(name, names[: at + 1].count(name)) for at, name in enumerate(names)]


class Traced:
    """`work` in a child under strace; `work` returns the child's exit code.

    Args:
        child: the fixture that starts children.
        log: where the trace goes.
        inject: which calls strace does what to, as in `fsync:error=EIO:when=3`; none if empty.
    """

    def __init__(self, child, log, work, inject=""):
        begin, go = os.pipe()

        def wait_and_work(report):
            os.read(begin, 1)
            os._exit(work())

        self._child, self._log = child(wait_and_work), log
        tampering = ["-e", f"inject={inject}"] if inject else []
        self._strace = subprocess.Popen(
            ["strace", "-y", "-o", str(log), "-e", f"trace={SAVES}", *tampering, "-p", str(self._child.pid)],
            stderr=subprocess.PIPE,
        )
        assert b"attached" in self._strace.stderr.readline()
        os.write(go, b"!")
        os.close(go)
        os.close(begin)

    def end(self):
        """Wait until it is gone: its exit code, negative for a signal, and its calls, a line each."""
        code = self._child.end()[0]
        self._strace.wait()
        self._strace.stderr.close()
        lines = self._log.read_text("utf-8", "replace").splitlines()
        return code, [line for line in lines if _NAME.match(line)]
