"""Question 4: does the timeline hold together, without unexplained gaps?

A gap is a run of months after graduation that neither an experience nor a timeline entry covers.
"""

from collections.abc import Iterator

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding, Gap
from imgcoach.model.month import Month
from imgcoach.model.records import Span
from imgcoach.words.amounts import span


def judge(case: Case) -> tuple[Finding, tuple[Gap, ...]]:
    """The finding for `timeline`, and the gaps behind it (none when they can't be known)."""
    person, rules = case.person, case.content.rules
    if case.profile.graduated is None:
        return Finding(
            "timeline", "unknown", ("No month of graduation is entered.",), "Enter the month you graduated."
        ), ()
    entered = bool(person.timeline or person.experiences)
    if not entered and not case.says_none("timeline"):
        return Finding(
            "timeline",
            "unknown",
            ("Nothing since graduation is entered.",),
            "Enter what you did since graduation, or say that there is nothing.",
        ), ()
    gaps = gaps_of(case)
    if not entered:
        return Finding(
            "timeline", "no", ("You said there is nothing to list since graduation.",), _wanted(gaps)
        ), gaps
    if not gaps:
        return Finding(
            "timeline",
            "yes",
            (f"No gap of {rules.gap_least_months} months or more since {case.profile.graduated.words}.",),
        ), ()
    reasons = tuple(f"{span(gap.start, gap.end)}: {gap.months} months that nothing covers." for gap in gaps)
    old = all(case.month - gap.end > rules.gap_old_months for gap in gaps)
    small = sum(gap.months for gap in gaps) < rules.gap_small_months
    return Finding("timeline", "partly" if old and small else "no", reasons, _wanted(gaps)), gaps


def gaps_of(case: Case) -> tuple[Gap, ...]:
    """The gaps, whether or not enough is entered to judge them; none without a month of graduation."""
    graduated = case.profile.graduated
    if graduated is None:
        return ()
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
