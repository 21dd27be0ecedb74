"""What the judgement looks at: one person, what the coach knows, and the day it is asked."""

from datetime import date
from typing import NamedTuple

from imgcoach.coach.season import Season
from imgcoach.coach.season.past import told_of
from imgcoach.coach.season.phase import phase_of
from imgcoach.knowledge import Content
from imgcoach.knowledge.wording import PhaseId
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.profile import Outcome, Profile, RecordKind
from imgcoach.words.labels import AT_HOME


class Case(NamedTuple):
    """One person on one day, with the season they aim at."""

    person: Person
    content: Content
    today: date
    season: Season
    order: tuple[str, ...] = ()
    """The person's specialties in their own order, where a further one is looked at as the first."""

    @property
    def profile(self) -> Profile:
        """The person's own words about themselves."""
        return self.person.profile

    @property
    def aims(self) -> tuple[str, ...]:
        """The person's specialties in their own order."""
        return self.order or tuple(self.profile.specialties)

    @property
    def month(self) -> Month:
        """The month of today."""
        return Month.of(self.today)

    @property
    def phase(self) -> PhaseId:
        """Where the season stands."""
        return phase_of(self.season, self.today)

    @property
    def outcome(self) -> Outcome | None:
        """How the Match aimed at ended, where that is told."""
        told = told_of(self.person, self.season.match_year)
        return told.outcome if told else None

    @property
    def is_student(self) -> bool | None:
        """Whether the degree is still ahead; None where its month is not entered."""
        graduated = self.profile.graduated
        return None if graduated is None else graduated > self.month

    @property
    def needs_visa(self) -> bool:
        """Whether they say so, and are not at home in the US."""
        return self.profile.visa not in (None, "none") and self.profile.citizenship not in AT_HOME

    @property
    def opening(self) -> Month:
        """The month in which programs open applications."""
        return self.season.opening_month

    @property
    def field(self) -> str:
        """The primary specialty in words, for a sentence."""
        return self.content.specialty_name(self.profile.primary or "").lower()

    def says_none(self, kind: RecordKind) -> bool:
        """Whether the person said that there is nothing of this kind to list."""
        return kind in self.profile.nothing_to_list
