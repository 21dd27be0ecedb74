"""Files that a person names: read without waiting, written private and never over another unasked."""

import os
from pathlib import Path

from imgcoach.errors import NotSaved, WrongUse


def read(path: Path, most: int) -> bytes:
    """At most `most` bytes of a file, or of a pipe that somebody writes to; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a pipe without a writer is empty, not a wait
    os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "rb") as file:
        return file.read(most)


def write(path: Path, content: bytes, force: bool = False) -> None:
    """Write `content` to `path` with mode 0600, whole or not at all.

    Raises:
        WrongUse: `path` is there already and `force` is not given, or it is a link or a folder.
        NotSaved: the disk says no; what was there before still is.
    """
    replaced = force and path.is_file() and not path.is_symlink()
    fresh = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new") if replaced else path
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError:
        raise WrongUse(f"{path} is there already, name another file or add --force") from None
    except OSError as error:
        raise NotSaved(f"{path} can't be written ({error.strerror}), name another file") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if replaced:
            fresh.replace(path)
    except OSError as error:
        fresh.unlink()
        raise NotSaved(f"{path} can't be written ({error.strerror}), name another file") from None
