"""What a client may ask of a kiosk beside the app, as in `ssh host export`.

Every word is one of a few: none is a path, none is handed to a shell, and none is said again.
"""

import re

from imgcoach.errors import WrongUse

_JSON = {"--json"}
_WORDS = {
    "brief": {"--hide-score", "--width"},
    "due": set[str](),
    "export": {"--format", "json", "csv", "md", "ics", "--hide-score"},
    "facts": {"--json", "--stale"},
    "log": {"--json", "--weeks"},
    "programs": {"--json", "--csv"},
    "status": _JSON,
}
"""The commands, and the words that may follow each; their order is checked where they are run."""

_NUMBER = re.compile(r"[0-9]{1,4}")


def allowed(command: str) -> list[str]:
    """The words of a command that a client asked for.

    Raises:
        WrongUse: it is none of those that are open to a person.
    """
    name, *rest = command.replace("=", " ").split() or [""]
    known = _WORDS.get(name)
    if known is None or not all(word in known or _NUMBER.fullmatch(word) for word in rest):
        raise refused("this key may not ask for that")
    return [name, *rest]


def refused(why: str) -> WrongUse:
    """The error that says what is open instead."""
    return WrongUse(f"{why}, log in with a terminal for the app, or ask for one of: {', '.join(_WORDS)}")
