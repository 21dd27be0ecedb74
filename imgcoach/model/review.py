"""The weekly review: five answers, a note each, and the commitments made."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from imgcoach.model.fields import Answer, Evidence, Feeling, Id, Line, Moment, Note, QuestionId, Record, Week
from imgcoach.model.records import Entry
from imgcoach.today import NEAR

_DAY = len("2026-11-22")

Outcome = Literal["done", "partly", "not_yet", "dropped"]
"""How a commitment went."""


class Answered(Record):
    """The answer to one of the five questions in one review."""

    question: QuestionId
    answer: Answer
    felt: Feeling | None = None
    note: Note | None = None
    evidence: Evidence | None = None
    """What the facts said when the answer was given."""

    def differs_from(self, evidence: Evidence | None) -> bool:
        """Whether facts that say `evidence` say something else; from not now and unknown nothing differs."""
        return evidence not in (None, "unknown", self.answer) and self.answer != "not_now"

    @property
    def said(self) -> tuple[Answer, Feeling | None, Note | None]:
        """What the person gave: all but the evidence."""
        return self.answer, self.felt, self.note


class Review(Entry):
    """One week's answers; one document, written anew at each answer."""

    week: Week
    saved: Moment
    answers: Annotated[list[Answered], Field(max_length=5)] = []
    commitment: Id | None = None
    """The id of the commitment that closed it."""

    @model_validator(mode="after")
    def _each_once(self) -> "Review":
        asked = [each.question for each in self.answers]
        if len(set(asked)) < len(asked):
            raise ValueError("Each question is answered once in a review")
        return self

    def answer_to(self, question: QuestionId) -> Answered | None:
        """The answer to `question`, if it was given."""
        return next((each for each in self.answers if each.question == question), None)

    @property
    def day(self) -> date:
        """The day it was last saved, in the time zone it was saved in."""
        return date.fromisoformat(self._day)

    @property
    def _day(self) -> str:
        """`day` as text, which is in the order of days too, and quick to compare where there are many."""
        return self.saved[:_DAY]

    @property
    def yes_count(self) -> int:
        """How many of the five were answered yes."""
        return sum(each.answer == "yes" for each in self.answers)


class Commitment(Entry):
    """One move for the coming week, in the if-then form."""

    week: Week
    if_: Annotated[Line, Field(alias="if")] = ""
    then: Line = ""
    outcome: Outcome | None = None

    @classmethod
    def of(cls, week: str, condition: str, move: str, made: "Commitment | None") -> "Commitment":
        """The commitment of `week` in these words, in the place of `made`, whose id it keeps."""
        kept = {"id": made.id} if made else {}
        return cls.model_validate({"week": week, "if": condition, "then": move, **kept})

    @property
    def sentence(self) -> str:
        """It in one sentence, without an end, be each half written with one."""
        condition, move = self.if_.removesuffix("."), self.then.removesuffix(".")
        return f"if {condition}, then {move}" if move else f"if {condition}"


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


def commitment_of(review: Review | None, commitments: list[Commitment]) -> Commitment | None:
    """The commitment that closed `review`, if there is one."""
    wanted = review.commitment if review else None
    return next((each for each in commitments if each.id == wanted), None)


def ahead(reviews: Iterable[Review], today: date) -> list[Review]:
    """The reviews of days ahead of today: a clock was wrong, or somebody looked ahead with --today."""
    last = str(today + NEAR)
    return [each for each in reviews if each._day > last]


def by(today: date, reviews: Iterable[Review]) -> list[Review]:
    """The reviews of today and before."""
    last = str(today + NEAR)
    return [each for each in reviews if each._day <= last]


def in_order(reviews: Iterable[Review]) -> list[Review]:
    """The reviews by week, the oldest first; versions of one week in the order they were saved in."""
    return sorted(reviews, key=lambda each: (each.week, each.saved))


def latest(reviews: Iterable[Review]) -> Review | None:
    """The review of the newest week; among several of one week, the one saved last, in one second even."""
    return max(reversed([*reviews]), key=lambda each: (each.week, each.saved), default=None)


def review_of(reviews: Iterable[Review], week: str) -> Review | None:
    """The review of `week`; of several versions the one saved last."""
    return latest(each for each in reviews if each.week == week)


def begun(reviews: Iterable[Review], week: str, asked: int) -> Review | None:
    """The review of `week` where some of the `asked` questions are answered and some are not; else None."""
    review = review_of(reviews, week)
    return review if review and 0 < len(review.answers) < asked else None


def week_by_week(reviews: Iterable[Review]) -> list[Review]:
    """One review for each week, the version saved last, oldest week first."""
    return list({each.week: each for each in in_order(reviews)}.values())


def superseded(reviews: list[Review]) -> set[str]:
    """The ids of the earlier versions: reviews of whose week there is one that was saved later."""
    return {each.id for each in reviews} - {each.id for each in week_by_week(reviews)}


def last_answers(reviews: Iterable[Review]) -> dict[QuestionId, tuple[Answered, date]]:
    """For each question the newest answer, and the day it was given."""
    newest: dict[QuestionId, tuple[Answered, Review]] = {}
    for review in in_order(reviews):
        newest.update({each.question: (each, review) for each in review.answers})
    return {question: (given, review.day) for question, (given, review) in newest.items()}
