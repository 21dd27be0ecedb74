"""Earlier seasons beside the present one: what the list counts, and what bears a later date.

Nothing here says why a Match ended as it did: dates are set beside dates, and that is all.
"""

from datetime import date
from typing import NamedTuple

from imgcoach.coach.season import Season, season_for
from imgcoach.knowledge import Content
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.profile import PastSeason
from imgcoach.model.records import Experience, Letter, Program, TimelineEntry
from imgcoach.words.labels import EXAMS

SENT = ("applied", "interview", "ranked")
"""The states of a program that belong to one season: an application went there."""

_PAPERS = "gate."
"""How the ids of moves begin that serve the requirements."""


class Counts(NamedTuple):
    """What the program list says of one season; None where it says nothing."""

    applied: int | None
    interviews: int | None
    ranked: int | None

    def held_by(self, season: PastSeason) -> bool:
        """Whether all that is counted here is told of `season` too, so that nothing would be lost."""
        names = ("applied", "interviews", "ranked")
        return all(getattr(self, each) is None or getattr(season, each) is not None for each in names)


class Since(NamedTuple):
    """What bears a date later than the opening of an earlier season, and no later than today."""

    opening: date
    exams: tuple[tuple[str, date], ...]
    """By name, the latest attempt."""
    graduated: Month | None
    experiences: tuple[Experience, ...]
    letters: tuple[Letter, ...]
    timeline: tuple[TimelineEntry, ...]
    papers: tuple[tuple[str, date], ...]
    """The ids of moves for the papers that were marked as done, each with its day."""
    planned: tuple[Experience, ...]
    """Stays that lie ahead."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing bears a later date."""
        told = (self.exams, self.experiences, self.letters, self.timeline, self.papers, self.planned)
        return self.graduated is None and not any(told)


def earlier(person: Person, season: Season) -> list[PastSeason]:
    """The Matches told that come before `season`, the newest first."""
    found = [each for each in person.profile.seasons if each.match_year < season.match_year]
    return sorted(found, key=lambda each: -each.match_year)


def told_of(person: Person, match_year: int) -> PastSeason | None:
    """What is told of one Match."""
    return next((each for each in person.profile.seasons if each.match_year == match_year), None)


def counts(person: Person, season: Season, today: date) -> Counts:
    """What the list says of `season`; before applications can be submitted, nothing.

    A count of nothing is None: that no interview is noted does not say that there was none.
    """
    listed = person.programs if today >= season.day("submit").day else []
    invited = [each for each in listed if _invited(each, season)]
    applied = [each for each in listed if each.status in SENT or each in invited]
    ranked = [each for each in invited if each.status == "ranked" or each.rank is not None]
    return Counts(len(applied) or None, len(invited) or None, len(ranked) or None)


def since(person: Person, match_year: int, content: Content, today: date) -> Since:
    """What bears a date between the opening of `match_year` and today; months count from the one after it."""
    opening, now = season_for(person.profile, match_year, content, today).opening, Month.of(today)
    profile, after = person.profile, Month.of(opening)
    days = {name: getattr(profile, field).taken for field, name in EXAMS.items()}
    exams = {**days, "OET": profile.oet_taken}
    done = [each for each in profile.settled if each.state == "done" and each.move.startswith(_PAPERS)]
    return Since(
        opening,
        tuple((name, day) for name, day in exams.items() if day is not None and opening < day <= today),
        profile.graduated if profile.graduated is not None and after < profile.graduated <= now else None,
        tuple(each for each in person.experiences if after < each.start <= now),
        tuple(each for each in person.letters if each.dated is not None and after < each.dated <= now),
        tuple(each for each in person.timeline if after < each.start <= now),
        tuple((each.move, each.on) for each in done if opening < each.on <= today),
        tuple(each for each in person.experiences if each.start > now),
    )


def _invited(program: Program, season: Season) -> bool:
    """Whether it invited in this season: an interview of an earlier one does not count."""
    if program.interview_on is not None:
        return season.opening <= program.interview_on <= season.day("match_day").day
    return program.status in ("interview", "ranked")
