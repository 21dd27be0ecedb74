"""What a person wants done in a weekly review: give an answer, commit to a move, tell how it went."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast, get_args

from tinydb import where

from imgcoach.errors import Changed
from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Answered, Commitment, Outcome, Review, latest, week_of
from imgcoach.store.changes import Put
from imgcoach.store.shape import fields_of, record_of
from imgcoach.store.storage import Transaction


@dataclass(frozen=True)
class GiveAnswer:
    """Answer one question in the review of one week; the week's first answer begins its review.

    A review that was given in another week, and more than a day ago, stays as it is: the answer goes into a
    newer version of it.
    """

    week: str
    """The ISO week, 2026-W47."""
    answered: Answered
    was: Answered | None = None

    @property
    def label(self) -> str:
        """The question and its week."""
        return f"answer about {self.answered.question}, week {self.week}"

    @property
    def wanted(self) -> object:
        """The answer."""
        return self.answered

    def over(self, seen: object) -> "GiveAnswer":
        """The same after seeing something else."""
        return replace(self, was=cast(Answered | None, seen))

    def apply(self, transaction: Transaction) -> None:
        """Store it in question order; raises Changed when what is stored says neither `was` nor this."""
        review = _review_of(transaction, self.week)
        stored = review.answer_to(self.answered.question)
        if stored != self.was:
            if stored is not None and stored.said == self.answered.said:
                return
            raise Changed(self.label, stored, self.answered)
        if stored == self.answered:
            return
        answers = {each.question: each for each in [*review.answers, self.answered]}
        ordered = [answers[question] for question in get_args(QuestionId) if question in answers]
        document = {**dict(review), "answers": ordered, "saved": transaction.moment}
        if review.answers and not _in_one_sitting(review.saved, transaction.moment):
            del document["id"]
        review = Review(**document)
        transaction.put("reviews", review.id, fields_of(review))


@dataclass(frozen=True)
class Commit:
    """Close the review of a week with one commitment; one undo takes both back."""

    commitment: Commitment
    was: Commitment | None = None

    @property
    def label(self) -> str:
        """The week it is for."""
        return f"commitment of week {self.commitment.week}"

    @property
    def wanted(self) -> object:
        """The commitment."""
        return self.commitment

    def over(self, seen: object) -> "Commit":
        """The same after seeing something else; in the place of another commitment it takes that one's id."""
        was = cast(Commitment | None, seen)
        wanted = self.commitment.model_copy(update={"id": was.id}) if was else self.commitment
        return replace(self, commitment=wanted, was=was)

    def apply(self, transaction: Transaction) -> None:
        """Store it and name it in the week's review; raises Changed when one in other words was stored."""
        wanted = self.commitment
        review = _review_of(transaction, wanted.week)
        key = review.commitment or wanted.id
        fields = transaction.get("commitments", key)
        stored = None if fields is None else cast(Commitment, record_of("commitments", key, fields))
        if stored not in (self.was, wanted):
            if stored is not None and (stored.if_, stored.then) == (wanted.if_, wanted.then):
                return
            raise Changed(self.label, stored, wanted)
        transaction.put("commitments", wanted.id, fields_of(wanted))
        if review.commitment != wanted.id:
            review = review.model_copy(update={"commitment": wanted.id, "saved": transaction.moment})
            transaction.put("reviews", review.id, fields_of(review))


def tell_outcome(commitment: Commitment, outcome: Outcome) -> Put:
    """The change that says how a commitment went."""
    return Put("commitments", commitment.model_copy(update={"outcome": outcome}), commitment)


def _review_of(transaction: Transaction, week: str) -> Review:
    """The newest version of the review of `week`; an empty one where there is none."""
    found = transaction.search("reviews", where("week") == week)
    reviews = [cast(Review, record_of("reviews", key, fields)) for key, fields in found]
    return latest(reviews) or Review(week=week, saved=transaction.moment)


def _in_one_sitting(saved: str, moment: str) -> bool:
    """Whether a review goes on: in the same week, over midnight, or on a clock that was set back since."""
    before, now = datetime.fromisoformat(saved), datetime.fromisoformat(moment)
    later = now.astimezone() - before.astimezone()
    return week_of(before.date()) == week_of(now.date()) or later <= timedelta(days=1)
