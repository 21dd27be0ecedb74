"""The requirements of the gate in words."""

from collections.abc import Sequence

from imgcoach.coach import Requirement
from imgcoach.knowledge import Content
from imgcoach.words.amounts import day
from imgcoach.words.labels import REQUIREMENT_STATES


def unmet(requirements: Sequence[Requirement]) -> list[Requirement]:
    """Those that are not met, the most pressing first."""
    order = ("blocked", "late", "open", "unknown")
    found = [each for each in requirements if each.state != "met"]
    return sorted(found, key=lambda each: order.index(each.state))


def in_short(requirements: Sequence[Requirement], content: Content) -> str:
    """Those that are not met, in one line: `OET Medicine open, ECFMG Pathway late by 31 Jan 2027`."""
    told = []
    for each in unmet(requirements):
        by = f" by {day(each.deadline)}" if each.state == "late" and each.deadline else ""
        told.append(f"{content.requirements[each.id].title} {REQUIREMENT_STATES[each.state]}{by}")
    return ", ".join(told)


def requirement(each: Requirement, content: Content) -> str:
    """Its name, how it stands, its day, and what to do next."""
    title = content.requirements[each.id].title
    if each.deadline is None or each.state in ("met", "blocked"):
        return f"{title}: {REQUIREMENT_STATES[each.state]}. {each.text}"
    projected = " (projected)" if each.projected else ""
    return f"{title}: {REQUIREMENT_STATES[each.state]}, by {day(each.deadline)}{projected}. {each.text}"
