"""Paths as people write them, where no shell has read them first: in a variable, a file, behind a `=`.

`imgcoach due` imports this module, so it starts with os alone.
"""
# pathlib is slow to import, hence
# ruff: noqa: PTH111

import os

from imgcoach.errors import WrongUse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def meant(path: str, environ: "Mapping[str, str]" = os.environ) -> str:
    """The path that is meant: ~ is the home folder, and a variable at the beginning what it holds.

    Raises:
        ValueError: it is none of this system; the message ends a sentence that begins with the path.
        FolderRefused: the user has no home folder.
    """
    if path[:1] in ('"', "'"):
        raise ValueError("begins with a quotation mark, leave the marks out")
    if path[1:3] in (":\\", ":/") or path.startswith("\\\\"):
        raise ValueError("is a path of Windows, write it as this system does, like /mnt/c/Users/me")
    if path.startswith("$"):
        name, rest = _variable(path)
        if name not in environ:
            raise ValueError("begins with a variable that is not set, write the whole path")
        path = environ[name] + rest
    if path == "~" or path.startswith("~/"):
        from imgcoach.folders.places import home_folder

        return home_folder(environ) + path[1:] if path[1:].strip("/") else home_folder(environ)
    return os.path.expanduser(path)


def folder_meant(path: str, where: str, environ: "Mapping[str, str]" = os.environ) -> str:
    """The folder that `where`, an option or a variable, names.

    Raises:
        WrongUse: it is none of this system, or the home of nobody.
        FolderRefused: the user has no home folder.
    """
    from imgcoach.text import show, spelled

    try:
        found = meant(path, environ)
    except ValueError as why:
        raise WrongUse(f"{where}: {show(spelled(path))} {why}") from None
    if found.startswith("~"):
        raise WrongUse(f"{where}: {show(spelled(path))} is the home of no user, write ~/ or the whole path")
    return found


def file_meant(path: str) -> str:
    """The file that a person named in a command; a name that only begins with ~ is a name.

    Raises:
        WrongUse: it is a path of no such system.
        FolderRefused: the user has no home folder.
    """
    from imgcoach.text import show, spelled

    if os.path.lexists(path):
        return path
    try:
        return meant(path)
    except ValueError as why:
        raise WrongUse(f"{show(spelled(path))} {why}") from None


def _variable(path: str) -> tuple[str, str]:
    """The name of the variable that `path` begins with, and what follows it."""
    whole = path.partition("/")[0]
    return whole[1:].removeprefix("{").removesuffix("}"), path[len(whole) :]
