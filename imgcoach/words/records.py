"""The records of a person in the words of a brief or a report."""

from collections.abc import Iterable

from imgcoach.coach import Assessment, Gap, ProgramSummary
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.records import Experience, Letter, TimelineEntry


def experience(each: Experience, opening: Month, field: str | None) -> tuple[str, str]:
    """A stay: its age then, what and where it was, hands-on or not; the specialty only where it is another.

    Args:
        field: the primary specialty.
    """
    if each.start > opening:
        age = "ahead"
    else:
        age = "going on" if each.end is None else f"{max(0, each.age(opening))} mo"
    kind = each.kind.replace("_", "-")
    what = f"{kind} at {each.site}" if each.site else kind
    place = "US" if each.in_us else each.country or "country not said"
    hands = "hands-on" if each.hands_on else "hands-off"
    return age, _told(what, hands, place, _other(each.specialty, field))


def letter(each: Letter, opening: Month, field: str | None) -> tuple[str, str]:
    """A letter: its age then, who writes it, how far it is, and what speaks for it."""
    age = "undated" if each.dated is None else f"{max(0, opening - each.dated)} mo"
    saw = "saw the work" if each.supervised else "did not supervise"
    place = "US" if each.us else "not US"
    return age, _told(each.writer, each.status, each.strength, place, saw, _other(each.specialty, field))


def _other(specialty: str | None, field: str | None) -> str | None:
    if specialty is None:
        return "specialty not said"
    return None if specialty == field else specialty.replace("_", " ")


def _told(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def gap(each: Gap, timeline: Iterable[TimelineEntry]) -> str:
    """A gap: how long, and whether something was entered for it that lacks its explanation."""
    begun = [
        entry
        for entry in timeline
        if entry.start <= each.end and (entry.end is None or each.start <= entry.end)
    ]
    state = f"entered as {begun[0].kind.replace('_', ' ')}, not explained yet" if begun else "nothing entered"
    return f"{each.start.words} to {each.end.words}, {each.months} mo: {state}"


def no_gaps(person: Person, seen: Assessment) -> str:
    """What to say when there is no gap to list."""
    if seen.findings["timeline"].evidence == "unknown":
        return "not known yet"
    explained = sum(bool((entry.explanation or "").strip()) for entry in person.timeline)
    return f"none; {explained} with an explanation" if explained else "none"


def programs(summary: ProgramSummary) -> str:
    """The list in numbers."""
    if not summary.total:
        return "Programs: none on the list."
    return (
        f"Programs: {summary.total} on the list, {summary.open} open, {summary.closed} closed, "
        f"{summary.unknown} unknown; {summary.reach} a reach."
    )
