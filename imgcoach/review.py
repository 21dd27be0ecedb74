"""The weekly review: five answers, a note each, and the commitments made."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from imgcoach.fields import Answer, Evidence, Feeling, Id, Line, Moment, Note, QuestionId, Record, Week
from imgcoach.records import Entry


class Answered(Record):
    """The answer to one of the five questions in one review."""

    question: QuestionId
    answer: Answer
    felt: Feeling | None = None
    note: Note | None = None
    evidence: Evidence | None = None
    """What the facts said when the answer was given."""


class Review(Entry):
    """One week's answers; one document, written anew at each answer."""

    week: Week
    saved: Moment
    answers: Annotated[list[Answered], Field(max_length=5)] = []
    commitment: Id | None = None
    """The id of the commitment that closed it."""

    @model_validator(mode="after")
    def _each_once(self) -> "Review":
        if len({each.question for each in self.answers}) < len(self.answers):
            raise ValueError("Each question is answered once in a review")
        return self

    def answer_to(self, question: QuestionId) -> Answered | None:
        """The answer to `question`, if it was given."""
        return next((each for each in self.answers if each.question == question), None)

    @property
    def day(self) -> date:
        """The day it was last saved, in the time zone it was saved in."""
        return datetime.fromisoformat(self.saved).date()

    @property
    def yes_count(self) -> int:
        """How many of the five were answered yes."""
        return sum(each.answer == "yes" for each in self.answers)


class Commitment(Entry):
    """One move for the coming week, in the if-then form."""

    week: Week
    if_: Annotated[Line, Field(alias="if")] = ""
    then: Line = ""
    outcome: Literal["done", "partly", "not_yet", "dropped"] | None = None


def open_commitment(commitments: list[Commitment], week: str) -> Commitment | None:
    """The newest commitment made before `week` of which nobody has said yet how it went."""
    waiting = [each for each in commitments if each.week < week and each.outcome is None]
    return max(waiting, key=lambda each: each.week, default=None)


def week_of(day: date) -> str:
    """The ISO week of `day`, as 2026-W47."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> date:
    """The first day of an ISO week."""
    return date.fromisocalendar(int(week[:4]), int(week[6:]), 1)


def latest(reviews: list[Review]) -> Review | None:
    """The review of the newest week; among several of one week, the one saved last."""
    return max(reviews, key=lambda review: (review.week, review.saved), default=None)


def last_answers(reviews: list[Review]) -> dict[QuestionId, tuple[Answered, date]]:
    """For each question the newest answer, and the day it was given."""
    newest: dict[QuestionId, tuple[Answered, date]] = {}
    for review in sorted(reviews, key=lambda review: (review.week, review.saved)):
        newest.update({each.question: (each, review.day) for each in review.answers})
    return newest
