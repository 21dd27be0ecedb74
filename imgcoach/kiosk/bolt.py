"""What a process of a kiosk may do on this machine, whatever its code is brought to.

Nothing else is started, no network is reached, no process is stopped; files are written in the person's
folder alone, and nothing of another person's is opened. It is asked of Python's own audit events (PEP 578),
and a hook on those can't be taken off again.
"""
# pathlib would look at the file system by itself, hence
# ruff: noqa: PTH100

import os
import sys
from collections.abc import Iterable, Iterator

_NEVER = {
    *("os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system", "pty.spawn", "subprocess.Popen"),
    *("os.kill", "os.killpg", "socket.bind", "socket.connect", "socket.sendto", "webbrowser.open"),
}
_CHANGES = {
    *("os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink"),
    *("os.truncate", "os.utime", "os.setxattr", "os.removexattr"),
}
_LOOKS = {"open", "os.listdir", "os.scandir", "os.chdir"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def shut(root: str, folder: str) -> None:
    """Hold this process to `folder`, and out of all that is beside it below `root`, to its end.

    What is refused is a PermissionError where it was tried.
    """
    inside, beside = f"{os.path.abspath(folder)}/", f"{os.path.abspath(root)}/"

    def judge(event: str, arguments: tuple[object, ...]) -> None:
        if event in _NEVER:
            raise PermissionError(f"{event} is not open to a kiosk")
        if event in _LOOKS:
            changes, places = event == "open" and _would_write(*arguments), arguments[:1]
        elif event in _CHANGES:
            changes, places = True, arguments[:2]
        else:
            return
        for path in _named(places):
            if not path.startswith(inside) and (changes or path.startswith(beside)):
                raise PermissionError("a kiosk holds to the folder of its person")

    sys.addaudithook(judge)


def _would_write(path: object, mode: object, flags: object) -> bool:
    return path != os.devnull and isinstance(flags, int) and bool(flags & _WRITES)


def _named(places: Iterable[object]) -> Iterator[str]:
    """The paths among the arguments of a call; a slash at their end, so that a folder is inside itself."""
    for each in places:
        if isinstance(each, str | bytes | os.PathLike):
            yield f"{os.path.abspath(os.fsdecode(each))}/"
