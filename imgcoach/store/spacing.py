"""Which earlier versions are kept: few and well spread.

Kept are the 3 newest, and the newest of each of the last 7 days and of the last 4 weeks that have one. Days
without a save don't count: who comes once a week keeps seven weeks. Order is by revision and never by the
clock, which may be set back.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

APART = timedelta(hours=1)
"""The least time between two backups."""
NEWEST, DAYS, WEEKS = 3, 7, 4


class Taken(Protocol):
    """A copy; when it was taken (UTC)."""

    @property
    def taken(self) -> datetime:
        """The moment."""


Each = TypeVar("Each", bound=Taken)


def due(newest: datetime | None, now: datetime) -> bool:
    """Whether it is time for another copy; `newest` is when the last one was taken."""
    return newest is None or abs(now - newest) >= APART


def worth_keeping(copies: Sequence[Each]) -> Iterator[Each]:
    """Those of `copies`, newest first, that stay; some may come twice."""
    yield from copies[:NEWEST]
    for spell, room in (("%Y-%m-%d", DAYS), ("%G-W%V", WEEKS)):
        newest: dict[str, Each] = {}
        for copy in copies:
            newest.setdefault(copy.taken.strftime(spell), copy)
        yield from list(newest.values())[:room]
