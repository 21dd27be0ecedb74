"""Copies of a file that a program which keeps folders alike, a file manager or an editor left beside it.

The names are those that Dropbox, Syncthing, Nextcloud, ownCloud, OneDrive, Google Drive, iCloud, Seafile,
Resilio, Synology, rclone, pCloud and Windows, macOS and the common editors give.
"""

import re
from collections.abc import Iterable

_SURE = re.compile(
    r"""
    \.?(?P<stem>[^\s.()\[\]~]+?)
    (?:
        \s\(.+\) | \s\[conflicted\d*\] | \s\d{1,2} | \s(?:-\s)?copy(?:\s\(?\d+\)?)?
        | \.sync-conflict-\d{8}-\d{6}(?:-\w+)?
        | [._-]conflict(?:ed)?\d*(?:[._-].+)?
        | _.+conflict_\d+
    )?
    (?P<ending>\.(?:json|toml|md))
    (?:~ | \.bak | \.orig | \.save | \.sw[a-p] | \.backup | \.conflict\d* | \.path[12] | \s\(.+\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:copy of |#|\.#|~syncthing~|\.syncthing\.)(?P<name>[^#]+?\.(?:json|toml|md))(?:#|\.tmp|\..*)?", re.I
)


def original(name: str) -> str | None:
    """The name of the file that the one called `name` is a copy of, where its name leaves no doubt."""
    if (before := _BEFORE.fullmatch(name)) is not None:
        return before["name"]
    found = _SURE.fullmatch(name)
    whole = found["stem"] + found["ending"] if found else name
    return whole if whole != name else None


def copies(name: str, beside: Iterable[str]) -> list[str]:
    """Which of the names `beside` a file are copies of it, as OneDrive's data-LAPTOP.json is of data.json."""
    stem, _, ending = name.rpartition(".")
    like = re.compile(rf"{re.escape(stem)}[\s._-].*\.{re.escape(ending)}", re.IGNORECASE)
    same = [
        each
        for each in beside
        if each != name
        and ((original(each) or each).casefold() == name.casefold() or like.fullmatch(each) is not None)
    ]
    return sorted(same)
