"""The log of a server, on its error output: when, what, and a mark in the place of a person.

It holds no id, no address, no word of what anybody has written. Where an error happened is told without its
message: that may hold such words.
"""

import logging
import time
import traceback
from hashlib import sha256
from hmac import digest

_LENGTH = 10

log = logging.getLogger("imgcoach.host")


def begin() -> None:
    """Write to the error output; what the libraries say names people, and is left out."""
    handler = logging.StreamHandler()
    form = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    form.converter = time.gmtime
    handler.setFormatter(form)
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    for name in ("asyncssh", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class Marks:
    """What stands for a person in the log: the same always, and nobody can tell from it who that is."""

    def __init__(self, secret: bytes) -> None:
        """Begin with the secret of a server, as its private key is one."""
        self._secret = sha256(b"imgcoach marks" + secret).digest()

    def of(self, person: str) -> str:
        """The mark of a person."""
        return digest(self._secret, person.encode(), "sha256").hex()[:_LENGTH]


def where(error: BaseException | None) -> str:
    """The kind of an error and the lines it went through, without a word of what it says."""
    while isinstance(inner := getattr(error, "error", None), BaseException):
        error = inner  # that of a worker, in what Textual makes of it
    frames = traceback.extract_tb(error.__traceback__) if error else []
    told = " < ".join(f"{each.filename.rpartition('/')[2]}:{each.lineno}" for each in reversed(frames))
    return f"{type(error).__name__} at {told or 'nowhere'}"
