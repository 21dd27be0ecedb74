"""Weeks beside weeks: how often somebody came, what differs between two, and what was written before."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from imgcoach import text
from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Answered, Review, in_order, latest, monday_of, week_of

LOOKED_AT = 12
"""Weeks of which it is told in how many there was a review: enough to see a season's rhythm."""

AWAY = 3
"""Weeks missed after which a review is a catch-up: with fewer, what was said last is still near."""

_LONG_AGO = 10
"""Weeks after which one's own words are worth reading again."""

_SEASON = 45
"""Weeks after which a review belongs to the season before: most of a year."""


class Difference(NamedTuple):
    """One question in two weeks; None where it was not answered."""

    question: QuestionId
    before: Answered | None
    after: Answered | None


def week_before(week: str, weeks: int = 1) -> str:
    """The ISO week so many weeks earlier; a negative number looks ahead."""
    return week_of(monday_of(week) - timedelta(weeks=weeks))


def weeks_apart(earlier: str, later: str) -> int:
    """How many weeks lie from one ISO week to another."""
    return (monday_of(later) - monday_of(earlier)).days // 7


def reviewed_of_last(reviews: Sequence[Review], today: date, weeks: int = LOOKED_AT) -> int:
    """In how many of the last `weeks` weeks, this one included, there was a review."""
    this = week_of(today)
    looked_at = {week_before(this, back) for back in range(weeks)}
    return len(looked_at & {each.week for each in reviews})


def weeks_away(reviews: Sequence[Review], week: str) -> int:
    """How many weeks before `week` went by without a review, back to the newest one; 0 without any."""
    earlier = [each.week for each in reviews if each.week < week]
    return weeks_apart(max(earlier), week) - 1 if earlier else 0


def welcome_back(reviews: Sequence[Review], week: str, this_week: str) -> str | None:
    """What to say in the review of `week` to somebody who comes back after an absence.

    None to everybody else, and to those who fill in a week that is past.
    """
    away = weeks_away(reviews, week)
    if week != this_week or away < AWAY:
        return None
    return f"You were away {away} weeks. Nothing is lost, and no week has to be filled in."


def differences(before: Review, after: Review) -> list[Difference]:
    """The questions whose answer, feeling, note or evidence is another in `after`, in their order."""
    asked = dict.fromkeys(each.question for each in (*after.answers, *before.answers))
    pairs = [Difference(each, before.answer_to(each), after.answer_to(each)) for each in asked]
    return [each for each in pairs if _said(each.before) != _said(each.after)]


def long_ago(reviews: Sequence[Review], week: str) -> Review | None:
    """The newest review with a note at least ten weeks before `week`; None where there is none."""
    return next((each for each in _back(reviews, week, _LONG_AGO) if _noted(each)), None)


def season_ago(reviews: Sequence[Review]) -> tuple[Review, Review] | None:
    """The newest review of the season before and the newest of all; None where there is no earlier season."""
    now = latest(reviews)
    if now is None:
        return None
    old = next(_back(reviews, now.week, _SEASON), None)
    return None if old is None else (old, now)


def holding(reviews: Sequence[Review], words: str) -> list[Review]:
    """The reviews with all these words in a note or in the name of their week; all of them without words."""
    return text.holding(reviews, words, _text)


def _back(reviews: Sequence[Review], week: str, weeks: int) -> Iterator[Review]:
    """The reviews at least so many weeks before `week`, newest first."""
    newest_first = reversed(in_order(reviews))
    return (each for each in newest_first if weeks_apart(each.week, week) >= weeks)


def _said(given: Answered | None) -> object:
    return None if given is None else (given.answer, given.felt, given.note, given.evidence)


def _noted(review: Review) -> bool:
    return any(each.note for each in review.answers)


def _text(review: Review) -> str:
    notes = (each.note for each in review.answers if each.note)
    return " ".join([review.week, *notes])
