"""`imgcoach wipe`: delete all that imgcoach keeps about a person."""

import sys

import click

from imgcoach.commands.shared.asking import typed
from imgcoach.commands.shared.session import with_session
from imgcoach.errors import WrongUse
from imgcoach.folders.trust import check
from imgcoach.session import Session
from imgcoach.store import own_files, wipe_folder
from imgcoach.words.amounts import some

_WORD = "wipe"


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_session
def wipe_command(session: Session, dry_run: bool, yes: bool) -> int:
    """Delete your data with its backups, drafts and damaged copies. This can't be taken back."""
    folder = session.settings.folder
    if session.settings.demo or not check(folder):
        click.echo("There is nothing to delete.")
        return 0
    if dry_run:
        click.echo(f"Would delete {some(len(own_files(folder)), 'file')} in {folder}. Nothing was changed.")
        return 0
    if not yes and not _agreed(folder):
        click.echo("Nothing was deleted.", err=True)
        return 1
    gone, left = wipe_folder(folder)
    others = f" Left in place, since they are not imgcoach's: {', '.join(left)}." if left else ""
    click.echo(f"Deleted {some(gone, 'file')} in {folder}.{others}")
    return 0


def _agreed(folder: str) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise WrongUse("wipe asks before it deletes, run it in a terminal or add --yes")
    click.echo(
        f"This deletes all your data in {folder}, backups too. `imgcoach export -o FILE` keeps a copy."
    )
    return typed(f"Type {_WORD} to go on", _WORD)
