"""The weeks as a strip: a row a question, a column a week; a week without a review is a gap."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

from imgcoach.model.fields import QuestionId
from imgcoach.model.month import Month
from imgcoach.model.review import Review, monday_of, week_by_week
from imgcoach.model.weeks import week_before, weeks_apart
from imgcoach.words.labels import ANSWERS, QUESTIONS
from imgcoach.words.marks import ASCII_WEEK_SIGNS, WEEK_SIGNS

_UNANSWERED = "?"
_GAP = "gap: no review"

NAMES = 1 + max(map(len, QUESTIONS.values())) + 2
"""Columns before the first week."""

_TO_THURSDAY = timedelta(days=3)

_WIDEST = 3
"""Columns that a week takes where there are few of them."""


@dataclass(frozen=True)
class WeekStrip:
    """The weeks that are shown, each `step` columns wide, and the newest review of each."""

    weeks: Sequence[str]
    step: int
    reviews: Mapping[str, Review]
    ascii: bool

    @classmethod
    def of(cls, reviews: Sequence[Review], this_week: str, room: int, ascii: bool) -> "WeekStrip":
        """The weeks from the first review to `this_week`, as many as `room` columns hold; the newest stay."""
        known = {each.week: each for each in week_by_week(reviews) if each.week <= this_week}
        count = weeks_apart(min(known), this_week) + 1 if known else 0
        width = max(1, room - NAMES)
        step = next((each for each in range(_WIDEST, 1, -1) if count * each <= width), 1)
        back = range(min(count, width // step) - 1, -1, -1)
        return cls([week_before(this_week, each) for each in back], step, known, ascii)

    def lines(self, questions: Sequence[QuestionId], pointed: str | None) -> Iterator[str]:
        """Years, months, a row a question, a sign under the week `pointed` at, and what the signs mean."""
        yield self._calendar([str(each.year) for each in self._months])
        yield self._calendar([each.words[:3] for each in self._months])
        for name in questions:
            yield self._row(QUESTIONS[name], [self._sign(week, name) for week in self.weeks])
        yield self._row("", ["^" if week == pointed else " " for week in self.weeks])
        yield f" {'  '.join(self._legend(questions))}"

    def _legend(self, questions: Sequence[QuestionId]) -> Iterator[str]:
        """What the signs mean; of the rarer one only where it is shown."""
        yield from (f"{sign} {ANSWERS[answer]}" for answer, sign in self._signs.items())
        yield _GAP
        if any(self._sign(week, name) == _UNANSWERED for week in self.weeks for name in questions):
            yield f"{_UNANSWERED} not answered"

    @property
    def _signs(self) -> Mapping[str, str]:
        return ASCII_WEEK_SIGNS if self.ascii else WEEK_SIGNS

    @property
    def _months(self) -> list[Month]:
        """By week the month that most of it lies in, as in the names of weeks."""
        return [Month.of(monday_of(week) + _TO_THURSDAY) for week in self.weeks]

    def _sign(self, week: str, question: QuestionId) -> str:
        review = self.reviews.get(week)
        if review is None:
            return " "
        given = review.answer_to(question)
        return self._signs[given.answer] if given else _UNANSWERED

    def _row(self, name: str, signs: Sequence[str]) -> str:
        cells = "".join(f"{sign * max(1, self.step - 1):<{self.step}}" for sign in signs)
        return f" {name:<{NAMES - 1}}{cells}".rstrip()

    def _calendar(self, names: Sequence[str]) -> str:
        """Each name above the first week it belongs to; where the next one is too near, only that."""
        starts = [at for at, name in enumerate(names) if at == 0 or name != names[at - 1]]
        line = ""
        for at, following in zip_longest(starts, starts[1:]):
            if following is None or (following - at) * self.step > len(names[at]):
                line = f"{line:<{NAMES + at * self.step}}{names[at]}"
        return line
