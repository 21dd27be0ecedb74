"""`imgcoach wipe`: delete all that imgcoach keeps about a person."""

import sys
from pathlib import Path

import click
from filelock import FileLock, Timeout

from imgcoach.commands.session import with_session
from imgcoach.errors import Busy, NotSaved, WrongUse
from imgcoach.folders.trust import check
from imgcoach.session import Session

_WORD = "wipe"
_LOCK = "data.json.lock"
_FOLDERS = ("backups", "drafts", "damaged")


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_session
def wipe_command(session: Session, dry_run: bool, yes: bool) -> int:
    """Delete your data with its backups, drafts and damaged copies. This can't be taken back."""
    folder = Path(session.settings.folder)
    if session.settings.demo or not check(str(folder)):
        click.echo("There is nothing to delete.")
        return 0
    if dry_run:
        click.echo(f"Would delete {len(_own(folder))} files in {folder}. Nothing was changed.")
        return 0
    if not yes and not _agreed(folder):
        click.echo("Nothing was deleted.", err=True)
        return 1
    try:
        with FileLock(folder / _LOCK, timeout=2):
            gone = sum(_unlink(each) for each in _own(folder))
        _unlink(folder / _LOCK)
        left = _leave(folder)
    except Timeout:
        raise Busy(f"another window is saving, {folder}, try again") from None
    except OSError as error:
        raise NotSaved(
            f"not all could be deleted ({error.strerror}), {folder}, look there yourself"
        ) from error
    click.echo(
        f"Deleted {gone} files in {folder}." + (f" Not imgcoach's own, and left: {left}." if left else "")
    )
    return 0


def _agreed(folder: Path) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise WrongUse("wipe asks before it deletes, run it in a terminal or add --yes")
    click.echo(
        f"This deletes all your data in {folder}, backups too. `imgcoach export -o FILE` keeps a copy."
    )
    return click.prompt(f"Type {_WORD} to go on", default="", show_default=False) == _WORD


def _own(folder: Path) -> list[Path]:
    """The files that imgcoach made there, and links in their place; nothing that a link leads to."""
    inside = [
        each for name in _FOLDERS if not (folder / name).is_symlink() for each in (folder / name).glob("*")
    ]
    tops = [folder / f"data.json{ending}" for ending in ("", ".new", ".old")]
    return [each for each in (*tops, *inside) if each.is_symlink() or each.is_file()]


def _unlink(path: Path) -> bool:
    there = path.is_symlink() or path.exists()
    path.unlink(missing_ok=True)
    return there


def _leave(folder: Path) -> str:
    """Remove the empty folders; the names of what is not imgcoach's own."""
    for each in (*(folder / name for name in _FOLDERS), folder):
        if each.is_dir() and not each.is_symlink() and not any(each.iterdir()):
            each.rmdir()
    return ", ".join(sorted(each.name for each in folder.iterdir())) if folder.exists() else ""
