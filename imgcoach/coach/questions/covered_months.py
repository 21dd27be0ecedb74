"""The months since graduation, one by one: what fills each, and which belong to a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from imgcoach.coach.findings import Gap
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.records import Experience, TimelineEntry

Cover = Literal["outside", "clinical", "told", "silent", "open", "gap"]
"""outside: not a month that is looked at. clinical: with patients. told: another entry that counts. silent:
only entries that lack their sentence. open: nothing, for too short a time to be a gap."""


@dataclass(frozen=True)
class Year:
    """A calendar year of twelve months, January first."""

    year: int
    months: tuple[Cover, ...]


def years_since_graduation(person: Person, gaps: Sequence[Gap], today: Month) -> tuple[Year, ...]:
    """The years from the month after graduation to the month before `today`; none without a graduation.

    Args:
        person: whose experiences and timeline fill the months.
        gaps: those that the timeline question found.
        today: the month that is not over yet.
    """
    graduated = person.profile.graduated
    if graduated is None or today - graduated < 2:
        return ()
    in_gaps = {index for gap in gaps for index in range(gap.start.index, gap.end.index + 1)}
    records: list[Experience | TimelineEntry] = [*person.experiences, *person.timeline]

    def cover(month: Month) -> Cover:
        if not graduated < month < today:
            return "outside"
        if month.index in in_gaps:
            return "gap"
        return _cover([each for each in records if each.start <= month and (each.end or today) >= month])

    return tuple(
        Year(year, tuple(cover(Month(year, number)) for number in range(1, 13)))
        for year in range((graduated + 1).year, (today + -1).year + 1)
    )


def _cover(here: Sequence[Experience | TimelineEntry]) -> Cover:
    if any(_is_clinical(each) for each in here):
        return "clinical"
    if any(isinstance(each, Experience) or each.covers for each in here):
        return "told"
    return "silent" if here else "open"


def _is_clinical(each: Experience | TimelineEntry) -> bool:
    if isinstance(each, Experience):
        return each.kind != "research"
    return each.kind == "clinical_work"
