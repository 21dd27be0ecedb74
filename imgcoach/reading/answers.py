"""What people answer on a line, and what they mean: "Y", "yes, 4/5", "partly 3 - because ...", "not now".

An answer, how sure it feels and a remark may come in one line. What could mean two things is not guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from imgcoach.model.fields import Answer
from imgcoach.model.review import Outcome

_ANSWERS: dict[Answer, str] = {
    "yes": "y|ye|yes|yea|yeah|yep|yup|yess|yes sir|yes indeed|definitely|absolutely|sure|[x]|✓|✔|👍",
    "partly": "p|part|partly|partial|partially|in part|to some extent|somewhat|sort of|kind of|kinda|half"
    "|half half|more or less|[~]",
    "no": "n|no|nope|nah|not really|not at all|definitely not|[ ]|✗|✘|👎",
    "not_now": "l|later|not now|not_now|not-now|notnow|not today|not this week|another time|ask me later|[-]",
}
_OUTCOMES: dict[Outcome, str] = {
    "done": "d|done|y|yes|yep|yeah|did|did it|i did|i did it|finished|completed|complete",
    "partly": "p|part|partly|partial|partially|in part|half|half done|somewhat|started|begun|in progress",
    "not_yet": "n|no|nope|not yet|not_yet|not-yet|not done|didn't|did not|i didn't|i did not|later",
    "dropped": "x|drop|dropped|gave up|gave it up|given up|cancelled|canceled|abandoned|no longer",
}
_UNDECIDED = (
    "no idea|no clue|no comment|no opinion|no answer|no problem|no problems|no doubt|no worries|no matter"
    "|no question|n a|yes and no|yes no|y n|yes or no|not sure|unsure|not yet"
)
"""What begins like an answer and is none."""

_WANTS = {
    "help": "?|h|help|/help|/?|-h|--help",
    "leave": "q|quit|exit|bye|:q|:q!|:wq|/quit|/exit|/q",
    "back": "b|back|<|previous|prev|/back",
    "skip": "s|skip|pass|next|/skip",
}
"""What is said to the program, not to its question."""

_WHOLE = frozenset(("yes", "yeah", "yep", "no", "nope", "partly", "partially", "not now"))
"""Answers that a remark may follow with nothing between: "yes I have three", but "half the list"."""

_FREELY = {"?": "help", "q": "leave", "quit": "leave", "exit": "leave", ":q": "leave", "back": "back"}
"""What is said to the program also where any text may be meant."""

_NOTHING = frozenset(
    ("no", "none", "n", "nope", "nothing", "n/a", "na", "-", "--", "skip", "not now", "later")
)

_REMARK = re.compile(r"\W*\b(?:because|but|since|as|although|though|coz|cuz|bc|b/c|and|still|with)\b", re.I)
_FELT = r"(?P<{0}>\d+(?:[.,]\d+)?)(?:\s*(?:/|of|out of)\s*5)?(?![\w%/])"
_TAIL = re.compile(rf"[\s,;:.()=–—-]*{_FELT.format('felt')}[)\]]?(?P<rest>.*)", re.S)
_HEAD = re.compile(rf"\(?{_FELT.format('felt')}[\s,;:)–—-]*(?P<rest>.*)", re.S)
_CLIPPED = re.compile(r"['’]\w")
_LISTED = re.compile(r"(?:q(?:uestion)?\s*)?(?P<place>\d+)\s*[.):]\s+(?P<rest>\D.*)", re.S | re.I)
_TONES = dict.fromkeys([*range(0x1F3FB, 0x1F400), 0xFE0F, 0x200D])
_EDGE = " \t\r\n.,;:!\"'`’‘“”«»*_…()"
_SURE = range(1, 6)


Kind = TypeVar("Kind", bound=str)


@dataclass(frozen=True)
class Said(Generic[Kind]):
    """What a line says; what it does not say is None, or empty."""

    answer: Kind | None = None
    felt: int | None = None
    note: str = ""
    """What stands beside the answer, as it was written."""


def read_wish(line: str, free: bool = False) -> str | None:
    """What a line wants of the program: help, leave, back, skip; None = it is for the question.

    Args:
        free: any text may be written there; then only few words are not meant as such.
    """
    if free:
        return _FREELY.get(line.strip().casefold())
    return _WISHES.get(line.strip().casefold()) or _WISHES.get(_plain(line))


def is_nothing(line: str) -> bool:
    """Whether a line says that there is nothing to write: "none", "-"."""
    return line.strip().casefold().rstrip(".!") in _NOTHING


def read_answer(line: str, place: int = 0) -> Said[Answer] | None:
    """What a line answers to question number `place`; None where it can't be told.

    A number alone is how sure it feels, and no answer.
    """
    if listed := _LISTED.fullmatch(line.strip()):
        if int(listed["place"]) != place:
            return None
        line = listed["rest"]
    if (number := _HEAD.fullmatch(line.strip())) and (felt := _sure(number["felt"])):
        if not number["rest"].strip(_EDGE):
            return Said(felt=felt)
        said = _begun(number["rest"], _ANSWER_WORDS)
        return said if said is None or said.felt else Said(said.answer, felt, said.note)
    return _begun(line, _ANSWER_WORDS)


def read_outcome(line: str) -> Said[Outcome] | None:
    """How a commitment went, and what was written beside it; None where it can't be told."""
    return _begun(line, _OUTCOME_WORDS, numbered=False)


def _begun(line: str, words: Mapping[str, Kind], numbered: bool = True) -> Said[Kind] | None:
    """The longest answer that `line` begins with, and what follows it."""
    text = unicodedata.normalize("NFC", line).translate(_TONES).strip()
    if numbered and _beginning(text, _HALVES):
        return None
    if (found := _beginning(text, words)) is None:
        return None
    answer, rest = words[found[0]], found[1]
    felt = None
    if numbered and (number := _TAIL.fullmatch(rest)) and _counts(number):
        if (felt := _sure(number["felt"])) is None:
            return None
        rest = number["rest"]
    remark = rest.strip().lstrip(_EDGE + "-–—/").rstrip()
    if numbered and felt is None and remark[:1] == rest.strip()[:1] and not _may_follow(found[0], remark):
        return None
    if (again := _beginning(remark, words)) and words[again[0]] != answer and not again[1].strip(_EDGE):
        return None  # "yes/no", "no, later": which of the two is meant?
    return Said(answer, felt, remark.strip() if remark.strip(_EDGE) else "")


def _counts(number: re.Match[str]) -> bool:
    """Whether a number says how sure it feels, and does not begin a remark: "yes 3 months in Ohio"."""
    rest = number["rest"]
    parted = rest[:1] in ",;:.)–—-" or rest.startswith((" -", " –", " —"))
    return parted or not rest.strip(_EDGE) or bool(_REMARK.match(rest))


def _may_follow(word: str, remark: str) -> bool:
    """Whether a remark that nothing parts from its answer may be one."""
    return not remark or word in _WHOLE or bool(_REMARK.match(remark))


def _beginning(text: str, words: Iterable[str]) -> tuple[str, str] | None:
    """The longest of `words` that `text` begins with, and the rest of it."""
    start = len(text) - len(text.lstrip(_EDGE))
    body = text[start:]
    for length in range(min(len(body), _LONGEST), 0, -1):
        word, rest = _spaced(body[:length]), body[length:]
        if body[length - 1] in " ,/":
            continue
        whole = not (word[-1:].isalpha() and rest[:1].isalpha()) and not _CLIPPED.match(rest)
        if word in words and whole:
            return word, rest
    return None


def _sure(number: str) -> int | None:
    return int(number) if number.isdecimal() and int(number) in _SURE else None


def _plain(line: str) -> str:
    return _spaced(line.strip(_EDGE))


def _spaced(words: str) -> str:
    return " ".join(re.sub(r"[\s/,]+", " ", words.casefold().replace("’", "'")).split()) or words


def _by_word(kinds: Mapping[Kind, str]) -> dict[str, Kind]:
    return {word: kind for kind, written in kinds.items() for word in written.split("|")}


_ANSWER_WORDS, _OUTCOME_WORDS, _WISHES = _by_word(_ANSWERS), _by_word(_OUTCOMES), _by_word(_WANTS)
_HALVES = frozenset(_UNDECIDED.split("|"))
_LONGEST = max(map(len, [*_ANSWER_WORDS, *_OUTCOME_WORDS, *_HALVES]))
