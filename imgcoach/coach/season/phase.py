"""Where a season stands on a day, and what can still be moved before the next date."""

from datetime import date, timedelta

from imgcoach.coach.season import KnownDay, Season
from imgcoach.knowledge import Phase
from imgcoach.knowledge.wording import PhaseId

PHASES: tuple[PhaseId, ...] = ("build", "apply", "interview", "rank", "wait", "soap", "after")
"""In their order."""

_YEAR = timedelta(days=365)
"""What a season is taken to last, where its building has to have a beginning."""


def begins(season: Season) -> tuple[KnownDay, ...]:
    """The day each phase begins; building, which has none, a year before Match Day."""
    match_day, closing, ranking = season.day("match_day"), season.day("rank_list"), season.day("ranking")
    closed = KnownDay(closing.day + timedelta(days=1), closing.announced)
    return (
        KnownDay(match_day.day - _YEAR, match_day.announced),
        season.day("submit"),
        season.day("review"),
        min(ranking, closed, key=lambda each: each.day),
        closed,
        season.day("status"),
        match_day,
    )


def phase_of(season: Season, today: date) -> PhaseId:
    """The phase of `season` on `today`."""
    return PHASES[sum(today >= each.day for each in begins(season)[1:])]


def wording(phase: Phase, question: str) -> str:
    """What a phase adds to one of the five questions."""
    words: str = getattr(phase, question)
    return words
