"""The questions to practise an interview with as a table: by theme, with how often and how it felt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.model.practice import PracticeSession, times_practised
from imgcoach.words.amounts import day_in_column, some
from imgcoach.words.labels import THEMES
from imgcoach.words.practice import in_words
from imgcoach.words.tables.column import Column

Name = tuple[str, str]
"""What a row is called: "theme" or "question", and the id of that."""

_GONE = "No longer in the list"


@dataclass(frozen=True)
class Practised:
    """A question, and the sessions that were kept of it, the newest last."""

    id: Name
    theme: str
    """Empty for a question that is no longer in the list."""
    text: str
    sessions: Sequence[PracticeSession]

    @property
    def felt(self) -> float | None:
        """The mean of all its ratings; None without any."""
        given = [rating for each in self.sessions for rating in each.ratings]
        return mean(given) if given else None


def practised(
    questions: Mapping[str, InterviewQuestion], sessions: Sequence[PracticeSession]
) -> list[Practised]:
    """The questions theme by theme; those that are gone at the end, where they were practised."""

    def made(name: str, theme: str, text: str) -> Practised:
        return Practised(
            ("question", name), theme, text, [each for each in sessions if each.question == name]
        )

    there = sorted(questions.values(), key=lambda each: list(THEMES).index(each.theme))
    gone = [name for name in times_practised(sessions) if name not in questions]
    return [
        *(made(each.id, each.theme, each.text) for each in there),
        *(made(name, "", in_words(name)) for name in gone),
    ]


def in_full(each: Practised) -> str:
    """What a search looks through: the theme and the question."""
    return f"{THEMES.get(each.theme, '')} {each.text}"


def columns() -> list[Column[Practised]]:
    """How often, which, how it felt, and when last."""
    return [
        Column("Done", _often, lambda each: len(each.sessions), right=True, falling=True),
        Column("Question", lambda each: each.text, lambda each: each.text.casefold(), least=20),
        Column("Felt", _felt, lambda each: each.felt, gone=1, right=True, falling=True),
        Column("Last", _last, _newest, gone=2, falling=True),
    ]


def themes(listed: Sequence[Practised]) -> Callable[[Practised], tuple[Name, str]]:
    """What gives the heading that a question stands under: `Why medicine 2/5`."""

    def heading(each: Practised) -> tuple[Name, str]:
        mine = [other for other in listed if other.theme == each.theme]
        done = sum(bool(other.sessions) for other in mine)
        return ("theme", each.theme), f"{THEMES[each.theme]} {done}/{len(mine)}" if each.theme else _GONE

    return heading


def total(listed: Sequence[Practised]) -> str:
    """How many of the questions were practised: `3 of 42 questions practiced`."""
    there = [each for each in listed if each.theme]
    done = sum(bool(each.sessions) for each in there)
    return f"{done or 'none'} of {some(len(there), 'question')} practiced"


def _often(each: Practised) -> str:
    return f"{len(each.sessions)}x" if each.sessions else ""


def _felt(each: Practised) -> str:
    return "" if each.felt is None else f"{each.felt:.1f}"


def _newest(each: Practised) -> str | None:
    return max((str(session.day) for session in each.sessions), default=None)


def _last(each: Practised) -> str:
    return day_in_column(max(session.day for session in each.sessions)) if each.sessions else ""
