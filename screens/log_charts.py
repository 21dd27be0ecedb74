"""What the chart of the log can show, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from imgcoach.fields import QuestionId
from imgcoach.marks import MARKS
from imgcoach.review import Review

from .widgets.chart import Bar

_WEEKS = 26
"""Weeks in a chart: half a year is what 80 columns can tell apart."""

_WITH_MARKS = 12
"""Weeks in a chart whose labels hold a mark each."""


@dataclass(frozen=True)
class LogChart:
    """A chart, and what its heading says."""

    title: str
    right: str
    question: QuestionId | None = None
    """The question it is about; None = all five."""

    def bars(self, reviews: Sequence[Review]) -> list[Bar]:
        """A bar for each week, the newest last; of one week the review that was saved last."""
        newest = {each.week: each for each in sorted(reviews, key=lambda each: each.saved)}
        weeks = [newest[week] for week in sorted(newest)]
        if self.question is None:
            return [Bar(each.week[5:], each.yes_count) for each in weeks[-_WEEKS:]]
        told = [
            (each.week, given) for each in weeks if (given := each.answer_to(self.question)) and given.felt
        ]
        return [
            Bar(f"{week[6:]} {MARKS[given.evidence]}", given.felt or 0) for week, given in told[-_WITH_MARKS:]
        ]


def log_charts(questions: Sequence[QuestionId]) -> list[LogChart]:
    """All charts: the yes-answers, then for each question how it felt above what the facts said."""
    return [
        LogChart("Yes to how many of the five", "by week"),
        *(
            LogChart(f"{name.capitalize()}: how sure it felt, 1 to 5", "below: the facts", name)
            for name in questions
        ),
    ]
