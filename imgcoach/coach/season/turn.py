"""Where somebody stands between one Match and the next."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from imgcoach.coach.season import Season, season_for
from imgcoach.coach.season.past import SENT, Counts, counts, earlier, told_of
from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.model.profile import PastSeason
from imgcoach.model.records import Program


@dataclass(frozen=True)
class Turn:
    """The Match aimed at, what is told of it once it is over, and what the list still holds of the last."""

    match_year: int
    over: bool
    """From its Match Day on."""
    told: PastSeason | None
    """What is told of it."""
    listed: int
    """Programs on the list, without those withdrawn from."""
    counted: Counts
    """What the list says of it."""
    last: PastSeason | None
    """The newest earlier Match that is told."""
    left: tuple[Program, ...]
    """Programs in a state of an earlier season: none of this one can be yet."""
    kept: bool
    """Whether `last` holds every count the list has of it, so that days and ranks can go."""
    next_year: int
    """The next Match whose opening is not past."""

    @property
    def goes_on(self) -> bool:
        """Whether a next Match is to be named: this one is over, and it did not end in a post."""
        return self.over and self.told is not None and self.told.outcome in ("unmatched", "withdrew")


def turn_of(person: Person, season: Season, content: Content, today: date) -> Turn:
    """Where `person` stands on `today`, when aiming at `season`."""
    sent = [each for each in person.programs if each.status in SENT]
    left = sent if today < season.day("submit").day else []
    before = earlier(person, season)
    last = before[0] if before else None
    seasons = partial(season_for, person.profile, content=content, today=today)
    of_last = counts(person, seasons(last.match_year), today) if last else None
    return Turn(
        season.match_year,
        not season.assumed and season.is_over(today),
        told_of(person, season.match_year),
        sum(each.status != "withdrawn" for each in person.programs),
        counts(person, season, today),
        last,
        tuple(left),
        last is not None and of_last is not None and of_last.held_by(last),
        seasons(None).match_year,
    )
