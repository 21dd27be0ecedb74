"""One app on a terminal of its own: when it shows something, what that costs, and what a key does."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from typing import NamedTuple

ROWS, COLUMNS = 24, 80
QUIET, KEY_QUIET = 1.0, 0.3
"""Seconds without output after which an app counts as painted, and a key as answered."""
LONG = 20
"""Seconds that an app may take to paint; some never rest."""
DOWN, PRESSES = b"\x1b[B", 9

NOT_SEEN = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\)|\x1b[()*+#%].|\x1b.|[\x00-\x20]", re.DOTALL
)
"""What a terminal does not show: sequences and blanks."""


class Painted(NamedTuple):
    """Seconds, MiB and bytes of one start and of the keys behind it."""

    first: float
    """Until something can be read."""
    whole: float
    """Until nothing more comes."""
    work: float
    """Of the processor, until then."""
    memory: float
    """Its share (PSS), then."""
    key: float
    """From a key to the first byte that answers it; the median of some."""
    whole_key: float
    """From a key to the last such byte."""
    key_bytes: float


def painted(command: list[str]) -> Painted:
    """Start `command`, wait until it has painted, press the down key some times, and end it."""
    begin = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        first, whole, work = started(pid, terminal, begin)
        memory = share(pid)
        keys = [pressed(terminal) for _ in range(PRESSES)]
    except OSError as error:
        raise SystemExit(f"{command[0]} ended by itself ({error.strerror})") from None
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
    middle = [sorted(each)[PRESSES // 2] for each in zip(*keys, strict=True)]
    return Painted(first, whole, work, memory, *middle)


def started(pid: int, terminal: int, begin: float) -> tuple[float, float, float]:
    """Seconds until the first text, until all of it, and of work until then."""
    raw, first, now, work = b"", 0.0, begin, 0.0
    while select.select([terminal], [], [], QUIET if first else LONG)[0] and now - begin < LONG:
        raw += os.read(terminal, 65536)
        now, work = time.perf_counter(), worked(pid)
        if not first and NOT_SEEN.sub(b"", raw):
            first = now
    return first - begin, now - begin, work


def pressed(terminal: int) -> tuple[float, float, int]:
    """Seconds from a key to the first and to the last byte that answers it, and how many bytes do."""
    begin = first = last = time.perf_counter()
    size = 0
    os.write(terminal, DOWN)
    while select.select([terminal], [], [], KEY_QUIET)[0] and last - begin < QUIET:
        size += len(os.read(terminal, 65536))
        last = time.perf_counter()
        first = last if first == begin else first
    return first - begin, last - begin, size


def worked(pid: int) -> float:
    """Seconds of the processor that all threads have had."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((each / "schedstat").read_text("ascii").split()[0]) for each in tasks) / 1e9


def share(pid: int) -> float:
    """MiB of memory, what is shared with others by parts."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
