"""`imgcoach path`."""

import click

from imgcoach.commands.session import with_session
from imgcoach.session import Session


@click.command()
@with_session
def path_command(session: Session) -> None:
    """Say where your data is kept."""
    click.echo(session.settings.folder)
