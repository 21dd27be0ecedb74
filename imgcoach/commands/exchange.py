"""`imgcoach export` and `imgcoach import`."""

import sys
from pathlib import Path

import click

from imgcoach.commands.session import with_session
from imgcoach.errors import WrongUse
from imgcoach.exchange.document import LIMIT, dump, parse
from imgcoach.exchange.file import read, write
from imgcoach.person import KINDS, Person
from imgcoach.session import Session
from imgcoach.store import ReplaceAll


@click.command()
@click.option("--format", "kind", type=click.Choice(["json"]), default="json", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to FILE, not to the terminal.")
@click.option("--force", is_flag=True, help="Write over FILE if it is there.")
@with_session
def export_command(session: Session, kind: str, output: Path | None, force: bool) -> None:
    """Write out all your data."""
    text = dump(session.store.person).encode()
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
        return
    write(output, text, force=force)
    click.echo(f"Written to {output}.", err=True)


@click.command()
@click.argument("source", metavar="FILE|-")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_session
def import_command(session: Session, source: str, dry_run: bool, yes: bool) -> int:
    """Replace your data by an export, all or nothing, after a backup."""
    person = parse(_read(source), source="standard input" if source == "-" else source)
    if dry_run:
        click.echo(f"Would import {_count(person)}. Nothing was changed.")
        return 0
    if not yes and _asks(source) and not click.confirm(f"Replace your data by {_count(person)}?", err=True):
        click.echo("Nothing was changed.", err=True)
        return 1
    session.store.save(ReplaceAll(person))
    click.echo(f"Imported {_count(person)}. `imgcoach undo` takes it back.")
    return 0


def _asks(source: str) -> bool:
    return source != "-" and sys.stdin.isatty() and sys.stderr.isatty()


def _read(source: str) -> bytes:
    """At most one byte more than an import may have, so that too much is seen as too much."""
    try:
        if source == "-":
            if sys.stdin is None:
                raise WrongUse("standard input is closed, give the path of an export")
            return sys.stdin.buffer.read(LIMIT + 1)
        return read(Path(source), LIMIT + 1)
    except OSError as error:
        raise WrongUse(
            f"{source} can't be read ({error.strerror}), give the path of an export or -"
        ) from None


def _count(person: Person) -> str:
    counts = {kind: len(getattr(person, kind)) for kind in KINDS}
    words = {"timeline": "timeline entries"}
    told = [f"{words.get(kind, kind)} {count}" for kind, count in counts.items() if count]
    return f"a profile ({', '.join(told)})" if told else "a profile"
