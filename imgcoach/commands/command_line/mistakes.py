"""What is said of a line that can't be read, with what may have been meant."""

from typing import Any

import click

from imgcoach.text import if_meant


class OneOf(click.Choice[str]):
    """A value that is one of a few words; of another one that is much like one of them, that is said."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value; raises BadParameter."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            said = error.message.rstrip(".") + if_meant(str(value), map(str, self.choices))
            raise click.BadParameter(said, ctx, param) from None


def no_command(name: str, known: list[str], ctx: click.Context) -> click.UsageError:
    """The error for a command that is not there."""
    return click.UsageError(f"No such command {name!r}{if_meant(name, known)}", ctx)


def in_words(error: click.ClickException, name: str) -> str:
    """What to say of `error`, and where to read how it is done; `name` is what was called."""
    said, ctx = error.format_message(), error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.NoSuchOption) and ctx:
        known = [each for param in ctx.command.params for each in param.opts if each.startswith("-")]
        said = f"No such option {error.option_name!r}{if_meant(error.option_name, known)}"
    said = said.rstrip(".")
    joint = " " if said.endswith("?") else "; "
    return f"{said}{joint}`{ctx.command_path if ctx else name} --help` says how it is used"
