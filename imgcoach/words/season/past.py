"""Past seasons in words: one of them, all of them, and what has come since."""

from collections.abc import Iterator, Sequence

from imgcoach.coach.season.past import Counts, Since
from imgcoach.knowledge import Content
from imgcoach.model.profile import PastSeason
from imgcoach.text import show
from imgcoach.words.amounts import day, some, span
from imgcoach.words.labels import EXPERIENCES, MATCHES, TIMELINE

HEADER = "Match  applied  interviews  ranked  how it ended"
"""The columns of `row`."""

_NOT_SAID = "not said"


def row(match_year: int, counted: PastSeason | Counts, ended: str) -> str:
    """One season among others below each other; what is not said is a dash."""
    applied, interviews, ranked = map(_cell, (counted.applied, counted.interviews, counted.ranked))
    return f"{match_year:>5}  {applied:>7}  {interviews:>10}  {ranked:>6}  {ended}"


def ended(each: PastSeason) -> str:
    """How it ended."""
    return MATCHES[each.outcome] if each.outcome else _NOT_SAID


def season(each: PastSeason) -> str:
    """One season: `Match 2027: applied to 80, 4 interviews, ranked 3, did not match`."""
    told = [
        None if each.applied is None else f"applied to {each.applied}",
        None if each.interviews is None else some(each.interviews, "interview"),
        None if each.ranked is None else f"ranked {each.ranked}",
        MATCHES[each.outcome] if each.outcome else "how it ended is not said",
    ]
    return f"Match {each.match_year}: {', '.join(part for part in told if part)}"


def in_short(seasons: Sequence[PastSeason], most: int | None = None) -> str:
    """The newest first in one line, all or as many as `most`, and how many more; empty where none is told."""
    newest = sorted(seasons, key=lambda each: -each.match_year)
    told = [*map(season, newest[:most])]
    if more := len(newest) - len(told):
        told.append(f"{more} earlier" if told else f"{more} so far")
    return f"Matches so far: {'; '.join(told)}." if newest else ""


def asks(each: PastSeason) -> Iterator[str]:
    """Counts that seldom go together: what is stored stays, and the person is asked."""
    if each.interviews is not None and each.applied is not None and each.interviews > each.applied:
        yield "More interviews than programs applied to: is that so?"
    if each.ranked is not None and each.interviews is not None and each.ranked > each.interviews:
        yield "More programs ranked than interviews: is that so?"
    elif each.ranked is not None and each.applied is not None and each.ranked > each.applied:
        yield "More programs ranked than applied to: is that so?"


def differs(found: Since, match_year: int, content: Content) -> list[str]:
    """What bears a later date than the opening of that Match, a line each, newest kinds of fact first."""
    opening = f"the opening of Match {match_year} ({day(found.opening)})"
    if found.is_empty:
        return [f"Nothing with a date is later than {opening}."]
    return [f"Later than {opening}:", *(f" - {show(each)}" for each in _facts(found, content))]


DIFFERS_LIMIT = "Only entries with a date are compared; dates can't say why a Match ended the way it did."


def _facts(found: Since, content: Content) -> Iterator[str]:
    for name, when in found.exams:
        yield f"{name} taken on {day(when)}"
    for move, when in found.papers:
        if move in content.moves:
            yield f"marked as done on {day(when)}: {content.moves[move].text}"
    if found.graduated:
        yield f"graduated in {found.graduated.words}"
    for each in found.experiences:
        yield f"begun: {_stay(each.kind, each.site)}, {span(each.start, each.end)}"
    for letter in found.letters:
        yield f"letter dated {letter.dated.words if letter.dated else ''}: {letter.writer}"
    for entry in found.timeline:
        what = f", {entry.title}" if entry.title else ""
        yield f"begun: {TIMELINE[entry.kind]}{what}, {span(entry.start, entry.end)}"
    for each in found.planned:
        yield f"planned: {_stay(each.kind, each.site)}, {span(each.start, each.end)}"


def _stay(kind: str, site: str | None) -> str:
    return f"{EXPERIENCES[kind]} at {site}" if site else EXPERIENCES[kind]


def _cell(count: int | None) -> str:
    return "-" if count is None else str(count)
