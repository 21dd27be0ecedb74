"""The last twelve weeks of a question, a small mark each that is told by its shape; this week last."""

from collections.abc import Sequence
from datetime import date

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import Review, by, review_of, week_of
from imgcoach.model.weeks import LOOKED_AT, week_before
from imgcoach.words.labels import ANSWERS
from imgcoach.words.marks import ASCII_WEEK_SIGNS, WEEK_SIGNS

_SIGNS = WEEK_SIGNS | {None: "·"}
_ASCII = ASCII_WEEK_SIGNS | {None: "."}
"""By answer; None = a week gone by without one."""

WIDTH = LOOKED_AT
"""How many signs there are."""


def signs(reviews: Sequence[Review], question: QuestionId, today: date, ascii: bool) -> str:
    """A sign for each week; blank before the first review of all, and in this week until it is answered."""
    shown, this = _ASCII if ascii else _SIGNS, week_of(today)
    weeks = [week_before(this, back) for back in reversed(range(WIDTH))]
    recent = by(today, [each for each in reviews if weeks[0] <= each.week <= this])
    earlier = any(each.week < weeks[0] for each in reviews)
    begun = weeks[0] if earlier else min((each.week for each in recent), default=this)
    line = ""
    for week in weeks:
        review = review_of(recent, week)
        given = review.answer_to(question) if review else None
        line += shown[given.answer] if given else shown[None] if begun <= week < this else " "
    return line


def legend(ascii: bool) -> str:
    """What the signs mean: `█ yes  ▄ partly  _ no  - not now  · no answer`."""
    shown = _ASCII if ascii else _SIGNS
    return "  ".join(f"{sign} {ANSWERS[answer] if answer else 'no answer'}" for answer, sign in shown.items())
