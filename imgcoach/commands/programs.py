"""`imgcoach programs`: the list with each program's gates."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from imgcoach.coach import Assessment, ProgramSummary, assess
from imgcoach.coach.fees import closed_cost, fee_table
from imgcoach.commands.files import put_out
from imgcoach.commands.session import with_session
from imgcoach.errors import WrongUse
from imgcoach.exchange.programs_csv import dump
from imgcoach.records import Program
from imgcoach.session import Session
from imgcoach.text import show

_WIDTH = 79
_KINDS: dict[str | None, str] = {
    "community": "community",
    "university_affiliated": "university-affiliated",
    "university": "university",
    None: "kind not known",
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A list of programs, each with its gates.")
@click.option("--csv", "as_csv", is_flag=True, help="The programs as CSV for a spreadsheet; import takes it.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="With --csv: write to FILE.")
@click.option("--force", is_flag=True, help="With -o: write over FILE if it is there.")
@with_session
def programs_command(session: Session, as_json: bool, as_csv: bool, output: Path | None, force: bool) -> None:
    """List the programs: which doors are open, closed or unknown, and why."""
    if output is not None and not as_csv:
        raise WrongUse("-o goes with --csv, add it")
    if as_json and as_csv:
        raise WrongUse("--json and --csv don't go together, take one")
    person = session.store.person
    listed = sorted(person.programs, key=lambda program: program.status == "withdrawn")
    if as_csv:
        put_out(dump(person.programs), output, force)
        return
    seen = assess(person, session.content, session.settings.today)
    if as_json:
        click.echo(json.dumps([_as_json(program, seen) for program in listed], indent=2))
    else:
        click.echo("\n".join(_lines(listed, seen, session)))


def _as_json(program: Program, seen: Assessment) -> dict[str, Any]:
    gates = seen.program_findings.get(program.id)
    return {
        "id": program.id,
        "name": program.name,
        "specialty": program.specialty,
        "kind": program.kind,
        "state": program.state,
        "gates": gates.state if gates else None,
        "reach": gates.reach if gates else False,
        "reasons": list(gates.reasons) if gates else [],
        "status": program.status,
    }


def _lines(listed: list[Program], seen: Assessment, session: Session) -> Iterator[str]:
    if not listed:
        yield "No program is entered. `imgcoach import --programs FILE` adds a CSV of them."
        return
    yield from _wrapped(_counts(seen.programs))
    kinds: Counter[str | None] = Counter(
        program.kind for program in listed if program.id in seen.program_findings
    )
    told = [f"{kinds[kind]} {name}" for kind, name in _KINDS.items() if kinds[kind]]
    yield from _wrapped(f"By kind: {', '.join(told)}." if told else "")
    yield from _wrapped(_cost(listed, seen, session))
    if kinds["university"] and not seen.programs.reachable_kind:
        yield from _wrapped("None is known to be community or university-affiliated: look for some of these.")
    yield ""
    for program in listed:
        yield from _program(program, seen)


def _counts(summary: ProgramSummary) -> str:
    noun = "program" if summary.total == 1 else "programs"
    return (
        f"{summary.total} {noun}: {summary.open} open, {summary.closed} closed, {summary.unknown} unknown. "
        f"A reach, of those not closed: {summary.reach}."
    )


def _cost(listed: list[Program], seen: Assessment, session: Session) -> str:
    closed = [name for name, gates in seen.program_findings.items() if gates.state == "closed"]
    if not closed:
        return ""
    table = fee_table(session.content)
    told = f"The closed ones add {closed_cost(table, listed, closed):,g} USD to the ERAS fees"
    stale = ", past its date" if table.figure.stale(session.settings.today) else ""
    return f"{told} (fee table of the {table.figure.year}{stale})."


def _program(program: Program, seen: Assessment) -> Iterator[str]:
    gates = seen.program_findings.get(program.id)
    state = gates.state if gates else "withdrawn"
    where = [program.name, program.state, None if program.kind is None else _KINDS[program.kind]]
    told = ", ".join(each for each in where if each) + (" (reach)" if gates and gates.reach else "")
    yield from _wrapped(told, f"{state:<9} ")
    if gates and gates.reasons:
        yield from _wrapped("; ".join(gates.reasons), " " * 12)


def _wrapped(text: str, first: str = "") -> list[str]:
    return textwrap.wrap(show(text), _WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
