"""The specialties of somebody who aims at more than one, in words."""

from collections.abc import Iterator, Sequence

from imgcoach.coach import Assessment, Track
from imgcoach.coach.tracks import TRACKED
from imgcoach.knowledge import Content
from imgcoach.words.amounts import ordinal, some
from imgcoach.words.labels import EVIDENCE, GATES, QUESTIONS
from imgcoach.words.marks import MARKS


def in_aims(specialty: str | None, seen: Assessment, content: Content) -> str:
    """A further specialty, as it stands beside a record: `family medicine (second)`; empty for any other."""
    further = [each.specialty for each in seen.tracks]
    if specialty not in further:
        return ""
    return f"{content.specialty_name(specialty).lower()} ({ordinal(further.index(specialty) + 2)})"


def aim_of(specialty: str, seen: Assessment, content: Content) -> str:
    """Which of the person's further specialties it is: `Family medicine, your second specialty.`"""
    place = [each.specialty for each in seen.tracks].index(specialty) + 2
    return f"{content.specialty_name(specialty)}, your {ordinal(place)} specialty."


def for_aim(specialty: str | None, seen: Assessment, content: Content) -> str:
    """The same as a sentence: `For your second specialty, family medicine.`; empty for any other."""
    further = [each.specialty for each in seen.tracks]
    if specialty not in further:
        return ""
    name = content.specialty_name(specialty).lower()
    return f"For your {ordinal(further.index(specialty) + 2)} specialty, {name}."


def track_with_marks(track: Track, short: bool = False) -> str:
    """How a further specialty stands, on one line: the marks of its questions, and its part of the list."""
    marked = [f"{MARKS[track.findings[each].evidence]} {QUESTIONS[each]}" for each in TRACKED]
    listed = track.programs
    if not listed.total:
        told = "no list"
    elif short:
        told = f"list {listed.open}/{listed.total} open"
    else:
        told = f"list {_gates(track)}"
    return (" " if short else "  ").join([*marked, told])


def track_in_words(track: Track, content: Content) -> str:
    """The same in a sentence: `Also family medicine: score yes, experience no, letters no; 8 programs ...`"""
    told = ", ".join(f"{QUESTIONS[each]} {EVIDENCE[track.findings[each].evidence]}" for each in TRACKED)
    return f"Also {content.specialty_name(track.specialty).lower()}: {told}; {_programs(track)}."


def track_list(track: Track, content: Content) -> str:
    """Its part of the list in a sentence: `On the list in family medicine: 8 programs, 8 open.`"""
    return f"On the list in {content.specialty_name(track.specialty).lower()}: {_programs(track)}."


def further_lists(tracks: Sequence[Track], content: Content) -> Iterator[str]:
    """A sentence for each further specialty that has programs on the list."""
    for each in tracks:
        if each.programs.total:
            yield track_list(each, content)


def _programs(track: Track) -> str:
    if not track.programs.total:
        return "no programs"
    return f"{some(track.programs.total, 'program')}, {_gates(track)}"


def _gates(track: Track) -> str:
    """How many are open, closed and unknown; what there is none of is left out, but never all."""
    counts = {"open": track.programs.open, "closed": track.programs.closed, "unknown": track.programs.unknown}
    return ", ".join(f"{count} {GATES[state]}" for state, count in counts.items() if count)
