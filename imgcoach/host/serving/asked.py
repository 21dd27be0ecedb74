"""What a client may ask for beside the App, as in `ssh coach@host export`.

What only reads is as in a kiosk; beside it, a person can look after their keys, and leave for good.
"""

from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.kiosk.asked import allowed

_OWN = {
    ("keys",): "keys",
    ("keys", "add"): "add",
    ("help",): "help",
    ("leave",): "leave",
    ("leave", "--yes"): "gone",
}
_REMOVE = ("keys", "remove")

HELP = """\
With a terminal: the app. In words, behind the address:
  status, log, brief, programs, facts, due   what they are in the app; --json with most
  export > me.json                           everything; --format md, csv or ics
  keys                                       the keys that open your data
  keys add < key.pub                         another one; keys remove FINGERPRINT takes one away
  leave                                      what leaving for good would delete
"""


@dataclass(frozen=True)
class Asked:
    """One thing that was asked for.

    Attributes:
        what: "keys", "add", "remove", "help", "leave", "gone", or "answer" for a command that only reads.
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
        raise WrongUse(f"{refused}; `help` says the rest") from None
