"""A record in one line, and what there is to say about it."""

from collections.abc import Sequence

from imgcoach.coach.covered_months import LEGEND, years_since_graduation
from imgcoach.knowledge import Content
from imgcoach.model.month import Month
from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry, Experience, Letter, Program, Span, TimelineEntry
from imgcoach.status import Status
from imgcoach.words.program_list import list_in_words

STATES = {"open": "[x]", "closed": "[ ]", "unknown": "[?]"}
"""The marks of a program's gates."""

_YEARS = 12
"""Years shown as bars: three rows."""

_BESIDE = 4

ORDERS = ("as entered", "name", "gates", "minimum")
"""The orders a list of programs can stand in."""


def ordered(records: Sequence[Entry], order: str, status: Status) -> list[Entry]:
    """The records in the order chosen; those with months newest first."""
    gates = status.assessment.program_findings

    def key(each: Entry) -> tuple[object, ...]:
        if isinstance(each, Span):
            return (-each.start.index,)
        if not isinstance(each, Program) or order == "as entered":
            return ()
        name = each.name.casefold()
        if order == "gates":
            state = gates[each.id].state if each.id in gates else ""
            return (("open", "unknown", "closed", "").index(state), name)
        return (-(each.minimum_step2_ck or 0), name) if order == "minimum" else (name,)

    return sorted(records, key=key)


def line(each: Entry, status: Status, content: Content) -> str:
    """One line that tells it from the others."""
    if isinstance(each, Experience):
        field = content.specialty_name(each.specialty) if each.specialty else ""
        words = [each.kind.replace("_", "-"), each.country or "", field, each.site or ""]
        old = "old" if _too_old(each, status, content) else ""
        return f"{_months(each)} {old:<3} {', '.join(word for word in words if word)}"
    if isinstance(each, Letter):
        where = "US" if each.us else "not US"
        strength = each.strength or "strength not known"
        return f"{each.status:<9} {each.writer}: {where}, {strength}"
    if isinstance(each, TimelineEntry):
        return f"{_months(each)}  {each.kind.replace('_', ' ')}{f': {each.title}' if each.title else ''}"
    assert isinstance(each, Program)
    found = status.assessment.program_findings.get(each.id)
    mark = STATES[found.state] if found else "[-]"
    reach = " reach" if found and found.reach else ""
    minimum = "?" if each.minimum_step2_ck is None else str(each.minimum_step2_ck)
    return f"{mark} {minimum:>3}  {each.state or '':<2}  {each.name}{reach}"


def about(each: Entry, status: Status, content: Content) -> str:
    """What follows from it: its age on the day that counts, or the gates of a program."""
    if isinstance(each, Program):
        found = status.assessment.program_findings.get(each.id)
        if found is None:
            return "Withdrawn: it counts no longer."
        state = f"{found.state.capitalize()}{', a reach' if found.reach else ''}."
        return " ".join([state, *found.reasons, _seen(each)])
    if isinstance(each, Experience):
        hands = "Hands-on" if each.hands_on else "Not hands-on"
        recent = content.rules.experience_recent_months
        limit = f" Recent is up to {recent} months then." if _too_old(each, status, content) else ""
        return f"{hands}{' in the US' if each.in_us else ''}. {_ages(each.end, status)}{limit}"
    if isinstance(each, Letter):
        return "Not dated yet." if each.dated is None else _ages(each.dated, status)
    assert isinstance(each, TimelineEntry)
    return each.explanation or (
        "It counts as told." if each.covers else "One true sentence would close this gap."
    )


def summary(kind: RecordKind, status: Status, content: Content) -> str:
    """What all records of a kind come to."""
    question = {"experiences": "experience"}.get(kind, kind)
    programs = status.person.programs if kind == "programs" else []
    told = list_in_words(programs, status.assessment, content, status.as_of) if programs else ()
    return " ".join([*told, _change(status, question)])


def months(status: Status) -> list[str]:
    """The months since graduation as a bar a year, four beside each other, and what the signs mean."""
    years = years_since_graduation(status.person, status.assessment.gaps, Month.of(status.as_of))
    shown = [each.bar for each in years[-_YEARS:]]
    rows = ["  ".join(shown[at : at + _BESIDE]).rstrip() for at in range(0, len(shown), _BESIDE)]
    return [*rows, LEGEND] if rows else []


def _seen(program: Program) -> str:
    """Where and when its gates were looked up."""
    if program.seen is None:
        return "When its gates were looked up is not noted."
    return f"Looked up on {program.seen}{f' ({program.source})' if program.source else ''}."


def _change(status: Status, question: str) -> str:
    return next(
        (
            f"Facts: {each.evidence}. {each.change}"
            for name, each in status.assessment.findings.items()
            if name == question
        ),
        "",
    )


def _too_old(each: Experience, status: Status, content: Content) -> bool:
    """Whether US experience with patients will not be recent when programs open applications."""
    age = each.age(status.assessment.season.opening_month)
    with_patients = each.hands_on or each.kind == "observership"
    return each.in_us and with_patients and age > content.rules.experience_recent_months


def _months(span: Span) -> str:
    return f"{span.start} to {'now' if span.end is None else str(span.end):<7}"


def _ages(end: Month | None, status: Status) -> str:
    """The age today, and on the day programs open applications."""
    if end is None:
        return "It is still going on."
    opening = status.assessment.season.opening_month
    today = Month.of(status.as_of)
    if today < end:
        return f"It lies ahead; {_old(opening - end)} when applications open in {opening.words}."
    return f"{_old(today - end)} today, {_old(opening - end)} when applications open in {opening.words}."


def _old(months: int) -> str:
    return "0 months old" if months < 0 else f"{months} month{'' if months == 1 else 's'} old"
