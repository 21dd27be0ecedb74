"""`imgcoach export` and `imgcoach import`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from imgcoach.commands.asking import agreed
from imgcoach.commands.files import can_ask, put_out, read_source
from imgcoach.commands.session import under, with_session
from imgcoach.commands.take_programs import TakePrograms, mapping
from imgcoach.due import due_day
from imgcoach.errors import WrongUse
from imgcoach.exchange import log_csv
from imgcoach.exchange.document import LIMIT, dump, parse
from imgcoach.exchange.programs import table
from imgcoach.model.person import KINDS, Person
from imgcoach.model.review import by, latest
from imgcoach.session import Session
from imgcoach.store import ReplaceAll
from imgcoach.words.names import counted


@click.command()
@click.option(
    "--format", "kind", type=click.Choice(["json", "csv", "md", "ics"]), default="json", show_default=True
)
@click.option("--hide-score", is_flag=True, help="With md: leave the Step 2 CK score out.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to FILE, not to the terminal.",
)
@click.option("--force", is_flag=True, help="Write over FILE if it is there.")
@with_session
def export_command(session: Session, kind: str, hide_score: bool, output: Path | None, force: bool) -> None:
    """Write out your data: all of it (json), the log for a spreadsheet (csv), a report that a mentor can
    read (md), or the days of your Match year and the weekly review for a calendar (ics).
    """
    if hide_score and kind != "md":
        raise WrongUse("--hide-score goes with --format md, add it")
    made: dict[str, Callable[[Session], bytes]] = {
        "csv": _log,
        "ics": _calendar,
        "json": _all,
        "md": partial(_report, hide_score=hide_score),
    }
    put_out(made[kind](session), output, force)


def _all(session: Session) -> bytes:
    return dump(session.store.person).encode()


def _log(session: Session) -> bytes:
    return log_csv.dump(session.store.person.reviews)


def _calendar(session: Session) -> bytes:
    from imgcoach.coach import assess  # the judgement, which no other export but the report asks
    from imgcoach.coach.season.agenda import agenda
    from imgcoach.exchange import ics  # its library is wanted for nothing else

    settings, person = session.settings, session.store.person
    seen = assess(person, session.content, settings.today)
    days = agenda(person, seen, settings.today)
    newest = latest(by(settings.today, person.reviews))
    next_one = due_day(newest.day, settings.config.review_day) if newest else settings.today
    weekly = max(next_one, settings.today)
    return ics.dump(seen.season.match_year, days, session.content, settings.now(), weekly)


def _report(session: Session, hide_score: bool) -> bytes:
    from imgcoach.exchange.mentor import report  # it brings the whole judgement, which no other export asks
    from imgcoach.status import status_of

    settings = session.settings
    status = status_of(session.store.person, session.content, settings.today, settings.config.review_day)
    return report.dump(status, session.content, hide_score).encode()


@click.command()
@click.argument("source", metavar="FILE|-")
@click.option("--programs", is_flag=True, help="Add a CSV of programs to your list; replaces nothing.")
@click.option(
    "--map",
    "given",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="With --programs: which FIELD a COLUMN holds; leave FIELD out to leave the column out.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_session
def import_command(
    session: Session, source: str, programs: bool, given: tuple[str, ...], dry_run: bool, yes: bool
) -> int:
    """Replace your data by an export, or add programs: all or nothing. `undo` takes it back.

    A CSV of programs may be parted by comma, semicolon or tab. Columns called name, specialty, kind,
    state, minimum_step2_ck, cutoff, maximum_years_since_graduation, visas, img_percent, seen, source, note
    and status are taken as they are; others are shown with the FIELD they seem to hold, and wait for a
    yes. A column that says yes or no to one visa is the FIELD j1 or h1b. Visas are parted by ";", "none"
    says that a program sponsors none, and an empty cell that it is not known.
    """
    if given and not programs:
        raise WrongUse("--map goes with --programs, add it")
    name, asks = "standard input" if source == "-" else source, not yes and not dry_run and can_ask(source)
    if programs:
        take = TakePrograms(session, name, mapping(given))
        return take(read_source(source, table.LIMIT), dry_run=dry_run, yes=yes, ask=asks)
    person = parse(read_source(source, LIMIT), name)
    if dry_run:
        click.echo(f"Would import {_count(person)}. Nothing was changed.")
        return 0
    if asks and not agreed(f"Replace your data by {_count(person)}?"):
        return 1
    session.store.save(ReplaceAll(person))
    click.echo(f"Imported {_count(person)}. `imgcoach undo` takes it back.{under(session)}")
    return 0


def _count(person: Person) -> str:
    counts = {kind: len(getattr(person, kind)) for kind in KINDS}
    told = [counted(kind, count) for kind, count in counts.items() if count]
    return f"a profile ({', '.join(told)})" if told else "a profile"
