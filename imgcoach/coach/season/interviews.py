"""The interviews of one season, on one day: which are said, which are over, which lie ahead.

A program that was withdrawn from never counts. An interview on a day that belongs to another Match year is
kept apart from those of the season aimed at.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from imgcoach.coach.season import Season
from imgcoach.model.records import Program

__all__ = ["Interviews", "interviews", "invited", "of_season"]


class Interviews(NamedTuple):
    """The programs that invited the person, by how far the interview is."""

    held: tuple[Program, ...]
    """Those on a day that is past, the first one first."""
    today: tuple[Program, ...]
    ahead: tuple[Program, ...]
    """Those on a later day, the next one first."""
    undated: tuple[Program, ...]
    """Those of which no day is said."""
    elsewhen: tuple[Program, ...]
    """Those on a day of another Match year: they are not among the invited."""
    unthanked: tuple[Program, ...]
    """Those held for which no thank-you is noted that was sent by today."""

    @property
    def invited(self) -> int:
        """How many invitations there are for this season."""
        return sum(map(len, (self.held, self.today, self.ahead, self.undated)))

    @property
    def rankable(self) -> tuple[Program, ...]:
        """Those that can be put on the rank list: their day has come, or is not said."""
        return (*self.held, *self.today, *self.undated)


def invited(program: Program) -> bool:
    """Whether the person says that it invited them: by its status, or by a day."""
    if program.status == "withdrawn":
        return False
    return program.status in ("interview", "ranked") or program.interview_on is not None


def of_season(programs: Sequence[Program], season: Season) -> list[Program]:
    """`programs` without those that interviewed on a day of another Match year."""
    return [each for each in programs if _of_season(each, season)]


def interviews(programs: Sequence[Program], season: Season, today: date) -> Interviews:
    """The interviews of `programs` that belong to `season`; all of them where no Match year is said."""
    said = [each for each in programs if invited(each)]
    ours = of_season(said, season)
    dated = [(each.interview_on, each) for each in ours if each.interview_on is not None]
    dated.sort(key=lambda pair: pair[0])
    held = tuple(each for day, each in dated if day < today)
    return Interviews(
        held=held,
        today=tuple(each for day, each in dated if day == today),
        ahead=tuple(each for day, each in dated if day > today),
        undated=tuple(each for each in ours if each.interview_on is None),
        elsewhen=tuple(each for each in said if not _of_season(each, season)),
        unthanked=tuple(each for each in held if each.thanked_on is None or each.thanked_on > today),
    )


def _of_season(program: Program, season: Season) -> bool:
    """Whether its day lies between the first day of applications and Match Day."""
    day = program.interview_on
    if day is None or season.assumed:
        return True
    return season.day("submit").day <= day < season.day("match_day").day
