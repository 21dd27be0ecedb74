"""What can't be so on this day, told where it is typed: a Match that is over, an exam passed before its day.

What was stored before is not looked at: a Match year that is past was none once.
"""

from collections.abc import Iterator
from datetime import date
from itertools import count

from imgcoach.coach.exams import ahead_of
from imgcoach.coach.season import season_for
from imgcoach.knowledge import Content
from imgcoach.model.month import Month
from imgcoach.model.profile import Exam, Profile, Step2CK
from imgcoach.words.amounts import day as in_words
from imgcoach.words.labels import EXAMS

_LAST_BEFORE_RESIDENCY = 6
"""The month of a Match year in which a degree can come at the latest: residency begins on 1 July."""


def impossible(profile: Profile, path: str, content: Content, today: date) -> str | None:
    """Why the answer at `path` can't be true, and the way out; None where it can.

    Args:
        profile: with the answer in it.
        path: where the answer stands.
        content: what is known of the days of a Match.
        today: the day it is given.
    """
    head, _, tail = path.partition(".")
    if path == "match_year":
        return next(_wrong_with_the_match(profile, content, today), None)
    if path == "graduated":
        return _graduated_too_late(profile)
    if head in EXAMS:
        return _passed_ahead(head, tail, getattr(profile, head), today)
    if path in ("oet_passed", "oet_taken") and profile.oet_passed and ahead_of(profile.oet_taken, today):
        return _ahead("The OET", "passed" if path == "oet_passed" else "taken", profile.oet_taken, "not said")
    return None


def _wrong_with_the_match(profile: Profile, content: Content, today: date) -> Iterator[str]:
    year, graduated = profile.match_year, profile.graduated
    if year is None:
        return
    if season_for(profile, year, content, today).is_over(today):
        ahead = next(
            each for each in count(today.year) if not season_for(profile, each, content, today).is_over(today)
        )
        yield f"Match {year} is over; write one that lies ahead, like {ahead}"
    if graduated is not None and graduated > _last_month(year):
        fits = graduated.year + (graduated.month > _LAST_BEFORE_RESIDENCY)
        yield (
            f"Match {year} comes before your degree, which stands as {graduated.words}; "
            f"write Match {fits} or later, or correct Graduated first"
        )


def _graduated_too_late(profile: Profile) -> str | None:
    year, graduated = profile.match_year, profile.graduated
    if year is None or graduated is None or graduated <= _last_month(year):
        return None
    return (
        f"{graduated.words} comes after Match {year}, whose residencies begin in July {year}; "
        "write an earlier month, or a later Match year first"
    )


def _last_month(match_year: int) -> Month:
    return Month(match_year, _LAST_BEFORE_RESIDENCY)


def _passed_ahead(head: str, field: str, exam: Exam | Step2CK, today: date) -> str | None:
    """Whether an exam whose day has not come is said to be passed, or to have a score."""
    scored = isinstance(exam, Step2CK) and exam.score is not None and exam.passed is not False
    if not ahead_of(exam.taken, today) or not (exam.passed is True or scored) or field == "failed_attempts":
        return None
    return _ahead(EXAMS[head], field, exam.taken, "not taken")


def _ahead(exam: str, field: str, taken: date | None, open_: str) -> str:
    """The sentence for one of the fields that don't go together."""
    lies = in_words(taken) if taken else ""
    if field == "taken":
        return (
            f"{lies} lies ahead, and {exam} stands as passed; "
            f"write the day it was taken, or first set it to {open_}"
        )
    what = f"{exam} can't have a score" if field == "score" else f"{exam} can't be passed"
    return f"{what} yet: its day, {lies}, lies ahead; correct that day first, or leave this open"
