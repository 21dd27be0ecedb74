"""Interview practice in words: the sessions kept of a question, and how many there are in all."""

from collections.abc import Sequence

from imgcoach.model.practice import RATED, PracticeSession
from imgcoach.text import show
from imgcoach.words.amounts import clock, day_in_column, times

_SHOWN = 6
"""Sessions of one question that are told."""


def in_words(name: str) -> str:
    """A question whose text is gone, by its id."""
    return show(name.replace("_", " "))


def past(sessions: Sequence[PracticeSession], name: str) -> list[str]:
    """The sessions of one question, the newest first."""
    mine = [each for each in reversed(sessions) if each.question == name]
    if not mine:
        return []
    more = f", the last {_SHOWN}" if len(mine) > _SHOWN else ""
    return [f"Practiced {times(len(mine))}{more}:", *(_told(each) for each in mine[:_SHOWN])]


def _told(session: PracticeSession) -> str:
    given = [f"{name} {rating}" for name in RATED if (rating := getattr(session, name)) is not None]
    parts = [f"{day_in_column(session.day)}, {clock(session.seconds)}", *given, session.note or ""]
    return show("; ".join(part for part in parts if part))


def kept(sessions: int, said: int) -> str:
    """How many sessions there are in all: the ones kept here, and those the profile speaks of."""
    return f"Sessions: {sessions + said} in all ({sessions} kept here, {said} from your profile)."
