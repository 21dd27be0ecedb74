"""`imgcoach export` and `imgcoach import`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from imgcoach.commands.command_line.mistakes import OneOf
from imgcoach.commands.program_list.take import TakePrograms
from imgcoach.commands.program_list.wishes import Wishes, pairs
from imgcoach.commands.shared.asking import agreed
from imgcoach.commands.shared.files import can_ask, put_out, read_source
from imgcoach.commands.shared.progress import told_meanwhile
from imgcoach.commands.shared.session import may_keep, under, with_session, with_session_to_keep
from imgcoach.errors import WrongUse
from imgcoach.exchange import log_csv
from imgcoach.exchange.document import LIMIT, dump, parse
from imgcoach.exchange.programs import table
from imgcoach.model.person import KINDS, Person
from imgcoach.session import Session
from imgcoach.store import ReplaceAll
from imgcoach.words.names import counted

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


@click.command()
@click.option("--format", "kind", type=OneOf(["json", "csv", "md", "ics"]), default="json", show_default=True)
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
    return log_csv.dump(session.store.person)


def _calendar(session: Session) -> bytes:
    from imgcoach.commands.calendar_file import calendar_file  # judgement and library, which no other asks

    return calendar_file(session)


def _report(session: Session, hide_score: bool) -> bytes:
    from imgcoach.exchange.mentor import report  # it brings the whole judgement, which no other export asks
    from imgcoach.status import status_of

    settings = session.settings
    status = status_of(session.store.person, session.content, settings.today, settings.config.review_day)
    return report.dump(status, session.content, hide_score).encode()


def _files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list["CompletionItem"]:
    """Whatever file or folder begins so: the shell knows them best."""
    from click.shell_completion import CompletionItem  # only a shell asks

    return [CompletionItem(incomplete, type="file")]


@click.command()
@click.argument("source", metavar="FILE|-", shell_complete=_files)
@click.option("--programs", is_flag=True, help="Add a list of programs to yours; replaces nothing.")
@click.option(
    "--map",
    "given",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="With --programs: which FIELD a COLUMN holds; leave FIELD out to leave the column out.",
)
@click.option(
    "--header",
    type=click.IntRange(min=0),
    metavar="ROW",
    help="With --programs: the row that names the columns; 0 where there is none.",
)
@click.option("--sheet", metavar="NAME", help="With --programs: the sheet of a workbook.")
@click.option(
    "--means",
    multiple=True,
    metavar="WORD=MEANING",
    help="With --programs: read MEANING where a cell holds WORD; COLUMN: WORD for one column alone.",
)
@click.option("--name-only", is_flag=True, help="With --programs: take rows with nothing but a name too.")
@click.option("--update", is_flag=True, help="With --programs: give programs on your list the file's values.")
@click.option(
    "--skip-bad",
    is_flag=True,
    help="With --programs: take the rows that can be read, and write the others to a file beside the list.",
)
@click.option("--force", is_flag=True, help="With --skip-bad: write over that file if it is there.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_session_to_keep
def import_command(session: Session, /, source: str, programs: bool, **options: Any) -> int:
    """Replace your data with an export, or add programs: all or nothing. `undo` takes it back.

    A list of programs is CSV, separated by comma, semicolon, tab or bar, or an Excel workbook (.xlsx, with
    the extra imgcoach[xlsx]). Its header may stand below a title. Columns called name, specialty,
    kind, state, minimum_step2_ck, cutoff, maximum_years_since_graduation, visas, img_percent, seen, source,
    note and status are taken as they are; others are shown with the FIELD they seem to hold, and wait for a
    yes. A column that says yes or no to one visa is the FIELD j1 or h1b; city tells programs of one name
    apart. Visas are separated by ";", "none" says that a program sponsors none, and an empty cell that it is
    not known. Totals, headings and rows with only a name are left out and named.
    """
    dry_run, yes = options["dry_run"], options["yes"]
    name, asks = "standard input" if source == "-" else source, not yes and not dry_run and can_ask(source)
    if programs:
        if not dry_run and not may_keep(session, yes):
            return 1
        return TakePrograms(session, name, _wishes(options, asks))(read_source(source, table.LIMIT))
    for option in ("given", "header", "sheet", "means", "name_only", "update", "skip_bad", "force"):
        if options[option] not in ((), None, False):
            word = "map" if option == "given" else option.replace("_", "-")
            raise WrongUse(f"--{word} goes with --programs, add it")
    raw = read_source(source, LIMIT)
    with told_meanwhile("Reading", len(raw)):
        person = parse(raw, name)
    if dry_run:
        click.echo(f"Would import {_count(person)}. Nothing was changed.")
        return 0
    if not may_keep(session, yes) or (asks and not agreed(f"Replace your data with {_count(person)}?")):
        return 1
    with told_meanwhile("Storing", len(raw)):
        session.store.save(ReplaceAll(person))
    click.echo(f"Imported {_count(person)}. `imgcoach undo` takes it back.{under(session)}")
    return 0


def _wishes(options: dict[str, Any], asks: bool) -> Wishes:
    given = pairs(options.pop("given"), "--map", "Step2 cutoff=minimum_step2_ck")
    means = pairs(options.pop("means"), "--means", "Medicine=internal medicine")
    fields = {column: field.lower() for column, field in given.items()}
    return Wishes(columns=fields, means=means, ask=asks, **options)


def _count(person: Person) -> str:
    counts = {kind: len(getattr(person, kind)) for kind in KINDS}
    told = [counted(kind, count) for kind, count in counts.items() if count]
    return f"a profile ({', '.join(told)})" if told else "a profile"
