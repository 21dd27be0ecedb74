"""The part of a report that tells of the last weeks: answers, notes, and what was meant for each."""

from collections.abc import Iterator

from imgcoach.exchange.mentor.markdown import bullets, table
from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Review, week_by_week
from imgcoach.model.weeks import LOOKED_AT, reviewed_of_last
from imgcoach.status import Status
from imgcoach.words.labels import ANSWERS
from imgcoach.words.weekly.weeks import commitment

_SHOWN = 12
"""Reviews in a report; the log has all of them."""


def weeks(status: Status) -> Iterator[str]:
    """The newest reviews, the newest first."""
    known = week_by_week(status.person.reviews)
    newest = known[::-1][:_SHOWN]
    yield from ("", "## The weekly review", "")
    if not newest:
        yield "No review yet."
        return
    came = reviewed_of_last(status.person.reviews, status.as_of)
    older = f" The newest {_SHOWN} of {len(known)} are below." if len(known) > _SHOWN else ""
    yield f"A review in {came} of the last {LOOKED_AT} weeks.{older}"
    yield ""
    questions = list(status.assessment.findings)
    rows = [[each.week, *(_said(each, name) for name in questions)] for each in newest]
    yield from table(("Week", *questions), rows)
    yield from bullets(
        f"{review.week}, {each.question}: {each.note}"
        for review in newest
        for each in review.answers
        if each.note
    )
    meant = {each.id: each for each in status.person.commitments}
    moves = [(each.week, meant[each.commitment]) for each in newest if each.commitment in meant]
    yield from bullets(f"{week}: {commitment(move)}" for week, move in moves)


def _said(review: Review, question: QuestionId) -> str:
    given = review.answer_to(question)
    return ANSWERS[given.answer] if given else ""
