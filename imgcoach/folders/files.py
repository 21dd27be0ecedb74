"""Files are opened here: none is waited for, none is written through a link, and all are private.

`imgcoach due` imports this module, so it starts with os alone.
"""
# pathlib is slow to import, hence
# ruff: noqa: PTH108

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    AnyPath = str | os.PathLike[str]


SMALL = 4 * 1024 * 1024
"""Bytes read of a file that a person writes by hand; a device has no end."""


def read(path: "AnyPath", most: int = -1) -> tuple[os.stat_result, bytes]:
    """The state of a file of ours and, of the same moment, its first `most` bytes (-1 = all).

    Never follows a link, and never waits for a pipe.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    return os.fstat(descriptor), _content(descriptor, most)


def read_named(path: "AnyPath", most: int = SMALL) -> bytes:
    """The first `most` bytes of a file that a person named: a link is followed, a pipe read to its end.

    A pipe that nobody writes to is empty.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    os.set_blocking(descriptor, True)
    return _content(descriptor, most)


def _content(descriptor: int, most: int) -> bytes:
    with os.fdopen(descriptor, "rb") as file:
        return file.read(most) or b""  # a pipe that is not waited for has None


def write_new(path: "AnyPath", content: bytes) -> os.stat_result:
    """Write a file that must not be there yet, 0600, down to the disk; or leave nothing behind.

    Raises:
        FileExistsError: something is there, be it a link.
        OSError: the disk says no.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        return _write(descriptor, content)
    except OSError:
        os.unlink(path)
        raise


def overwrite(path: "AnyPath", content: bytes) -> None:
    """Write a file, 0600, over what was in it; not through a link, and not into a pipe nobody reads."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    _write(os.open(path, flags, 0o600), content)


def _write(descriptor: int, content: bytes) -> os.stat_result:
    try:
        os.fchmod(descriptor, 0o600)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)
