"""The commitment that closes a review, as an intention."""

from dataclasses import dataclass, replace
from typing import cast

from tinydb import where

from imgcoach.errors import Changed
from imgcoach.review import Commitment, Review, latest
from imgcoach.store.shape import fields_of, record_of
from imgcoach.store.storage import Transaction


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
        """The same after seeing something else."""
        return replace(self, was=cast(Commitment | None, seen))

    def apply(self, transaction: Transaction) -> None:
        """Store it and name it in the week's review; raises Changed when another was stored meanwhile."""
        wanted = self.commitment
        fields = transaction.get("commitments", wanted.id)
        stored = None if fields is None else record_of("commitments", wanted.id, fields)
        if stored not in (self.was, wanted):
            raise Changed(self.label, stored, wanted)
        transaction.put("commitments", wanted.id, fields_of(wanted))
        found = transaction.search("reviews", where("week") == wanted.week)
        reviews = [cast(Review, record_of("reviews", key, each)) for key, each in found]
        review = latest(reviews) or Review(week=wanted.week, saved=transaction.moment)
        if review.commitment != wanted.id:
            review = review.model_copy(update={"commitment": wanted.id, "saved": transaction.moment})
            transaction.put("reviews", review.id, fields_of(review))
