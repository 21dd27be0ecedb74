"""Signals in words: what each specialty has, what is given and left, and where doors are open."""

from collections.abc import Iterator, Mapping, Sequence

from imgcoach.coach import Assessment
from imgcoach.coach.signals import SignalStanding, Tier, can_be_given
from imgcoach.knowledge import Content
from imgcoach.model.records import Program
from imgcoach.text import ended
from imgcoach.words.amounts import some
from imgcoach.words.labels import GATES
from imgcoach.words.marks import GATE_MARKS

SHOWN = 10
"""Doors that are named where the number of signals is not known."""

_NAMED = 3
"""Programs that are named in one sentence."""

NO_PROMISE = "An order, not a promise: no report was found that says what a signal does for an IMG."
"""What the order is, and what it isn't."""

_TIERS: Mapping[Tier, str] = {"gold": "gold", "silver": "silver", "signal": ""}


def standing(each: SignalStanding, seen: Assessment, content: Content) -> str:
    """One specialty: `Family medicine: 5 signals; 2 given, 3 left.`

    What is left is told as long as it can be given.
    """
    if each.specialty is None:
        return f"Specialty not entered: {some(each.spent, 'signal')} given; how many there are is not known."
    name = content.specialty_name(each.specialty)
    if not each.allotted:
        return f"{name}: {_given(each)}; how many signals there are is not known."
    if not can_be_given(seen):
        return f"{name}: {_whole(each)}; {_given(each)}."
    left = _counted({tier: each.left(tier) for tier in each.allotted})
    return f"{name}: {_whole(each)}; {_given(each)}, {left} left."


def caveat(each: SignalStanding, season: int) -> str:
    """Why the number may be another; empty where it is that of the season."""
    if each.figure is None or each.current:
        return ""
    if str(season) in each.figure.year:
        return "That number is past its date; look it up again."
    return f"That is the number for the {each.figure.year}; look up the one for Match {season}."


def misfits(each: SignalStanding) -> Iterator[str]:
    """What is noted that can't be; nothing of it is refused or lost."""
    for tier in each.over:
        single = tier == "signal"
        noted = each.spent if single else each.given[tier]
        there = each.total if single else each.allotted[tier]
        what = f"{noted} {_TIERS[tier]}".strip()
        yield f"{what} {'is' if noted == 1 else 'are'} noted, but there are {there}."
    if vague := [program for program in each.unfit if program.signal == "signal"]:
        yield ended(f"Noted without gold or silver, though this specialty has them: {_names(vague)}")
    if tiered := [program for program in each.unfit if program.signal != "signal"]:
        yield ended(f"Noted with a tier, though this specialty has {_kinds(each)}: {_names(tiered)}")
    if each.twice:
        yield ended(f"Noted with two signals, though all tracks of a program share one: {_names(each.twice)}")


def told_misfits(standings: Sequence[SignalStanding], content: Content) -> Iterator[str]:
    """The same for all specialties: `Signals, family medicine: 6 are noted, but there are 5.`"""
    for each in standings:
        for misfit in misfits(each):
            name = content.specialty_name(each.specialty).lower() if each.specialty else "no specialty"
            yield f"Signals, {name}: {misfit}"


def doors(each: SignalStanding, seen: Assessment) -> list[tuple[str, str]]:
    """Mark and name of the programs the rest could go to, no more than there are signals left."""
    left = max(0, each.total - each.spent) if each.allotted else SHOWN
    return [(_mark(program, seen), _door(program, seen)) for program in each.doors[:left]]


def in_line(standings: Sequence[SignalStanding], seen: Assessment, content: Content) -> str:
    """All specialties on one line: `Signals: internal medicine 2 of 15 given, family medicine none of 5.`"""
    if not standings:
        return ""
    told = ", ".join(_short(each, content) for each in standings)
    earlier = sorted({each.figure.year for each in standings if each.figure and not each.current})
    look_up = f"look up the ones for Match {seen.season.match_year}"
    return f"Signals: {told}" + (f" (numbers for the {', '.join(earlier)}; {look_up})." if earlier else ".")


def first_doors(each: SignalStanding, seen: Assessment, content: Content, most: int) -> str:
    """The first of them in a sentence; empty where none is open to be named."""
    found = [name for mark, name in doors(each, seen) if mark == GATE_MARKS["open"]]
    if not found or each.specialty is None:
        return ""
    name = content.specialty_name(each.specialty).lower()
    more = f"; and {len(found) - most} more" if len(found) > most else ""
    return ended(f"Open, and without a signal yet, in {name}: {'; '.join(found[:most])}{more}")


def report(
    standings: Sequence[SignalStanding], seen: Assessment, content: Content, most: int = 0
) -> Iterator[str]:
    """Sentences on all specialties; with `most`, also as many doors of each."""
    for each in standings:
        told = [standing(each, seen, content), caveat(each, seen.season.match_year), *misfits(each)]
        yield " ".join(filter(None, told))
        if most and (open_ones := first_doors(each, seen, content, most)):
            yield open_ones


def _kinds(each: SignalStanding) -> str:
    return "one kind of signal" if len(each.allotted) == 1 else "other ones"


def _names(programs: Sequence[Program]) -> str:
    named = ", ".join(each.name for each in programs[:_NAMED])
    more = len(programs) - _NAMED
    return f"{named} and {more} more" if more > 0 else named


def _short(each: SignalStanding, content: Content) -> str:
    name = content.specialty_name(each.specialty).lower() if each.specialty else "specialty not entered"
    whole = f" of {each.total}" if each.allotted else ""
    return f"{name} {each.spent or 'none'}{whole} given"


def _whole(each: SignalStanding) -> str:
    """All there are: `5 signals`, `3 gold and 12 silver signals`."""
    if len(each.allotted) == 1:
        return some(each.total, "signal")
    return f"{_counted(each.allotted)} signals"


def _given(each: SignalStanding) -> str:
    if len(each.allotted) < 2 or not each.spent:
        return f"{each.spent or 'none'} given"
    told: dict[Tier, int] = {tier: count for tier, count in each.given.items() if tier != "signal"}
    vague = each.given.get("signal", 0)
    parts = (_counted(told) if told else "", f"{vague} without a tier" if vague else "")
    return f"{' and '.join(filter(None, parts))} given"


def _counted(count: Mapping[Tier, int]) -> str:
    """`3 gold and 12 silver`; without tiers the number alone."""
    told = [f"{number} {_TIERS[tier]}".strip() for tier, number in count.items() if number]
    return " and ".join(told) or "none"


def _mark(program: Program, seen: Assessment) -> str:
    return GATE_MARKS[seen.program_findings[program.id].state]


def _door(program: Program, seen: Assessment) -> str:
    found = seen.program_findings[program.id]
    state = f", {program.state}" if program.state else ""
    unknown = f", gates {GATES['unknown']}" if found.state == "unknown" else ""
    return f"{program.name}{state}{unknown}{', a reach' if found.reach else ''}"
