"""`imgcoach docs`: the pages that came with it, for somebody who has no copy of the repository."""

import sysconfig
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from imgcoach.commands.page_lines import fitted
from imgcoach.errors import WrongUse
from imgcoach.knowledge import shipped
from imgcoach.output import columns
from imgcoach.text import show

_INSTALLED = "share/doc/imgcoach/docs"


@click.command()
@click.argument("page", required=False, shell_complete=lambda ctx, param, begun: _completed(begun))
def docs_command(page: str | None) -> None:
    """Name the pages that came with imgcoach and the folder they are in; or print one.

    For example: imgcoach docs faq
    """
    folder = _folder()
    if page is None:
        click.echo(f"In {folder}; `imgcoach docs PAGE` prints one:\n")
        for name, path in _pages(folder).items():
            click.echo(f"  {name:<15}{_title(path)}")
        return
    found = _pages(folder).get(page.removeprefix("docs/").removesuffix(".md"))
    if found is None:
        raise WrongUse(f"there is no page {show(page)}; `imgcoach docs` names them all")
    click.echo("\n".join(fitted(found.read_text("utf-8"), columns())))


def _completed(begun: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in _pages(_folder()) if name.startswith(begun)]


def _pages(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.md"))}


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        return next(lines, "").lstrip("#").strip()


def _folder() -> Path:
    """Beside the package in a copy of the repository, else where pip put the pages.

    Raises:
        WrongUse: this imgcoach was installed without them.
    """
    user = sysconfig.get_preferred_scheme("user")
    roots = (sysconfig.get_path("data"), sysconfig.get_path("data", user))
    for folder in (shipped.folder().parent / "docs", *(Path(root) / _INSTALLED for root in roots)):
        if folder.is_dir():
            return folder
    raise WrongUse(f"the pages are not installed, no {_INSTALLED} was found; they are in docs/ of the source")
