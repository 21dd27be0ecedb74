"""The time since graduation in words: an entry, a gap, and the months as a bar a year."""

from collections.abc import Iterable

from imgcoach.coach import Assessment, Gap
from imgcoach.coach.questions.covered_months import Cover, Year, years_since_graduation
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.records import TimelineEntry
from imgcoach.words.amounts import span
from imgcoach.words.labels import TIMELINE

SIGNS: dict[Cover, str] = {
    "outside": " ",
    "clinical": "#",
    "told": "=",
    "silent": "-",
    "open": ".",
    "gap": "!",
}
"""The sign of a month in a bar."""

LEGEND = "# clinical  = other, explained  - needs a sentence  . short  ! gap"

_YEARS = 12
"""Years shown as bars: three rows."""

_BESIDE = 4


def title(each: TimelineEntry) -> str:
    """An entry whole: `Mar 2025 to now: exam preparation, Step 1`."""
    named = f", {each.title}" if each.title else ""
    return f"{span(each.start, each.end)}: {TIMELINE[each.kind]}{named}"


def about(each: TimelineEntry) -> str:
    """How an entry is explained, or whether it needs to be."""
    return each.explanation or (
        "It needs no more explaining." if each.covers else "One true sentence would close this gap."
    )


def gap(each: Gap, entries: Iterable[TimelineEntry]) -> str:
    """A gap: how long, and whether something was entered for it that lacks its explanation."""
    begun = [
        entry
        for entry in entries
        if entry.start <= each.end and (entry.end is None or each.start <= entry.end)
    ]
    state = f"entered as {TIMELINE[begun[0].kind]}, not explained yet" if begun else "nothing entered"
    return f"{span(each.start, each.end)}, {each.months} mo: {state}"


def no_gaps(person: Person, seen: Assessment) -> str:
    """What to say when there is no gap to list."""
    if seen.findings["timeline"].evidence == "unknown":
        return "not known yet"
    explained = sum(bool((entry.explanation or "").strip()) for entry in person.timeline)
    return f"none; {explained} with an explanation" if explained else "none"


def bar(year: Year) -> str:
    """A year in plain signs: `2024 ====!!!!....`."""
    return f"{year.year} {''.join(SIGNS[each] for each in year.months)}"


def bars(person: Person, seen: Assessment, today: Month) -> list[str]:
    """The months since graduation as a bar a year, four beside each other, and what the signs mean."""
    shown = [bar(each) for each in years_since_graduation(person, seen.gaps, today)[-_YEARS:]]
    rows = ["  ".join(shown[at : at + _BESIDE]).rstrip() for at in range(0, len(shown), _BESIDE)]
    return [*rows, LEGEND] if rows else []
