"""Somebody who comes back for five years: gaps, late evenings, corrections, changes of the clock, undos."""

from datetime import datetime, timedelta
from random import Random
from typing import get_args
from zoneinfo import ZoneInfo

from imgcoach.exchange.document import dump
from imgcoach.model.fields import QuestionId
from imgcoach.model.practice import PracticeSession
from imgcoach.model.records import Program
from imgcoach.model.review import Answered, Commitment, commitment_of, open_commitment, review_of, week_of
from imgcoach.model.weeks import week_before
from imgcoach.store import Commit, GiveAnswer, Put, open_store

WEEKS = 260
ZONE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 1, 5, 20, 0, tzinfo=ZONE)
"""A Monday. The years that follow have a week 53 in 2026, and ten changes to and from summer time."""

HOURS = [(0, 0, 5), (0, 8, 0), (2, 20, 30), (5, 12, 0), (6, 2, 30), (6, 3, 0), (6, 23, 55)]
"""Days after the Monday, hours and minutes: both ends of the week, and the hours of the clock change."""

KINDS = ("university", "university_affiliated", "community", None)


class FiveYears:
    """One such person, and what they remember of what they did."""

    def __init__(self, folder, seed=7):
        self.moment = FIRST
        self.store = open_store(str(folder), now=lambda: self.moment)
        self.folder = folder
        self._chance = Random(seed)
        self.states = [self.store.person]
        """The person after each save that still stands, the newest last."""
        self.undone = 0

    def live(self):
        """All of the weeks."""
        for number in range(WEEKS):
            monday = FIRST.replace(hour=0) + timedelta(weeks=number)
            if self._chance.random() < 0.25 and week_of(monday.date()) != "2026-W53":
                continue
            day, hour, minute = self._chance.choice(HOURS)
            self.moment = (monday + timedelta(days=day)).replace(hour=hour, minute=minute)
            if self._chance.random() < 0.05:
                self.moment -= timedelta(days=9)
            self.week()

    def week(self):
        """One evening: the review, and now and then more."""
        this = week_of(self.moment.date())
        if waiting := open_commitment(self.store.person.commitments, this):
            outcome = self._chance.choice(["done", "partly", "not_yet", "dropped"])
            self.save(Put("commitments", waiting.model_copy(update={"outcome": outcome}), waiting))
        self.answer(this, self._chance.randint(1, 5))
        if self._chance.random() < 0.5:
            person = self.store.person
            made = commitment_of(review_of(person.reviews, this), person.commitments)
            self.save(Commit(Commitment.of(this, f"it is {this}", "I write a letter", made), made))
        if self._chance.random() < 0.15:
            self.answer(week_before(this, self._chance.randint(1, 8)), 1)
        if self._chance.random() < 0.1:
            self.save(Put("programs", Program(name=f"Program of {this}", kind=self._chance.choice(KINDS))))
            self.save(
                Put(
                    "practice",
                    PracticeSession(question="about_you", day=self.moment.date(), seconds=90, content=4),
                )
            )
        if self._chance.random() < 0.1:
            self.take_back(self._chance.randint(1, 3))
        if self._chance.random() < 0.1:
            self.store = open_store(str(self.folder), now=lambda: self.moment)

    def answer(self, week, count):
        """Answer some questions of a week, each in a save of its own."""
        for question in self._chance.sample(get_args(QuestionId), count):
            review = review_of(self.store.person.reviews, week)
            was = review.answer_to(question) if review else None
            answer = self._chance.choice(["yes", "partly", "no", "not_now"])
            note = f"{question} in {week}" if self._chance.random() < 0.3 else None
            felt = self._chance.choice([None, 1, 2, 3, 4, 5])
            given = Answered(question=question, answer=answer, felt=felt, note=note, evidence="partly")
            self.save(GiveAnswer(week, given, was))

    def save(self, change):
        """Save, and remember the state."""
        self.store.save(change)
        if self.store.person != self.states[-1]:
            self.states.append(self.store.person)

    def take_back(self, steps):
        """Undo some steps; each must give back, byte for byte, what was there before."""
        for _ in range(min(steps, len(self.states) - 1)):
            assert self.store.undo() is not None
            self.states.pop()
            self.undone += 1
            assert dump(self.store.person) == dump(self.states[-1])
