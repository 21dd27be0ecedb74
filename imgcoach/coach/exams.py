"""What the entries say of a Step: passed or not, under the pass mark of its day, attempts left."""

from datetime import date
from typing import Literal

from imgcoach.coach.case import Case
from imgcoach.knowledge import Content
from imgcoach.model.profile import Exam, Step2CK

Result = Literal["passed", "failed", "unknown"]

_ATTEMPTS = "usmle-attempts"
_MARKS = ("ck-pass-2012", "ck-pass-2013", "ck-pass-2014", "ck-pass-2022", "ck-pass-2025")
"""The pass marks of Step 2 CK, the oldest first; the year of each begins with the day it came into force."""


def pass_mark(exam: Step2CK, content: Content, today: date) -> int | None:
    """The lowest passing Step 2 CK score on the day of the latest attempt; None once it is stale.

    Without a day it is the lowest mark known, so that nobody is doubted for a date that is not entered.
    """
    return content.whole_number(mark_in_force(exam.taken, content) or _MARKS[0], today)


def mark_in_force(when: date | None, content: Content) -> str | None:
    """The id of the pass mark of an exam on that day; None where none is known."""
    in_force = [name for name in _MARKS if when and content.figure(name).year <= when.isoformat()]
    return in_force[-1] if in_force else None


def under_mark(exam: Step2CK, content: Content, today: date) -> bool:
    """Whether the score is under the pass mark of its day."""
    mark = pass_mark(exam, content, today)
    return exam.score is not None and mark is not None and exam.score < mark


def said(exam: Exam | Step2CK) -> Result:
    """What is said of a Step, and no more."""
    results: dict[object, Result] = {True: "passed", False: "failed"}
    return results.get(exam.passed, "unknown")


def step2_result(case: Case) -> Result:
    """How Step 2 CK stands; a score of at least the pass mark is a pass where nothing else is said."""
    exam = case.profile.step2_ck
    mark = pass_mark(exam, case.content, case.today)
    if isinstance(exam.passed, bool):
        return said(exam)
    if exam.score is not None and mark is not None and exam.score >= mark:
        return "passed"
    return "unknown"


def tells(exam: Step2CK, content: Content, today: date) -> bool:
    """Whether there is a score that bands, rates and groups can be told of: not of a failed attempt."""
    return exam.score is not None and exam.passed is not False and not under_mark(exam, content, today)


def attempts_allowed(content: Content, today: date) -> int | None:
    """How many attempts a Step allows in all; None once the figure is stale."""
    return content.whole_number(_ATTEMPTS, today)


def used_up(case: Case, exam: Exam | Step2CK, result: Result) -> bool:
    """Whether no attempt is left at a Step that is not passed."""
    allowed = attempts_allowed(case.content, case.today)
    return result != "passed" and allowed is not None and exam.failed_attempts >= allowed


def ahead_of(day: date | None, today: date) -> bool:
    """Whether a day that is entered has not come yet."""
    return day is not None and day > today
