"""Where the persons of a kiosk live: a folder for each, below one that the operator names."""

import os
import re
from pathlib import Path

from imgcoach.errors import WrongUse
from imgcoach.folders.trust import check, prepare
from imgcoach.kiosk.door import ROOT

_PERSON = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_OPERATOR = "whoever runs this service can set it right"


def of(root: str, person: str) -> str:
    """The folder of a person, made when it is not there yet, 0700.

    Raises:
        WrongUse: the person's id or the root is none.
        FolderRefused: one of the two folders can't be trusted.
        NotSaved: the folder can't be made.
    """
    if not _PERSON.fullmatch(person):
        raise WrongUse(f"the id in the line of this key must be 1 to 32 of a-z, 0-9 and -, {_OPERATOR}")
    if not Path(root).is_absolute() or not check(root):
        raise WrongUse(f"{ROOT} must name a folder that is there, {_OPERATOR}")
    folder = f"{root.rstrip('/')}/{person}"
    prepare(folder)
    return folder


def data(folder: str) -> str:
    """Where in a person's folder the data is kept; made when it is not there yet, as `of` makes that."""
    place = f"{folder}/data"
    prepare(place)
    return place


def settle(folder: str) -> None:
    """Take the configuration in a person's folder, where there is one, for that of the account."""
    if Path(folder, ".config").is_dir():
        os.environ["HOME"] = folder
