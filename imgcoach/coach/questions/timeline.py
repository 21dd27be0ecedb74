"""Question 4: does the timeline hold together, without unexplained gaps?

A gap is a run of months after graduation that neither an experience nor a timeline entry covers. Two clocks
can lower what the gaps say: how long ago the last patient was, and how many months went into exams.
"""

from collections.abc import Iterator, Sequence

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Gap
from imgcoach.coach.questions.clocks import lowered
from imgcoach.model.month import Month
from imgcoach.model.records import Span
from imgcoach.words.amounts import span


def judge(case: Case) -> tuple[Finding, tuple[Gap, ...]]:
    """The finding for `timeline`, and the gaps behind it (none when they can't be known)."""
    person = case.person
    if case.profile.graduated is None:
        return Finding(
            "timeline", "unknown", ("No month of graduation is entered.",), "Enter the month you graduated."
        ), ()
    if case.is_student:
        return Finding("timeline", "yes", (f"Still a student, until {case.profile.graduated.words}.",)), ()
    entered = bool(person.timeline or person.experiences)
    if not entered and not case.says_none("timeline"):
        return Finding(
            "timeline",
            "unknown",
            ("Nothing since graduation is entered.",),
            "Enter what you have done since graduation, or say that there is nothing.",
        ), ()
    gaps = gaps_of(case)
    return lowered(case, _by_gaps(case, gaps, entered)), gaps


def _by_gaps(case: Case, gaps: tuple[Gap, ...], entered: bool) -> Finding:
    rules, graduated = case.content.rules, case.profile.graduated
    assert graduated is not None
    if not entered:
        return Finding(
            "timeline", "no", ("You said there is nothing to list since graduation.",), _wanted(gaps)
        )
    if not gaps:
        least = rules.gap_least_months
        return Finding("timeline", "yes", (f"No gap of {least} months or more since {graduated.words}.",))
    reasons = tuple(f"{span(gap.start, gap.end)}: {gap.months} months {_why(case, gap)}." for gap in gaps)
    old = all(case.month - gap.end > rules.gap_old_months for gap in gaps)
    small = sum(gap.months for gap in gaps) < rules.gap_small_months
    return Finding("timeline", "partly" if old and small else "no", reasons, _wanted(gaps))


def _why(case: Case, gap: Gap) -> str:
    """Why its months are not covered: nothing is entered for them, or what is lacks its sentence."""
    spans = [
        each for each in case.person.timeline if each.start <= gap.end and (each.end or gap.end) >= gap.start
    ]
    if not spans:
        return "with nothing entered"
    return "entered without an explanation" if _fills(spans, gap) else "explained only in part"


def _fills(spans: Sequence[Span], gap: Gap) -> bool:
    months = range(gap.start.index, gap.end.index + 1)
    return all(any(s.start.index <= at <= (s.end or gap.end).index for s in spans) for at in months)


def gaps_of(case: Case) -> tuple[Gap, ...]:
    """The gaps since the month of graduation, which must be known; whether or not they can be judged."""
    graduated = case.profile.graduated
    assert graduated is not None
    return find_gaps(graduated, case.month, _covering(case), case.content.rules.gap_least_months)


def find_gaps(graduated: Month, today: Month, covering: list[Span], least: int) -> tuple[Gap, ...]:
    """Runs of `least` or more months that no span covers, after `graduated` and before `today`."""
    covered: set[int] = set()
    for each in covering:
        last = today if each.end is None else min(each.end, today)
        covered.update(range(each.start.index, last.index + 1))
    window = range(graduated.index + 1, today.index)
    return tuple(
        gap for gap in _runs(month for month in window if month not in covered) if gap.months >= least
    )


def _runs(months: Iterator[int]) -> Iterator[Gap]:
    first = last = None
    for month in months:
        if last is not None and first is not None and month > last + 1:
            yield _gap(first, last)
            first = None
        first = month if first is None else first
        last = month
    if first is not None and last is not None:
        yield _gap(first, last)


def _gap(first: int, last: int) -> Gap:
    return Gap(Month(first // 12, first % 12 + 1), Month(last // 12, last % 12 + 1))


def _covering(case: Case) -> list[Span]:
    spans: list[Span] = [*case.person.experiences, *(entry for entry in case.person.timeline if entry.covers)]
    return [each for each in spans if each.started_by(case.month)]


def _wanted(gaps: tuple[Gap, ...]) -> str:
    where = span(gaps[-1].start, gaps[-1].end) if gaps else "the months since graduation"
    return f"An entry or one true sentence of explanation for {where}."
