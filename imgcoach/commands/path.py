"""`imgcoach path`."""

import os

import click

from imgcoach.commands.session import with_session
from imgcoach.session import Session


@click.command()
@with_session
def path_command(session: Session) -> None:
    """Say where your data is kept."""
    click.echo(os.fsencode(session.settings.folder))  # its bytes as they are, for a script
