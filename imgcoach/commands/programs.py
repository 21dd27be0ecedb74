"""`imgcoach programs`: the list with each program's gates."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from imgcoach.coach import Assessment, assess
from imgcoach.coach.season.interviews import interviews, of_season
from imgcoach.coach.signals import signals
from imgcoach.commands.shared.files import put_out
from imgcoach.commands.shared.session import with_session
from imgcoach.errors import WrongUse
from imgcoach.exchange.programs.csv_file import dump
from imgcoach.knowledge import Content
from imgcoach.model.records import Program
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.text import capital
from imgcoach.usage import RUN
from imgcoach.words.aims import further_lists
from imgcoach.words.labels import GATES
from imgcoach.words.names import nothing_listed
from imgcoach.words.program_list.programs import described, list_in_words
from imgcoach.words.program_list.signals import report
from imgcoach.words.season.interviews import about, in_short
from imgcoach.words.season.ranking import list_in_order, place

_DOORS = 3
"""Programs that are named where a signal could go; the app names more."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A list of programs, each with its gates.")
@click.option("--csv", "as_csv", is_flag=True, help="The programs as CSV for a spreadsheet; import takes it.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="With --csv: write to FILE."
)
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
        "track": program.track,
        "signal": program.signal,
        "interview_on": str(program.interview_on) if program.interview_on else None,
        "thanked_on": str(program.thanked_on) if program.thanked_on else None,
        "rank": program.rank,
    }


def _nothing(session: Session) -> str:
    """What an empty list means, and how programs come to be on it."""
    way = f"{capital(session.open_app)} to enter them"
    if session.open_app == RUN:
        way += ", or `imgcoach import --programs FILE` adds a CSV of them"
    return f"Programs: {nothing_listed('programs', session.store.person)}. {way}."


def _lines(listed: list[Program], seen: Assessment, session: Session) -> Iterator[str]:
    if not listed:
        yield from wrapped(_nothing(session))
        return
    content, today = session.content, session.settings.today
    met, ranking = in_short(interviews(listed, seen.season, today)), of_season(listed, seen.season)
    given = signals(session.store.person, seen, content, today)
    told = (*list_in_words(listed, seen, content, today), *further_lists(seen.tracks, content))
    for each in (*told, *report(given, seen, content, _DOORS), met, list_in_order(ranking)):
        if each:
            yield from wrapped(each)
    yield ""
    for program in listed:
        yield from _program(program, seen, content)
        for said in filter(None, (about(program, today), place(program, ranking))):
            yield from wrapped(said, " " * 12)


def _program(program: Program, seen: Assessment, content: Content) -> Iterator[str]:
    gates = seen.program_findings.get(program.id)
    state = GATES[gates.state if gates else None]
    yield from wrapped(described(program, gates, seen, content), f"{state:<9} ")
    if gates and gates.reasons:
        yield from wrapped("; ".join(gates.reasons), " " * 12)
