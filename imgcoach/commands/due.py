"""`imgcoach due`, where click has to read the words around it."""

from typing import Any

import click

from imgcoach.due import say_due
from imgcoach.usage import LOG_IN, RUN


@click.command()
@click.pass_obj
def due_command(options: dict[str, Any]) -> None:
    """Say in one line that the weekly review is due, or say nothing."""
    if not options["demo"]:
        say_due(options["data_dir"], options["as_of"], LOG_IN if options["kiosk"] else RUN)
