"""Python's garbage, in a process where many live: looking for it holds up everybody, so little is looked at.

Whoever is in when it is looked for is left out from then on (`gc.freeze`), and so is the server itself. Apps
that end are taken apart without it, so little of those stays; that goes when few are in.
"""

import gc
from collections.abc import Mapping
from time import perf_counter

from imgcoach.host.serving.metrics import Metrics

_SOON = 25
"""Apps begun and ended since the last time, from which on the garbage is collected: among so many, it takes
about a tenth of a second."""

_FEW = 10
"""Guests among whom all is looked at, those too who were left out before."""

_YOUNG = (10_000, 5, 1_000_000)
"""When Python itself collects: what is young, in small portions, and never all, which would come any time."""

_PORTIONS = 4
"""Portions that have grown old since the last time, from which on the garbage is collected too."""


class Collecting:
    """When the garbage is collected, and how long that takes."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._moves = self._whole_at = self._portions = 0
        self._begun = 0.0

    def begin(self) -> None:
        """Collect what came up at the start, and look at the rest no more."""
        gc.callbacks.append(self._time)
        gc.enable()
        gc.set_threshold(*_YOUNG)
        self._collect(is_whole=False)

    def look(self, ended: int, present: int) -> None:
        """Collect where it is time for it.

        Args:
            ended: Apps that have ended so far.
            present: Apps that are open.
        """
        moves = 2 * ended + present
        is_whole = present <= _FEW and ended >= self._whole_at + (_SOON if present else 1)
        if is_whole or moves >= self._moves + _SOON or self._portions >= _PORTIONS:
            self._collect(is_whole)
            self._moves, self._portions = moves, 0
            self._whole_at = ended if is_whole else self._whole_at

    def _collect(self, is_whole: bool) -> None:
        if is_whole:
            gc.unfreeze()
        gc.collect()
        gc.freeze()

    def _time(self, phase: str, told: Mapping[str, int]) -> None:
        if phase == "start":
            self._begun = perf_counter()
            return
        self._metrics.collection.observe(perf_counter() - self._begun)
        self._portions += told["generation"] == 1
