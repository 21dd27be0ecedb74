"""The columns of what has a beginning and an end: experiences, and the time since graduation."""

from collections.abc import Sequence
from typing import Any

from imgcoach.coach import Assessment
from imgcoach.knowledge import Content
from imgcoach.model.records import Experience, Span, TimelineEntry
from imgcoach.words.amounts import some
from imgcoach.words.labels import EXPERIENCES, TIMELINE
from imgcoach.words.records import field, with_us_patients
from imgcoach.words.tables.column import Column, letters

_YES_NO = {True: "yes", False: "no"}


def experiences(seen: Assessment, content: Content) -> list[Column[Experience]]:
    """When, what and where, and whether it is recent on the day that counts."""

    def recent(each: Experience) -> str:
        if not with_us_patients(each):
            return ""
        return _YES_NO[_is_recent(each, seen, content)] if _begun(each, seen) else "ahead"

    def specialty(each: Experience) -> str:
        return field(each.specialty, seen, content) or ""

    return [
        *_months(),
        Column("Recent", recent, lambda each: recent(each) or None, falling=True),
        Column("Kind", lambda each: EXPERIENCES[each.kind], lambda each: list(EXPERIENCES).index(each.kind)),
        Column("Where", lambda each: each.site or "", lambda each: letters(each.site), least=12),
        Column("In", lambda each: each.country or "", lambda each: letters(each.country), 1, 7),
        Column("Specialty", specialty, lambda each: letters(specialty(each)), 2, 17),
        Column("Hands-on", lambda each: _YES_NO[each.hands_on], lambda each: not each.hands_on, 3),
    ]


def timeline() -> list[Column[TimelineEntry]]:
    """When and what, and whether it counts as told."""
    return [
        *_months(),
        Column("Kind", lambda each: TIMELINE[each.kind], lambda each: list(TIMELINE).index(each.kind)),
        Column("Told", lambda each: "yes" if each.covers else "not yet", lambda each: each.covers),
        Column("What", lambda each: each.title or "", lambda each: letters(each.title), least=12),
        Column("In one sentence", _explanation, lambda each: letters(each.explanation), 1, 30),
    ]


def experience_total(stays: Sequence[Experience], seen: Assessment, content: Content) -> str:
    """How many there are, and how many of them are hands-on in the US and recent."""
    hands_on = [each for each in stays if each.hands_on and each.in_us]
    recent = sum(_is_recent(each, seen, content) and _begun(each, seen) for each in hands_on)
    counted = f"{some(len(stays), 'experience')}: {len(hands_on) or 'none'} hands-on in the US"
    if len(hands_on) < 2:
        return f"{counted}, {'recent' if recent else 'not recent'}" if hands_on else counted
    return f"{counted}, {recent or 'none'} of them recent"


def timeline_total(entries: Sequence[TimelineEntry], seen: Assessment) -> str:
    """How many there are, and what they leave open: `5 entries since graduation: 1 gap`."""
    counted = some(len(entries), "entry", "entries")
    known = seen.findings["timeline"].evidence != "unknown"
    told = [some(len(seen.gaps), "gap") if seen.gaps else "no gap"] if known else []
    if untold := sum(not each.covers for each in entries):
        told.append(f"{untold} to explain")
    return f"{counted} since graduation{': ' if told else ''}{', '.join(told)}"


def _months() -> list[Column[Any]]:
    """From when to when; what goes on ends last."""

    def end(each: Span) -> float:
        return float("inf") if each.end is None else each.end.index

    return [
        Column("From", lambda each: each.start.words, lambda each: each.start.index, falling=True),
        Column("To", lambda each: each.end.words if each.end else "now", end, falling=True),
    ]


def _explanation(each: TimelineEntry) -> str:
    return each.explanation or ""


def _begun(each: Experience, seen: Assessment) -> bool:
    return each.started_by(seen.season.opening_month)


def _is_recent(each: Experience, seen: Assessment, content: Content) -> bool:
    return each.age(seen.season.opening_month) <= content.rules.experience_recent_months
