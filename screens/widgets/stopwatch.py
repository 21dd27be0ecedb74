"""Seconds that are counted up: drawn once a second while it runs, and never otherwise."""

from time import monotonic

from textual.timer import Timer
from textual.widgets import Static

from imgcoach.model.practice import LONGEST
from imgcoach.words.amounts import clock


class Stopwatch(Static):
    """`1:05` while it runs. There is no timer while it stands."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__("", id=id, markup=False)
        self._since = 0.0
        self._ticks: Timer | None = None

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._ticks is not None

    def start(self) -> None:
        """Count from nothing."""
        self.stop()
        self._since = monotonic()
        self._ticks = self.set_interval(1.0, self._tick)
        self._tick()

    def stop(self) -> int:
        """Count no longer; the seconds that were counted, 0 where it stood."""
        if self._ticks is None:
            return 0
        self._ticks.stop()
        self._ticks = None
        return self._seconds

    @property
    def _seconds(self) -> int:
        return min(round(monotonic() - self._since), LONGEST)

    def _tick(self) -> None:
        self.update(f"{clock(self._seconds)}  Space stops the clock.", layout=False)
