"""A record in words: what tells it from the others, and what follows from it.

The brief and the report say the same of an experience or a letter with its age before it.
"""

from collections.abc import Sequence
from datetime import date

from imgcoach.coach import Assessment
from imgcoach.coach.season.interviews import interviews as interviews_of
from imgcoach.coach.signals import signals
from imgcoach.knowledge import Content
from imgcoach.model.fields import QuestionId
from imgcoach.model.month import Month
from imgcoach.model.person import Person
from imgcoach.model.profile import RecordKind
from imgcoach.model.records import Entry, Experience, Letter, Program, Span, TimelineEntry
from imgcoach.words import timeline
from imgcoach.words.aims import for_aim, in_aims
from imgcoach.words.amounts import old, ordinal, some, span
from imgcoach.words.labels import EVIDENCE, EXPERIENCES, LETTER_STATUS, STRENGTHS
from imgcoach.words.program_list import programs
from imgcoach.words.program_list.signals import told_misfits
from imgcoach.words.season import interviews

_ASKED: dict[RecordKind, QuestionId] = {
    "experiences": "experience",
    "letters": "letters",
    "timeline": "timeline",
    "programs": "programs",
}
"""By kind, the question that its records answer."""


def newest_first(records: Sequence[Entry]) -> list[Entry]:
    """The records as a list of them begins: those with months newest first, the others as entered."""
    return sorted(records, key=lambda each: -each.start.index if isinstance(each, Span) else 0)


def title(each: Entry, seen: Assessment, content: Content) -> str:
    """What tells it from the others of its kind, whole: when, what, where and of whom."""
    if isinstance(each, Experience):
        place = field(each.specialty, seen, content)
        told = _told(EXPERIENCES[each.kind], each.country, place, each.site)
        return f"{span(each.start, each.end)}: {told}"
    if isinstance(each, Letter):
        where = _told(place_of(each), STRENGTHS[each.strength], in_aims(each.specialty, seen, content))
        return f"{each.writer}: {where}, {LETTER_STATUS[each.status]}"
    if isinstance(each, TimelineEntry):
        return timeline.title(each)
    assert isinstance(each, Program)
    return programs.described(each, seen.program_findings.get(each.id), seen, content)


def about(each: Entry, seen: Assessment, content: Content, day: date) -> str:
    """What follows from it: its age on the day that counts, or the gates of a program."""
    if isinstance(each, Program):
        told = programs.about(each, seen.program_findings.get(each.id))
        return " ".join(part for part in (told, interviews.about(each, day)) if part)
    opening, today = seen.season.opening_month, Month.of(day)
    if isinstance(each, Experience):
        hands = "Hands-on" if each.hands_on else "Not hands-on"
        recent = some(content.rules.experience_recent_months, "month")
        limit = f" Recent is up to {recent} then." if _too_old(each, seen, content) else ""
        told = f"{hands}{' in the US' if each.in_us else ''}. {_ages(each.end, opening, today)}{limit}"
        return f"{told} {for_aim(each.specialty, seen, content)}".rstrip()
    if isinstance(each, Letter):
        told = "Not dated yet." if each.dated is None else _ages(each.dated, opening, today)
        return f"{told} {for_aim(each.specialty, seen, content)}".rstrip()
    assert isinstance(each, TimelineEntry)
    return timeline.about(each)


def summary(kind: RecordKind, person: Person, seen: Assessment, content: Content, today: date) -> list[str]:
    """What all records of a kind come to, and what would change it; for the timeline below its months."""
    found = seen.findings[_ASKED[kind]]
    lines = timeline.bars(person, seen, Month.of(today)) if kind == "timeline" else []
    listed = person.programs if kind == "programs" else []
    if met := interviews.in_short(interviews_of(listed, seen.season, today)):
        lines.append(met)
    told = [*programs.beside_gates(listed, seen, content, today)] if listed else []
    if any(each.signal for each in listed):
        found_odd = [*told_misfits(signals(person, seen, content, today), content)]
        told += found_odd[:1]
    change = [f"To change it: {found.change}"] if found.change else []
    return [*lines, " ".join([*told, f"The facts say {EVIDENCE[found.evidence]}.", *change])]


def experience(each: Experience, opening: Month, aims: Sequence[str], content: Content) -> tuple[str, str]:
    """A stay: its age then, what and where it was, hands-on or not; the specialty only where it is another.

    Args:
        aims: the person's specialties, the primary one first.
    """
    age = "ahead" if each.start > opening else "going on"
    if each.end is not None and each.start <= opening:
        age = _age(each.age(opening))
    kind = EXPERIENCES[each.kind]
    what = f"{kind} at {each.site}" if each.site else kind
    place = "US" if each.in_us else each.country or "country not said"
    hands = "hands-on" if each.hands_on else "hands-off"
    aim, other = _aim_or_other(each.specialty, aims, content)
    return age, _told(what, aim, hands, place, other)


def letter(each: Letter, opening: Month, aims: Sequence[str], content: Content) -> tuple[str, str]:
    """A letter: its age then, who writes it, how far it is, and what speaks for it."""
    age = "undated" if each.dated is None else _age(opening - each.dated)
    saw = "saw the work" if each.supervised else "did not supervise"
    strength = STRENGTHS[each.strength] if each.strength else None
    aim, other = _aim_or_other(each.specialty, aims, content)
    return age, _told(each.writer, aim, LETTER_STATUS[each.status], strength, place_of(each), saw, other)


def place_of(each: Letter) -> str:
    """Whether it comes from the US."""
    return "US" if each.us else "not US"


def _aim_or_other(specialty: str | None, aims: Sequence[str], content: Content) -> tuple[str, str]:
    """Which further specialty of the person's it is for, and which other field it is in; one at most."""
    if specialty is None:
        return "", "specialty not said"
    name = content.specialty_name(specialty).lower()
    if specialty not in aims:
        return "", name
    place = aims.index(specialty)
    return (f"for {name} ({ordinal(place + 1)})", "") if place else ("", "")


def field(specialty: str | None, seen: Assessment, content: Content) -> str | None:
    """The specialty of a stay in a list; a further one of the person's is told as that."""
    if specialty is None:
        return None
    return in_aims(specialty, seen, content) or content.specialty_name(specialty)


def _told(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _age(months: int) -> str:
    """The short form of an age, for a column."""
    return f"{max(0, months)} mo"


def with_us_patients(each: Experience) -> bool:
    """Whether it was with patients in the US, if only to look on; how recent others are nobody asks."""
    return each.in_us is True and (each.hands_on or each.kind == "observership")


def _too_old(each: Experience, seen: Assessment, content: Content) -> bool:
    """Whether US experience with patients will not be recent when programs open applications."""
    age = each.age(seen.season.opening_month)
    return with_us_patients(each) and age > content.rules.experience_recent_months


def _ages(end: Month | None, opening: Month, today: Month) -> str:
    """The age today, and on the day programs open applications."""
    if end is None:
        return "It is still going on."
    then = f"{old(opening - end)} when applications open in {opening.words}"
    return f"It lies ahead; {then}." if today < end else f"{old(today - end)} today, {then}."
