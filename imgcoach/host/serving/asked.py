"""What a client may ask for beside the App, as in `ssh coach@host export`.

What only reads is as in a kiosk; beside it, a person can look after their keys, and leave for good.
"""

from dataclasses import dataclass

from imgcoach.errors import WrongUse
from imgcoach.host.consents import LEVELS
from imgcoach.kiosk.asked import allowed

_OWN = {
    ("keys",): "keys",
    ("keys", "add"): "add",
    ("help",): "help",
    ("leave",): "leave",
    ("leave", "--yes"): "gone",
    ("consent",): "given",
    ("looks",): "looks",
    ("people",): "people",
}
_REMOVE = ("keys", "remove")
_NAMING = {"withdraw": "withdraw", "people": "page"}
"""Words behind which the id of another person stands, and what they ask for."""

HELP = """\
With a terminal: the app. In words, after the address:
  status, log, brief, programs, facts, due   the same as in the app; --json with most
  export > me.json                           everything; --format md, csv or ics
  keys                                       the keys that open your data
  keys add < key.pub                         another one; keys remove FINGERPRINT takes one away
  consent                                    who may see what of yours; without one, nobody does
  consent ADVISOR brief                      lets an advisor see your brief; or verdict, or all
  withdraw ADVISOR                           ends that at once
  looks                                      who has looked at what of yours, and when
  people                                     for advisors: who lets you see something; people PERSON
  leave                                      what leaving for good would delete
"""


@dataclass(frozen=True)
class Asked:
    """One thing that was asked for.

    Attributes:
        what: "keys", "add", "remove", "help", "leave", "gone", "given", "consent", "withdraw", "looks",
            "people", "page", or "answer" for a command that only reads.
        words: of that command, the fingerprint, or the id of another person, with a level.
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
    if words[:1] == ("consent",):
        return Asked("consent", _named(words))
    if words and words[0] in _NAMING and len(words) == len(("people", "PERSON")):
        return Asked(_NAMING[words[0]], [words[1]])
    try:
        return Asked("answer", allowed(command))
    except WrongUse as refused:
        raise WrongUse(f"{refused}; `help` has the rest") from None


def _named(words: tuple[str, ...]) -> list[str]:
    """An advisor and a level; raises WrongUse."""
    if len(words) == len(("consent", "ADVISOR", "brief")) and words[-1] in LEVELS:
        return [*words[1:]]
    raise WrongUse(f"say who and what, as in: consent ADVISOR brief; or one of: {', '.join(LEVELS)}")
