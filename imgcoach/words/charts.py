"""What the charts of the log and of practice say: headings, and a label with a number for each bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from imgcoach.coach import Assessment
from imgcoach.model.fields import QuestionId
from imgcoach.model.person import Person
from imgcoach.model.practice import PracticeSession
from imgcoach.model.review import week_by_week
from imgcoach.words.amounts import day_short
from imgcoach.words.labels import PROGRAMS_SHORT, QUESTIONS
from imgcoach.words.marks import MARKS
from imgcoach.words.program_list.programs import kinds_of

Labelled = tuple[str, float]
"""What stands under a bar, and how high it is."""

_WEEKS = 26
"""Weeks in a chart: half a year is what 80 columns can tell apart."""

_WITH_MARKS = 12
"""Weeks in a chart whose labels hold a mark each."""

_SESSIONS = 8
"""Sessions in a chart: what 60 columns can tell apart."""


@dataclass(frozen=True)
class LogChart:
    """A chart, and what its heading says."""

    title: str
    right: str
    bars: Callable[[Person, Assessment], Sequence[Labelled]]
    highest: float | None = 5
    """Where the scale ends; None = at the highest bar."""
    none: str = "The bars begin with your first review."
    """What stands there without a bar."""


def log_charts(questions: Sequence[QuestionId]) -> list[LogChart]:
    """All charts: yes-answers, how each question felt above what the facts said, the list, the practice."""
    return [
        LogChart("How many of the five were yes", "by week", _yes),
        *(
            LogChart(
                f"{QUESTIONS[name].capitalize()}: how sure it felt, 1 to 5",
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
            lambda person, _: session_bars(person.practice),
            none="No session is rated yet.",
        ),
    ]


def session_bars(sessions: Sequence[PracticeSession]) -> list[Labelled]:
    """A bar for each of the newest sessions that were rated, the newest last."""
    rated = [(each.day, each.mean) for each in sessions if each.mean is not None]
    return [(day_short(day), round(mean, 1)) for day, mean in rated[-_SESSIONS:]]


def _yes(person: Person, seen: Assessment) -> list[Labelled]:
    """Of one week the review that was saved last; the newest week last."""
    return [(each.week[5:], each.yes_count) for each in week_by_week(person.reviews)[-_WEEKS:]]


def _felt(question: QuestionId, person: Person, seen: Assessment) -> list[Labelled]:
    answers = [(each.week, each.answer_to(question)) for each in week_by_week(person.reviews)]
    rated = [(week, given) for week, given in answers if given and given.felt]
    return [(f"{week[6:]} {MARKS[given.evidence]}", given.felt or 0) for week, given in rated[-_WITH_MARKS:]]


def _list(person: Person, seen: Assessment) -> list[Labelled]:
    """What the gates say of the programs, and what kinds they are; a reach is one of those not closed."""
    found = seen.programs
    if not found.total:
        return []
    kinds = kinds_of(person.programs, seen)
    return [
        *((name, getattr(found, name)) for name in ("open", "unknown", "closed", "reach")),
        *((words, kinds[kind]) for kind, words in PROGRAMS_SHORT.items()),
    ]
