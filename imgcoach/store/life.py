"""Whether a process that wrote down its name is still there.

A process id alone says little: ids are used again, and in a container the first process is always number 1.
With the boot and the start time (from /proc, where there is one) the name is the process's own.
"""

import os
from pathlib import Path

_STATE, _STARTED = 0, 19
"""Places in /proc/PID/stat after the name of the program, see proc(5)."""


def life_of(process: int) -> str:
    """The name of a running process, `PID.BOOT.START`; its id where there is no /proc, "" when it is gone."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return f"{process}" if _answers(process) else ""
    try:
        status = Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return ""
    return "" if status[_STATE] in (b"Z", b"X") else f"{process}.{boot}.{status[_STARTED].decode()}"


def is_alive(life: str) -> bool:
    """Whether the process of that name still runs."""
    process = life.partition(".")[0]
    return process.isdecimal() and life_of(int(process)) == life


def _answers(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
