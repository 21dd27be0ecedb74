"""The verdict and the days of somebody, and nothing else of them: plain text at 72 columns."""

import textwrap
from collections.abc import Iterator

from imgcoach.coach.season.agenda import agenda, in_view
from imgcoach.exchange.mentor.brief import WIDTH
from imgcoach.exchange.mentor.who import veiled
from imgcoach.knowledge import Content
from imgcoach.status import Status
from imgcoach.text import show
from imgcoach.words.amounts import day
from imgcoach.words.season.agenda import in_full
from imgcoach.words.verdicts import verdict_words


def text(status: Status, content: Content) -> str:
    """The page, ending with a newline; no score is in it."""
    told = veiled("\n".join(_lines(status, content)), status.person.profile.step2_ck.score)
    return told + "\n"


def _lines(status: Status, content: Content) -> Iterator[str]:
    seen, today = status.assessment, status.as_of
    headline, words = verdict_words(seen, status.person, content)
    yield f"IMG residency application, {day(today)}: verdict and dates"
    yield ""
    yield 'What the facts add up to ("you" is the applicant):'
    yield from _wrapped(f"{headline}. {words}")
    yield ""
    last = f"The last one was on {day(status.last_review)}" if status.last_review else "There was none yet"
    yield f"Weekly review {'due' if status.due else 'not due'}. {last}."
    yield ""
    for each in in_view(agenda(status.person, seen, today), today):
        if each.move is None:
            yield from _wrapped(in_full(each, today, content), "  ")


def _wrapped(text: str, rest: str = "") -> list[str]:
    return textwrap.wrap(show(text), WIDTH, subsequent_indent=rest)
