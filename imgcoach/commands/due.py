"""`imgcoach due`, when other options stand before it."""

import click

from imgcoach.commands.session import with_session
from imgcoach.due import due_line
from imgcoach.session import Session


@click.command()
@with_session
def due_command(session: Session) -> None:
    """Say in one line that the weekly review is due, or say nothing."""
    line = "" if session.settings.demo else due_line(session.settings.folder, session.settings.today)
    if line:
        click.echo(line)
