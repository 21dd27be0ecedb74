"""Where a season stands on a day, and what can still be moved before the next date."""

from datetime import date, timedelta

from imgcoach.coach.season import Season
from imgcoach.knowledge import Phase

_BEFORE_OPENING = timedelta(days=21)
"""From submitting to the opening, where the day of submitting is not known (2025 to 2027: three weeks)."""

_TO_RANKING = timedelta(days=131)
_TO_LISTS = timedelta(days=161)
"""From the opening to the days ranking opens and lists close, where they are not known (2025 to 2027)."""

PHASES = ("build", "apply", "interview", "rank", "after")
"""In their order."""


def phase_of(season: Season, today: date) -> str:
    """The id of the phase of `season` on `today`."""
    known = {each.event: each.day for each in season.days}
    lists = known.get("rank_list", season.opening + _TO_LISTS)
    begins = (
        known.get("submit", season.opening - _BEFORE_OPENING),
        season.opening,
        known.get("ranking", min(season.opening + _TO_RANKING, lists)),
        lists + timedelta(days=1),
    )
    return PHASES[sum(today >= day for day in begins)]


def wording(phase: Phase, question: str) -> str:
    """What a phase adds to one of the five questions."""
    words: str = getattr(phase, question)
    return words
