"""Where the year stands: the phases of a season in a line, and below each other with their days."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from imgcoach.coach.findings import StepState
from imgcoach.coach.season import Season
from imgcoach.coach.season.phase import PHASES, begins, phase_of
from imgcoach.knowledge import Phase
from imgcoach.words.amounts import day_in_column
from imgcoach.words.marks import STEP_MARKS

_BETWEEN = " > "


class Part(NamedTuple):
    """What is said of one phase."""

    words: str
    state: StepState


class Strip(NamedTuple):
    """One season on one day."""

    season: Season
    today: date
    phases: Mapping[str, Phase]
    """What they are called."""

    def with_tracks(self, width: int, ascii: bool) -> list[Part]:
        """Each phase with a track as long as it lasts, filled up to today; empty where `width` is too small.

        Building is drawn from a year before Match Day on.
        """
        names = self._names
        around = sum(len(f"{each.words} ") for each in names) - 1
        cells = _shared(width - around, self._days)
        if not cells:
            return []
        full, empty = ("=", ".") if ascii else ("━", "┄")
        parts = []
        for at, each in enumerate(names):
            length = cells[at] if at < len(cells) else 0
            filled = round(length * self._gone(at))
            parts.append(Part(f"{each.words}{full * filled}{empty * (length - filled)}", each.state))
        return parts

    def in_short(self, width: int) -> str:
        """The phases alone, as many around the present one as there is room for."""
        names = self._names
        while len(names) > 1 and len(_BETWEEN.join(each.words for each in names)) > width:
            names = names[1:] if names[-1].state == "here" else names[:-1]
        return _BETWEEN.join(each.words for each in names)

    def with_days(self) -> Iterator[Part]:
        """A line for each phase with the day it begins; `~` = projected. Building has none of its own."""
        for at, phase in enumerate(PHASES[: len(self._names)]):
            when, announced = begins(self.season)[at]
            told = "" if phase in ("build", "after") else f"{' ' if announced else '~'}{day_in_column(when)}"
            state = self._state(at)
            yield Part(f"{STEP_MARKS[state]} {self.phases[phase].title:<13}{told}".rstrip(), state)

    @property
    def _at(self) -> int:
        return PHASES.index(phase_of(self.season, self.today))

    def _state(self, at: int) -> StepState:
        return "done" if at < self._at else "here" if at == self._at else "ahead"

    @property
    def _names(self) -> list[Part]:
        """All phases, the present one in brackets; what comes after the Match only once it has come."""
        named = PHASES if self._at == len(PHASES) - 1 else PHASES[:-1]
        titles = [self.phases[each].title for each in named]
        return [
            Part(f"[{title}]" if at == self._at else title, self._state(at))
            for at, title in enumerate(titles)
        ]

    @property
    def _days(self) -> list[int]:
        """How long each phase lasts, but the last, which has no end."""
        return [max(1, (end.day - begin.day).days) for begin, end in pairwise(begins(self.season))]

    def _gone(self, at: int) -> float:
        """Which part of a phase is over."""
        if at != self._at or at >= len(self._days):
            return 1.0 if at < self._at else 0.0
        return min(max((self.today - begins(self.season)[at].day).days / self._days[at], 0.0), 1.0)


def _shared(cells: int, parts: list[int]) -> list[int]:
    """`cells` shared out in proportion, at least one for each; empty where there are too few."""
    if cells < len(parts):
        return []
    free, total = cells - len(parts), sum(parts)
    ends = [round(free * sum(parts[: at + 1]) / total) for at in range(len(parts))]
    return [1 + end - start for start, end in zip([0, *ends], ends, strict=False)]
