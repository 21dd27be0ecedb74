"""The requirements of the gate in words."""

from collections.abc import Sequence
from datetime import date

from imgcoach.coach import Requirement
from imgcoach.knowledge import Content
from imgcoach.words.amounts import day
from imgcoach.words.labels import REQUIREMENT_STATES


def unmet(requirements: Sequence[Requirement]) -> list[Requirement]:
    """Those that are not met, the most pressing first."""
    order = ("blocked", "late", "open", "unknown")
    found = [each for each in requirements if each.state != "met"]
    return sorted(found, key=lambda each: order.index(each.state))


def in_short(requirements: Sequence[Requirement], content: Content, today: date) -> str:
    """Those that are not met, in one line: `OET Medicine open, ECFMG Pathway late by 31 Jan 2027`."""
    told = []
    for each in unmet(requirements):
        by = ""
        if each.state == "late" and each.deadline and each.deadline >= today:
            by = f" by {day(each.deadline)}"
        told.append(f"{_stands(each, content)}{by}")
    return ", ".join(told)


def _stands(each: Requirement, content: Content) -> str:
    return f"{content.requirements[each.id].title} {REQUIREMENT_STATES[each.state]}"


def with_next_day(requirements: Sequence[Requirement], content: Content, today: date) -> str:
    """The same with the next of their days: `ECFMG Pathway open by 31 Jan 2028 (projected), OET not said`."""
    found = unmet(requirements)
    days = [each.deadline for each in found if each.state in ("open", "late") and each.deadline]
    nearest = min((day for day in days if day >= today), default=None)
    told = []
    for each in found:
        said = _stands(each, content)
        if each.deadline and each.deadline == nearest and each.state in ("open", "late"):
            said += f" {by_when(nearest, each.projected, today)}"
        told.append(said)
    return ", ".join(told)


def requirement(each: Requirement, content: Content, today: date) -> str:
    """Its name, how it stands, its day, and what to do next."""
    told = f"{content.requirements[each.id].title}: {REQUIREMENT_STATES[each.state]}"
    if each.deadline is not None and each.state not in ("met", "blocked"):
        told += f", {by_when(each.deadline, each.projected, today)}"
    return f"{told}. {each.text}"


def by_when(deadline: date, projected: bool, today: date) -> str:
    """A deadline that is ahead or past: `by 31 Jan 2027 (projected)`, `due 31 Jan 2027, now past`."""
    if deadline < today:
        return f"due {day(deadline)}, now past"
    return f"by {day(deadline)}{' (projected)' * projected}"
