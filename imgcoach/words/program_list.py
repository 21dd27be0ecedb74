"""What a whole list of programs comes to, in sentences: for the command line and for the screen."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from imgcoach.coach import Assessment, ProgramSummary
from imgcoach.coach.fees import closed_cost, fee_table
from imgcoach.knowledge import Content
from imgcoach.model.records import Program

KINDS: dict[str | None, str] = {
    "community": "community",
    "university_affiliated": "university-affiliated",
    "university": "university",
    None: "kind not known",
}
"""The kinds of program in words."""


def list_in_words(
    programs: Sequence[Program], seen: Assessment, content: Content, today: date
) -> Iterator[str]:
    """Gates, kinds, what the closed ones cost, and a word where only universities are listed."""
    yield _counts(seen.programs)
    kinds = kinds_of(programs, seen)
    told = [f"{kinds[kind]} {name}" for kind, name in KINDS.items() if kinds[kind]]
    if told:
        yield f"By kind: {', '.join(told)}."
    closed = [name for name, gates in seen.program_findings.items() if gates.state == "closed"]
    if closed:
        yield _cost(programs, closed, content, today)
    if kinds["university"] and not seen.programs.reachable_kind:
        yield "None is known to be community or university-affiliated: look for some of these."


def kinds_of(programs: Sequence[Program], seen: Assessment) -> Counter[str | None]:
    """How many programs there are of each kind, the withdrawn ones left out."""
    return Counter(each.kind for each in programs if each.id in seen.program_findings)


def _counts(summary: ProgramSummary) -> str:
    noun = "program" if summary.total == 1 else "programs"
    return (
        f"{summary.total} {noun}: {summary.open} open, {summary.closed} closed, {summary.unknown} unknown. "
        f"A reach, of those not closed: {summary.reach}."
    )


def _cost(programs: Sequence[Program], closed: Sequence[str], content: Content, today: date) -> str:
    table = fee_table(content)
    told = f"The closed ones add {closed_cost(table, programs, closed):,g} USD to the ERAS fees"
    stale = ", past its date" if table.figure.stale(today) else ""
    return f"{told} (fee table of the {table.figure.year}{stale})."
