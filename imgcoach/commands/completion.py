"""`imgcoach completion`: what a shell needs to complete commands and options."""

import click
from click.shell_completion import get_completion_class

from imgcoach.commands.command_line.mistakes import OneOf


@click.command()
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL; for your shell's startup file."""
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "imgcoach", "_IMGCOACH_COMPLETE").source())
