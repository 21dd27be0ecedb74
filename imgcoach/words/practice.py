"""Interview practice in words: the questions with how often each was practised, and the sessions kept."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

from imgcoach.knowledge.interview import InterviewQuestion
from imgcoach.model.practice import RATED, PracticeSession, times_practised
from imgcoach.text import show
from imgcoach.words.amounts import clock, day_in_column, times
from imgcoach.words.labels import THEMES

Line = tuple[tuple[str, str], str]
"""An id, which is "theme" or "question" and a name, and the words."""

_GONE = "No longer in the list"
_SHOWN = 6
"""Sessions of one question that are told."""


def question_lines(
    questions: Mapping[str, InterviewQuestion], sessions: Sequence[PracticeSession], width: int
) -> list[Line]:
    """The questions under their themes, with how often each was practised; those that are gone at the end."""
    counts = times_practised(sessions)
    lines: list[Line] = []
    for theme, title in THEMES.items():
        names = [each.id for each in questions.values() if each.theme == theme]
        done = sum(name in counts for name in names)
        lines.append((("theme", theme), f"{title} {done}/{len(names)}"))
        lines += [_line(name, questions[name].text, counts, width) for name in names]
    if gone := [name for name in counts if name not in questions]:
        lines.append((("theme", ""), _GONE))
        lines += [_line(name, in_words(name), counts, width) for name in gone]
    return lines


def _line(name: str, text: str, counts: Mapping[str, int], width: int) -> Line:
    often = f"{counts[name]}x" if name in counts else ""
    words = shorten(show(text), max(12, width - 7), placeholder=" ..")
    return ("question", name), f"{often:>3} {words}"


def in_words(name: str) -> str:
    """A question whose text is gone, by its id."""
    return show(name.replace("_", " "))


def past(sessions: Sequence[PracticeSession], name: str) -> list[str]:
    """The sessions of one question, the newest first."""
    mine = [each for each in reversed(sessions) if each.question == name]
    if not mine:
        return []
    more = f", the last {_SHOWN}" if len(mine) > _SHOWN else ""
    return [f"Practised {times(len(mine))}{more}:", *(_told(each) for each in mine[:_SHOWN])]


def _told(session: PracticeSession) -> str:
    given = [f"{name} {rating}" for name in RATED if (rating := getattr(session, name)) is not None]
    parts = [f"{day_in_column(session.day)}, {clock(session.seconds)}", *given, session.note or ""]
    return show("; ".join(part for part in parts if part))


def kept(sessions: int, said: int) -> str:
    """How many sessions there are in all: the ones kept here, and those the profile speaks of."""
    return f"Sessions: {sessions + said} in all ({sessions} kept here, {said} told in your profile)."
