"""Two clocks beside the timeline: the last patient, and the months that went into exams.

The second one is the article's trap: years given to a score in which everything else grows old.
"""

from imgcoach.coach.case import Case
from imgcoach.coach.findings import Finding
from imgcoach.model.fields import Evidence
from imgcoach.model.month import Month
from imgcoach.model.records import Span

_NONE_SINCE = "No patient contact is entered since you graduated in"

_ORDER: tuple[Evidence, ...] = ("no", "partly", "yes")


def lowered(case: Case, finding: Finding) -> Finding:
    """`finding` as the two clocks leave it, with a sentence for each that lowers it, or would.

    The month of graduation must be known, from which both count where nothing else is entered.
    """
    reasons, evidence, change = list(finding.reasons), finding.evidence, finding.change
    for allowed, sentence, remedy in (_contact(case), _exams(case)):
        if allowed != "yes":
            reasons.append(sentence)
            change = change or remedy
            evidence = min(evidence, allowed, key=_ORDER.index)
    return finding._replace(evidence=evidence, reasons=tuple(reasons), change=change)


def last_contact(case: Case) -> Month | None:
    """The latest month with patients; without one that of graduation, None where neither is entered."""
    return _last_seen(case) or case.profile.graduated


def _last_seen(case: Case) -> Month | None:
    """The latest month of work, a residency or a hands-on stay in any country, up to this one."""
    spans: list[Span] = [each for each in case.person.experiences if each.hands_on]
    spans += [each for each in case.person.timeline if each.kind == "clinical_work"]
    begun = [each for each in spans if each.started_by(case.month)]
    latest = [min(each.end or case.month, case.month) for each in begun]
    return max(latest, default=None)


def exam_months(case: Case) -> int:
    """Months of exam preparation since graduation, explained or not, overlaps counted once."""
    graduated = case.profile.graduated
    assert graduated is not None
    months: set[int] = set()
    for each in case.person.timeline:
        if each.kind == "exam_preparation":
            months.update(range(each.start.index, min(each.end or case.month, case.month).index + 1))
    return sum(graduated.index < month <= case.month.index for month in months)


def _contact(case: Case) -> tuple[Evidence, str, str]:
    rules, last = case.content.rules, last_contact(case)
    assert last is not None
    age = case.opening - last
    entered = "The last patient contact entered is from" if _last_seen(case) else _NONE_SINCE
    return (
        _allowed(age, rules.contact_months_for_yes, rules.contact_months_for_partly),
        f"{entered} {last.words}, {age} months before applications open.",
        "Clinical work that begins soon, anywhere, restarts this clock.",
    )


def _exams(case: Case) -> tuple[Evidence, str, str]:
    rules, months = case.content.rules, exam_months(case)
    return (
        _allowed(months, rules.exam_months_for_yes, rules.exam_months_for_partly),
        f"{months} months of exam preparation since graduation: the article calls that the delay trap.",
        "Months with patients alongside or instead of the exams.",
    )


def _allowed(months: int, for_yes: int, for_partly: int) -> Evidence:
    """The most that so many months allow."""
    if months > for_partly:
        return "no"
    return "partly" if months > for_yes else "yes"
