"""`imgcoach host`, as it is explained; what is called goes in by imgcoach/host/."""

import click

from imgcoach.errors import WrongUse


@click.command()
@click.argument("command")
def host_command(command: str) -> None:
    """Give the app to many people by one SSH server, with nothing to install on their side. It needs the
    extra imgcoach[host]; `imgcoach host --help` names its commands, docs/hosting.md says how it is set up.
    """
    raise WrongUse("host takes no options before it, write imgcoach host COMMAND")
