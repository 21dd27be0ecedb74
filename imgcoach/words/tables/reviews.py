"""The columns of the list of reviews: the week, what was said to each of the five, and how many were yes."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Review
from imgcoach.words.labels import ANSWERS, QUESTIONS
from imgcoach.words.marks import MARKS
from imgcoach.words.tables.column import Column

_SHORT = 3
"""Letters of a question's name that stand over a mark."""


def columns(
    questions: Sequence[QuestionId], earlier: Collection[str], marked: str | None, whole: bool
) -> list[Column[Review]]:
    """The columns.

    Args:
        questions: the five.
        earlier: the ids of reviews of whose week there is a newer version.
        marked: the id of the one that others are held against.
        whole: whether there is room for the names of the five; else their first letters stand over the marks.
    """

    def yes(each: Review) -> str:
        return f"{each.yes_count}/5{' -' * (each.id in earlier)}{' *' * (each.id == marked)}"

    return [
        Column("Week", lambda each: each.week, lambda each: (each.week, each.saved), falling=True),
        *([_one(name) for name in questions] if whole else [_five(questions)]),
        Column("Yes", yes, lambda each: each.yes_count, falling=True),
    ]


def _mark(name: QuestionId, each: Review) -> str:
    given = each.answer_to(name)
    return MARKS[given.answer if given else None]


def _one(name: QuestionId) -> Column[Review]:
    def answer(each: Review) -> Any:
        given = each.answer_to(name)
        return list(ANSWERS).index(given.answer) if given else None

    return Column(QUESTIONS[name].capitalize(), partial(_mark, name), answer)


def _five(questions: Sequence[QuestionId]) -> Column[Review]:
    """All five in one column, their names cut to the width of a mark."""
    heading = " ".join(QUESTIONS[name][:_SHORT].capitalize() for name in questions)

    def marks(each: Review) -> str:
        return " ".join(_mark(name, each) for name in questions)

    return Column(heading, marks, None)
