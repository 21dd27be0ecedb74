"""A program in words, and what a whole list of them comes to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from imgcoach.coach import Assessment, ProgramFinding, ProgramSummary
from imgcoach.coach.fees import ClosedCost, by_service, closed_costs
from imgcoach.coach.season.services import ERAS
from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.model.records import Program
from imgcoach.text import ended
from imgcoach.words.aims import in_aims
from imgcoach.words.amounts import are, day, some
from imgcoach.words.labels import GATES, PROGRAMS, SIGNALS_GIVEN, TRACKS
from imgcoach.words.names import nothing_listed
from imgcoach.words.program_list.positions import positions


def gates(found: ProgramFinding | None) -> str:
    """What the gates come to, like `open, a reach`; None for a withdrawn program."""
    return f"{GATES[found.state]}{', a reach' if found.reach else ''}" if found else GATES[None]


def about(each: Program, found: ProgramFinding | None) -> str:
    """Its gates, why, and when they were looked up."""
    if found is None:
        return "Withdrawn: it no longer counts."
    why = f": {'; '.join(found.reasons)}" if found.reasons else ""
    return f"{gates(found).capitalize()}{why}. {_seen(each)}"


def described(each: Program, found: ProgramFinding | None, seen: Assessment, content: Content) -> str:
    """Its name with what is known of it: `Hill Top, OH, community, preliminary (reach)`."""
    where = [each.name, each.state, PROGRAMS[each.kind] if each.kind else None, *noted(each, seen, content)]
    return ", ".join(part for part in where if part) + (" (reach)" if found and found.reach else "")


def noted(each: Program, seen: Assessment, content: Content) -> list[str]:
    """What tells it from others of its name: a further specialty, the track, the signal given."""
    field = in_aims(each.specialty, seen, content)
    track = TRACKS[each.track] if each.track else ""
    signal = SIGNALS_GIVEN[each.signal] if each.signal else ""
    return [part for part in (field, track, signal) if part]


def list_in_words(
    programs: Sequence[Program], seen: Assessment, content: Content, today: date
) -> Iterator[str]:
    """Gates, and what else there is to say of a list."""
    yield _counts(seen.programs)
    yield from beside_gates(programs, seen, content, today)


def beside_gates(
    programs: Sequence[Program], seen: Assessment, content: Content, today: date
) -> Iterator[str]:
    """Tracks, kinds, services, what the closed ones cost, and a word where only universities are listed."""
    yield from positions(programs)
    kinds = kinds_of(programs, seen)
    told = [f"{kinds[kind]} {name}" for kind, name in PROGRAMS.items() if kinds[kind]]
    if told:
        yield f"By kind: {', '.join(told)}."
    services = by_service(programs, content)
    if set(services) - {ERAS}:
        yield f"By service: {', '.join(f'{len(each)} {name}' for name, each in services.items())}."
    closed = [name for name, gates in seen.program_findings.items() if gates.state == "closed"]
    yield from map(_cost, closed_costs(programs, closed, content, today))
    if kinds["university"] and not seen.programs.reachable_kind:
        yield "None is known to be community or university-affiliated: look for some of those."


def list_in_short(summary: ProgramSummary, person: Person) -> str:
    """The list in numbers, on one line of a brief."""
    if not summary.total:
        return ended(f"Programs: {nothing_listed('programs', person) or 'none, all withdrawn'}")
    return f"Programs: {summary.total} on the list, {_by_gates(summary)}; {are(summary.reach)} a reach."


def kinds_of(programs: Sequence[Program], seen: Assessment) -> Counter[str | None]:
    """How many programs there are of each kind, the withdrawn ones left out."""
    return Counter(each.kind for each in programs if each.id in seen.program_findings)


def _seen(program: Program) -> str:
    """Where and when its gates were looked up."""
    if program.seen is None:
        return "The day you looked it up is not entered."
    return f"Looked up on {day(program.seen)}{f' ({program.source})' if program.source else ''}."


def _by_gates(summary: ProgramSummary) -> str:
    return f"{summary.open} open, {summary.closed} closed, {summary.unknown} unknown"


def _counts(summary: ProgramSummary) -> str:
    counted = some(summary.total, "program")
    return f"{counted}: {_by_gates(summary)}. Of those not closed, {are(summary.reach)} a reach."


def _cost(found: ClosedCost) -> str:
    if found.added is None:
        return f"The closed ones add to the fees of {found.service}, and by how much is not known here."
    added = f"{found.added:,g} USD" if found.added else "nothing"
    anew = ", if each specialty is counted separately" if found.several and found.service != ERAS else ""
    stale = ", past its date" if found.stale else ""
    basis = f"fee table of the {found.season}{stale}"
    return f"The closed ones add {added} to the {found.service} fees{anew} ({basis})."
