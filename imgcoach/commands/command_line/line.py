"""The command line as click reads it: every command, and what it says of a line it can't read."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from imgcoach.commands.command_line import examples
from imgcoach.commands.command_line.mistakes import in_words, no_command
from imgcoach.errors import WrongUse
from imgcoach.folders.places import config_in_words
from imgcoach.output import PIPE, columns, drop_output, fitted
from imgcoach.text import if_meant, show
from imgcoach.today import day_meant, settle_zone
from imgcoach.usage import EXAMPLES, USAGE, VERSION

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MODULES = {
    "brief": "brief",
    "completion": "completion",
    "content": "content",
    "docs": "docs",
    "doctor": "doctor",
    "due": "due",
    "export": "exchange",
    "facts": "facts",
    "host": "host",
    "import": "exchange",
    "kiosk": "kiosk",
    "log": "log",
    "path": "path",
    "programs": "programs",
    "review": "review",
    "status": "status",
    "undo": "undo",
    "wipe": "wipe",
}


class _Commands(click.Group):
    """A group whose commands are looked up by name in `_MODULES`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`; its function is called `NAME_command`."""
        if cmd_name not in _MODULES:
            return None
        module = import_module(f"imgcoach.commands.{_MODULES[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        command.epilog = examples.page(cmd_name)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list["CompletionItem"]:
        """The commands and options, and behind `--demo=` the names."""
        from imgcoach.commands.command_line.completing import example_people  # only a shell asks

        names = example_people(incomplete)
        return super().shell_complete(ctx, incomplete) if names is None else names

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words before the command; `--demo` takes a name only behind a =, as no other option."""
        return super().parse_args(ctx, ["--demo=" if each == "--demo" else each for each in args])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names."""
        if args[0] not in _MODULES and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise no_command(args[0], [*_MODULES], ctx)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        """The page that `--help` prints without loading any of this."""
        return fitted(USAGE + config_in_words()).rstrip("\n")


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return day_meant(value, date.today())
    except ValueError as error:
        raise click.BadParameter(f"{show(value)} {error}") from None


def _example(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value and value not in EXAMPLES:
        known = f"{', '.join(EXAMPLES[:-1])} or {EXAMPLES[-1]}"
        near = if_meant(value, EXAMPLES)
        raise click.BadParameter(f"there is no example person called {show(value)}{near}, choose {known}")
    return value


def _after_demo(ctx: click.Context, param: click.Parameter, incomplete: str) -> list["CompletionItem"]:
    return ctx.command.shell_complete(ctx, incomplete)


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(VERSION, nl=False)
        ctx.exit()


@click.group(
    cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option("--data-dir")
@click.option("--demo", "example", callback=_example, shell_complete=_after_demo)
@click.option("--ascii", is_flag=True)
@click.option("--kiosk", is_flag=True, hidden=True)
@click.option("--today", "as_of", callback=_day)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version)
@click.pass_context
def imgcoach(ctx: click.Context, /, **options: object) -> None:
    """Open the app, or hand over to a command."""
    named = options["example"]
    options |= {"demo": named is not None, "example": named or None, "zone_trouble": settle_zone()}
    if ctx.invoked_subcommand is None:
        app = import_module("imgcoach.commands.app")
        ctx.exit(app.open_app(options))
    if options["demo"] and not named:
        options["example"] = EXAMPLES[0]
    ctx.obj = ctx.obj or options


def answer(
    arguments: Sequence[str],
    session: object = None,
    command: click.Command = imgcoach,
    name: str = "imgcoach",
) -> object:
    """Run a command line; return its exit code, if it has one.

    Args:
        arguments: what stands behind the name.
        session: the Session to run it in; None = the options say.
        command: what they are the arguments of.
        name: what that is called.

    Raises:
        CoachError: what a command says in one line.
        KeyboardInterrupt: the person broke off a question.
    """
    try:
        how: dict[str, Any] = {"standalone_mode": False, "terminal_width": _narrow(), "obj": session}
        return command.main(list(arguments), prog_name=name, **how)
    except click.ClickException as error:
        raise WrongUse(in_words(error, name)) from None
    except click.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:  # click's way to end when the reader of a pipe has gone, as `head` does
        drop_output()
        return 0


def _narrow() -> int | None:
    """The columns of a narrow terminal, which click must be told: by itself it writes at least 50."""
    width = columns()
    return width if width < PIPE else None
