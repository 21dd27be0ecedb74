"""What a client may ask for beside the App, as in `ssh coach@host export`.

What only reads is as in a kiosk; beside it, a person can look after their keys, and leave for good.
"""

from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.kiosk.asked import allowed

_OWN = {
    ("keys",): "keys",
    ("keys", "add"): "add",
    ("leave",): "leave",
    ("leave", "--yes"): "gone",
}
_REMOVE = ("keys", "remove")
HELP = "and of your own: keys, keys add < key.pub, keys remove FINGERPRINT, leave"


@dataclass(frozen=True)
class Asked:
    """One thing that was asked for.

    Attributes:
        what: "keys", "add", "remove", "leave", "gone", or "answer" for a command that only reads.
        words: of that command, or the fingerprint.
    """

    what: str
    words: list[str]


def understood(command: str) -> Asked:
    """What is asked for; raises WrongUse for anything that is not open to a person."""
    words = tuple(command.split())
    if words in _OWN:
        return Asked(_OWN[words], [])
    if words[:2] == _REMOVE and len(words) == len(_REMOVE) + 1:
        return Asked("remove", [words[-1]])
    try:
        return Asked("answer", allowed(command))
    except WrongUse as refused:
        raise WrongUse(f"{refused}; {HELP}") from None
