"""What the chart of the log can show, one after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from imgcoach.model.fields import QuestionId
from imgcoach.model.review import week_by_week
from imgcoach.status import Status
from imgcoach.words.marks import MARKS
from imgcoach.words.program_list import kinds_of

from ..widgets.chart import Bar
from .practice_chart import session_bars

_WEEKS = 26
"""Weeks in a chart: half a year is what 80 columns can tell apart."""

_WITH_MARKS = 12
"""Weeks in a chart whose labels hold a mark each."""

_KINDS = {"community": "community", "university_affiliated": "affiliated", "university": "university"}
"""The kinds of program as a label can name them."""


@dataclass(frozen=True)
class LogChart:
    """A chart, and what its heading says."""

    title: str
    right: str
    bars: Callable[[Status], Sequence[Bar]]
    highest: float | None = 5
    """Where the scale ends; None = at the highest bar."""
    none: str = "No review yet."
    """What stands there without a bar."""


def log_charts(questions: Sequence[QuestionId]) -> list[LogChart]:
    """All charts: yes-answers, how each question felt above what the facts said, the list, the practice."""
    return [
        LogChart("Yes to how many of the five", "by week", _yes),
        *(
            LogChart(
                f"{name.capitalize()}: how sure it felt, 1 to 5",
                "below: the facts",
                partial(_felt, name),
                none="No review says yet how sure this felt (f).",
            )
            for name in questions
        ),
        LogChart(
            "Your list today: gates, and kinds", "programs", _list, None, "No program is on the list yet."
        ),
        LogChart(
            "Interview practice: how it felt, 1 to 5",
            "by session",
            _practice,
            none="No session is rated yet.",
        ),
    ]


def _yes(status: Status) -> list[Bar]:
    """Of one week the review that was saved last; the newest week last."""
    return [Bar(each.week[5:], each.yes_count) for each in week_by_week(status.person.reviews)[-_WEEKS:]]


def _felt(question: QuestionId, status: Status) -> list[Bar]:
    answers = [(each.week, each.answer_to(question)) for each in week_by_week(status.person.reviews)]
    told = [(week, given) for week, given in answers if given and given.felt]
    return [
        Bar(f"{week[6:]} {MARKS[given.evidence]}", given.felt or 0) for week, given in told[-_WITH_MARKS:]
    ]


def _list(status: Status) -> list[Bar]:
    """What the gates say of the programs, and what kinds they are; a reach is one of those not closed."""
    found = status.assessment.programs
    if not found.total:
        return []
    kinds = kinds_of(status.person.programs, status.assessment)
    return [
        *(Bar(name, getattr(found, name)) for name in ("open", "unknown", "closed", "reach")),
        *(Bar(words, kinds[kind]) for kind, words in _KINDS.items()),
    ]


def _practice(status: Status) -> Sequence[Bar]:
    return session_bars(status.person.practice)
