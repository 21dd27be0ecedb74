"""What is given in a review line by line, on its way to the store."""

from collections.abc import Iterator
from contextlib import suppress
from typing import get_args

from imgcoach.commands.weekly_review.hearing import Hearing
from imgcoach.errors import Changed, Damaged, NotSaved
from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person
from imgcoach.model.review import Answered, Review, review_of
from imgcoach.store import Change, Store, review_draft

_HELP = "Any text, in one line. Empty goes on; back goes to the question before; q leaves, and all is kept."
_TRY = "Enter tries again, q leaves without it."
_TAKE = "Enter stores yours in its place, q leaves theirs."


class Keeping:
    """The store as one review sees it.

    Attributes:
        unsaved: the lines that were heard and could not be stored.
    """

    def __init__(self, store: Store, hearing: Hearing, week: str) -> None:
        self._store, self._hearing, self._week = store, hearing, week
        self._put_by: dict[str, str] = {}
        self.unsaved: list[str] = []

    @property
    def person(self) -> Person:
        """What is in the store."""
        return self._store.person

    @property
    def review(self) -> Review | None:
        """The review of the week, as far as it is there."""
        return review_of(self.person.reviews, self._week)

    @property
    def count(self) -> str:
        """How many answers of the week are in the store."""
        there = self.review
        return f"{len(there.answers) if there else 0} of 5 answers of {self._week} are in the store"

    def given(self, question: QuestionId) -> Answered | None:
        """The answer that is stored."""
        return self.review.answer_to(question) if self.review else None

    def refresh(self) -> None:
        """Take in what another window stored."""
        self._store.refresh()

    def save(self, change: Change, line: str) -> None:
        """Store what `line` said; somebody at a terminal is asked again where that fails.

        Raises:
            NotSaved, Damaged: it is not stored, and the line is among `unsaved`.
            Left: the person goes; the line is among `unsaved`.
        """
        self.unsaved.append(line)
        while True:
            try:
                self._store.save(change)
            except (NotSaved, Damaged) as error:
                if not self._hearing.is_person:
                    raise
                theirs = isinstance(error, Changed)
                change = change.over(error.theirs) if isinstance(error, Changed) else change
                self._hearing.say(f"NOT SAVED: {error}. {_TAKE if theirs else _TRY}")
                self._hearing.line(_TAKE if theirs else _TRY)
            else:
                self.unsaved.remove(line)
                return

    def text(self, place: str, limit: int, used: int = 0) -> str:
        """A line of text for a place; one that is too long is refused, and kept as text that was begun.

        Args:
            limit: characters that the place holds.
            used: how many of them stand there already.
        """
        while len(line := self._hearing.line(_HELP, free=True)) + used > limit:
            self.too_long(place, line, limit, used)
            if not self._hearing.is_person:
                return ""
        return line

    def put_by(self, place: str, text: str) -> None:
        """Keep a text that can't be stored yet, for this place here and in the app."""
        self._put_by[place] = text
        self.unsaved.append(text)
        with suppress(NotSaved):
            self._store.drafts.keep(review_draft(self._week, place), text)
            self.unsaved.remove(text)

    def too_long(self, place: str, text: str, limit: int, used: int = 0) -> None:
        """Refuse a text that is too long, and keep it whole as one that was begun; the rest as in `text`."""
        self.put_by(place, text)
        room = f"{limit:,} is the limit"
        if used:
            room = f"what stands there leaves room for {max(0, limit - used):,}"
        self._hearing.say(
            f"That has {len(text):,} characters; {room}, so it is not stored yet. "
            "It is kept whole as text you began: write a shorter one here, or shorten it in the app."
        )

    def begun(self, place: str) -> str:
        """The text that was begun for a place, here or in a window that is gone; else nothing."""
        if place not in self._put_by:
            with suppress(NotSaved):
                text = self._store.drafts.take(review_draft(self._week, place))
                self._put_by.update({place: text} if text else {})
        return self._put_by.get(place, "")

    def settled(self, *places: str) -> None:
        """Forget what was begun for these places: it is stored."""
        for place in places:
            if self._put_by.pop(place, None) is not None:
                with suppress(NotSaved):
                    self._store.drafts.drop(review_draft(self._week, place))

    def waiting(self) -> Iterator[str]:
        """Say what was given and is not part of the review yet."""
        for line in self.unsaved:
            yield f"NOT SAVED: {line}"
        names = [each for each in self._put_by if each in (*get_args(QuestionId), "if", "then")]
        if names:
            yield f"Kept as begun, not in the review yet: your text about {', '.join(names)}."
