"""A flag that ends a wait on a terminal at once."""

import os
import select
from threading import Event

_MANY = 64


class Bell(Event):
    """An Event that `select` can wait for beside a terminal, so that nobody need look now and then."""

    def __init__(self) -> None:
        super().__init__()
        self._heard, self._rope = os.pipe()
        os.set_blocking(self._heard, False)

    def fileno(self) -> int:
        """What can be read from while the flag is set."""
        return self._heard

    def set(self) -> None:
        """Set the flag, and wake whoever waits."""
        super().set()
        os.write(self._rope, b"\0")

    def clear(self) -> None:
        """Take the flag down."""
        super().clear()
        while select.select([self._heard], [], [], 0)[0]:
            os.read(self._heard, _MANY)
