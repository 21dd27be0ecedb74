"""`imgcoach content`: a person's own copies of what the coach knows."""

from pathlib import Path, PurePath

import click
from click.shell_completion import CompletionItem

from imgcoach import __version__
from imgcoach.commands.command_line.examples import Exemplified
from imgcoach.commands.shared.session import with_session
from imgcoach.errors import NotSaved, WrongUse
from imgcoach.folders.files import write_new
from imgcoach.knowledge import shipped
from imgcoach.session import Session, own_content_folder
from imgcoach.text import if_meant, show, spelled

_ABOUT = f"""\
# Your own copy of content/{{}} of imgcoach {__version__}. Its entries stand in for those of the same name.
# Delete the entries you do not change: a later imgcoach can only correct what is not in here.

"""


@click.group(name="content", cls=Exemplified, invoke_without_command=True)
@click.pass_context
def content_command(ctx: click.Context) -> None:
    """Your own copies of what the coach knows: figures, dates, thresholds and texts.

    What stands in a copy replaces what came with imgcoach, and `imgcoach doctor` checks it. To change the
    Match rates: imgcoach content copy facts/match
    """
    if ctx.invoked_subcommand is None:
        raise WrongUse("say what to do with it: imgcoach content list, content path, or content copy NAME")


@content_command.command()
@with_session
def path(session: Session) -> None:
    """Say in which folder your copies belong."""
    click.echo(_folder(session))


@content_command.command(name="list")
@with_session
def list_files(session: Session) -> None:
    """Name all files; those you have a copy of are marked."""
    here = _folder(session)
    for name in shipped.names():
        click.echo(f"{name}   your own" if (here / name).exists() else name)


def _completed(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    named = [each.removesuffix(".toml") for each in shipped.names()]
    return [CompletionItem(each) for each in named if each.startswith(begun)]


@content_command.command()
@click.argument("name", shell_complete=_completed)
@with_session
def copy(session: Session, name: str) -> None:
    """Copy the file NAME, like facts/match, into your folder, to be edited there.

    A file that is there already is left as it is.
    """
    found = _meant(name)
    target, text = _folder(session) / found, (shipped.folder() / found).read_bytes()
    if target.suffix == ".toml":
        text = _ABOUT.format(found).encode() + text
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(target, text)
    except FileExistsError:
        raise WrongUse(f"{target} is there already, edit it, or move it away first") from None
    except OSError as error:
        raise NotSaved(f"{target} can't be written ({error.strerror}), nothing was copied") from None
    click.echo(f"Copied to {spelled(str(target))}. Edit it there; `imgcoach doctor` checks it.")


def _folder(session: Session) -> Path:
    folder = own_content_folder(session.settings.config)
    if folder is None:
        raise WrongUse("your home folder is not known, set HOME")
    return Path(folder)


def _meant(name: str) -> str:
    """The file that is called `name`: with its folders or without, with its ending or without.

    Raises:
        WrongUse: none is, or several are.
    """
    wanted, known = name.removeprefix("content/"), shipped.names()
    for ways in (lambda each: each, lambda each: PurePath(each).name):
        found = [each for each in known if wanted in (ways(each), ways(each).removesuffix(".toml"))]
        if len(found) == 1:
            return found[0]
        if found:
            raise WrongUse(f"{show(name)} is the name of several: {', '.join(found)}; write one of them")
    near = if_meant(wanted, (each.removesuffix(".toml") for each in known))
    raise WrongUse(f"there is no content file {show(name)}{near}; `imgcoach content list` names them all")
