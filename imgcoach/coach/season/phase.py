"""Where a season stands on a day, and what can still be moved before the next date."""

from datetime import date, timedelta

from imgcoach.coach.season import Season
from imgcoach.knowledge import Phase
from imgcoach.knowledge.wording import PhaseId

PHASES: tuple[PhaseId, ...] = ("build", "apply", "interview", "rank", "wait", "soap", "after")
"""In their order."""


def phase_of(season: Season, today: date) -> PhaseId:
    """The phase of `season` on `today`."""
    lists_closed = season.day("rank_list").day + timedelta(days=1)
    begins = (
        season.day("submit").day,
        season.opening,
        min(season.day("ranking").day, lists_closed),
        lists_closed,
        season.day("status").day,
        season.day("match_day").day,
    )
    return PHASES[sum(today >= day for day in begins)]


def wording(phase: Phase, question: str) -> str:
    """What a phase adds to one of the five questions."""
    words: str = getattr(phase, question)
    return words
