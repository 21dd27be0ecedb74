"""Words for one of a few values: those of the forms, the values' own names, and what else people write."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from imgcoach.knowledge.spelling import Spelling
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.reading.unread import Unread, unclear
from imgcoach.words.choices import CHOICES

Said = Mapping[str, frozenset[str]]
"""By the id of a spelling, its words as readers compare them."""

_ENDINGS = {
    "kind": re.compile(r"\s+(?:program|hospital|setting)s?$"),
    "track": re.compile(r"\s+(?:position|program|track)s?$"),
    "signal": re.compile(r"\s+signals?$"),
}
"""By field, what says nothing at the end of a word."""

_KIND_FILLING = {"based", "program", "hospital", "medical", "center", "setting", "and", "or", "a", "in"}


def said(spellings: Iterable[Spelling]) -> Said:
    """The spellings by their ids."""
    return {each.id: frozenset(map(plain, each.words)) for each in spellings}


def choice(text: str, field: str, words: Said) -> Any:
    """The value of a field of a program that `text` stands for; None where nothing is known.

    Raises:
        Unread: no value is written so, or several are.
    """
    meant = plain(text)
    short = _ENDINGS[field].sub("", meant) if field in _ENDINGS else meant
    shown = CHOICES[f"programs.{field}"]
    for value, name in shown:
        if meant == plain(name):
            return value
    found = [
        (value, name)
        for value, name in shown
        if value is not None
        and {meant, short} & {plain(name), value, value.replace("_", " "), *words.get(f"{field}.{value}", ())}
    ]
    if len(found) == 1:
        return found[0][0]
    if found:
        raise unclear([name for _, name in found])
    if meant in words["not_known"] or (field == "signal" and {meant, short} & words["no"]):
        return None
    if field == "kind" and (kind := _kind(meant)):
        return kind
    raise Unread(RULES[field])


def tick(text: str, visa: str, words: Said) -> bool | None:
    """Whether a column that is about one visa, j1 or h1b, says yes or no."""
    meant = plain(text)
    if meant in words["yes"] or re.sub(r"\W|visas?", "", meant) == visa:
        return True
    if meant in words["no"]:
        return False
    if meant in words["not_known"]:
        return None
    raise Unread(RULES[visa])


def _kind(meant: str) -> str | None:
    """The kind of program that words like "Community-based, university affiliated" describe."""
    words = set(re.findall(r"[a-z]+", meant)) - _KIND_FILLING
    words = {"university" if word == "academic" else word for word in words}
    if "affiliated" in words or "affiliate" in words or words == {"community", "university"}:
        words -= {"affiliated", "affiliate", "community", "university"}
        return None if words else "university_affiliated"
    return words.pop() if words in ({"university"}, {"community"}) else None
