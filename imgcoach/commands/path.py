"""`imgcoach path`."""

import os
import sys
from typing import Any

import click

from imgcoach.errors import FolderRefused
from imgcoach.folders.places import config_file, config_in_words, data_folder
from imgcoach.session import Session


@click.command()
@click.option("--config", is_flag=True, help="Say where your configuration is, be it there or not.")
@click.pass_obj
def path_command(given: dict[str, Any] | Session, config: bool) -> None:
    """Say where your data is kept, and in a terminal where your configuration is. Neither is opened."""
    if config:
        click.echo(os.fsencode(_config()))
        return
    folder = given.settings.folder if isinstance(given, Session) else data_folder(given["data_dir"])
    click.echo(os.fsencode(folder))  # its bytes as they are, for a script
    if sys.stdout is not None and sys.stdout.isatty():
        click.echo(config_in_words())


def _config() -> str:
    path = config_file()
    if path is None:
        raise FolderRefused("Your home folder is not known, HOME is empty, set XDG_CONFIG_HOME")
    return path
