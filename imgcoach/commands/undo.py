"""`imgcoach undo`."""

import click

from imgcoach.commands.shared.session import under, with_session
from imgcoach.session import Session


@click.command()
@with_session
def undo_command(session: Session) -> int:
    """Take the last change back; once more takes back the one before."""
    undone = session.store.undo()
    click.echo(f"Taken back: {undone}.{under(session)}" if undone else "There is nothing to take back.")
    return 0 if undone else 1
