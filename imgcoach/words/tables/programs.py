"""The columns of a list of programs, and what it comes to in a line."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from imgcoach.coach import Assessment, ProgramFinding
from imgcoach.coach.season.interviews import invited
from imgcoach.knowledge import Content
from imgcoach.model.records import Program
from imgcoach.words.amounts import day_in_column, some
from imgcoach.words.labels import GATES, PROGRAM_STATUS, PROGRAMS_SHORT, VISAS
from imgcoach.words.program_list.programs import noted
from imgcoach.words.season.interviews import in_column
from imgcoach.words.tables.column import UNKNOWN, Column, letters

_GATES = ("open", "unknown", "closed", None)
"""In the order that one looks at them."""

_STATUS = tuple(PROGRAM_STATUS)


def columns(seen: Assessment, content: Content) -> list[Column[Program]]:
    """What tells one from another; the gates in words."""

    def gates(each: Program) -> str:
        found = seen.program_findings.get(each.id)
        return f"{GATES[found.state]}, reach" if found and found.reach else GATES[_state(found)]

    def by_gates(each: Program) -> tuple[int, bool]:
        found = seen.program_findings.get(each.id)
        return _GATES.index(_state(found)), bool(found and found.reach)

    def name(each: Program) -> str:
        return ", ".join([each.name, *noted(each, seen, content)])

    return [
        Column("Gates", gates, by_gates),
        Column("Min", lambda each: _or_unknown(each.minimum_step2_ck), _minimum, right=True, falling=True),
        Column("State", lambda each: each.state or "", lambda each: letters(each.state), least=5),
        Column("Interview", in_column, _interview, gone=1),
        Column("Name", name, lambda each: letters(each.name), least=30),
        Column("Status", lambda each: PROGRAM_STATUS[each.status], _status, gone=2),
        Column("Kind", lambda each: PROGRAMS_SHORT.get(each.kind or "", UNKNOWN), _kind, gone=3),
        Column("Visas", lambda each: visas(each.visas), _visas, gone=4),
        Column("IMGs", _share, lambda each: each.img_percent, gone=5, right=True, falling=True),
        Column("Years", lambda each: _or_unknown(_years(each)), _years, gone=6, right=True, falling=True),
        Column("Rank", lambda each: str(each.rank or ""), lambda each: each.rank, gone=7, right=True),
        Column("Looked up", _looked_up, lambda each: each.seen, gone=8),
    ]


def visas(sponsored: Sequence[str] | None) -> str:
    """The visas that a program sponsors, as in a column: `J-1, H-1B`, `none`, `?`."""
    if sponsored is None:
        return UNKNOWN
    return ", ".join(VISAS[each] for each in sponsored) or "none"


def total(programs: Sequence[Program], seen: Assessment) -> str:
    """How many there are, by their gates: `12 programs: 7 open, 3 closed, 2 unknown; 1 a reach`."""
    found = seen.program_findings
    counts = Counter(_state(found.get(each.id)) for each in programs)
    states = ("open", "closed", "unknown", None)
    told = ", ".join(f"{counts[each]} {GATES[each]}" for each in states if counts[each])
    reach = sum(each.id in found and found[each.id].reach for each in programs)
    return f"{some(len(programs), 'program')}: {told}{f'; {reach} a reach' if reach else ''}"


def _state(found: ProgramFinding | None) -> str | None:
    return found.state if found else None


def _or_unknown(number: int | None) -> str:
    return UNKNOWN if number is None else str(number)


def _minimum(each: Program) -> int | None:
    return each.minimum_step2_ck


def _years(each: Program) -> int | None:
    return each.maximum_years_since_graduation


def _interview(each: Program) -> Any:
    """By day; those that invited without one come behind."""
    if not invited(each):
        return None
    return each.interview_on is None, str(each.interview_on or "")


def _status(each: Program) -> int:
    return _STATUS.index(each.status)


def _kind(each: Program) -> int | None:
    return list(PROGRAMS_SHORT).index(each.kind) if each.kind else None


def _visas(each: Program) -> int | None:
    """Those that sponsor more come first."""
    return None if each.visas is None else -len(each.visas)


def _share(each: Program) -> str:
    return UNKNOWN if each.img_percent is None else f"{each.img_percent:g} %"


def _looked_up(each: Program) -> str:
    return day_in_column(each.seen) if each.seen else ""
