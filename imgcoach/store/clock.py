"""What time it is."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Says the time, with its zone."""


def local_now() -> datetime:
    """The time here, in the zone of this machine."""
    return datetime.now().astimezone()
