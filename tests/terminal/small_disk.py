"""A disk of its own for one process: a real tmpfs of a few kibibytes, seen by that process alone."""

import os
from pathlib import Path

ALONE = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
"""Begins a process that may mount what nobody else sees; no rights are needed for that."""

DISK = 'mount -t tmpfs -o size="$1",mode=700 tmpfs "$2" && cp -r "$3/." "$2" && '
FILLED = 'if head -c 9999999 /dev/zero >"$2/fill" 2>/dev/null; then exit 99; fi; '
CLOSED = 'mount -o remount,ro "$2" && '
GO = 'shift 3 && exec "$@"'


def on_a_disk(kibibytes, where, content, command, *before):
    """The words that run `command` with a disk mounted at `where` that begins with what is in `content`.

    `before` says what is done to it first: FILLED, CLOSED.
    """
    script = "".join((DISK, *before, GO))
    return [*ALONE, script, "sh", f"{kibibytes}k", str(where), str(content), *command]


def seen_by(process, path):
    """A path as that process sees it."""
    return Path(f"/proc/{process.pid}/root{path}")


def fill(path):
    """Take what room there is left beside `path`."""
    with (path.parent / "fill").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return os.fstat(file.fileno()).st_size
