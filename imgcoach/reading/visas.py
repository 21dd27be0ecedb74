"""Which visas a program sponsors, as lists tell it."""

import re

from imgcoach.reading.choices import Said
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.reading.unread import Unread
from imgcoach.words.choices import CHOICES
from imgcoach.words.labels import VISAS

_SPACED = re.compile(r"\b([a-z])\s*-?\s*(\d)(?:\s*-?\s*(b)\b)?")
_CLAUSES = re.compile(r"[;,()\[\]]|\bbut\b|\s-+\s")
_WORD = re.compile(r"[a-z0-9']+")
_NEGATIVE = {
    "no", "not", "non", "never", "nor", "neither", "without", "except", "doesn't", "don't", "won't", "can't",
    "cannot",
}  # fmt: skip
_FILLING = {
    "only", "visa", "visas", "through", "via", "by", "ecfmg", "sponsored", "sponsors", "sponsor", "accepts",
    "accepted", "accept", "ok", "okay", "yes", "case", "preferred", "possible", "available", "offered", "for",
    "sponsorship", "status", "on", "the", "a", "any", "basis", "with", "does", "do", "type", "types", "if",
    "sometimes", "rarely", "limited", "eligible", "and", "or", "plus", "both",
}  # fmt: skip
_SURE = {"only", "yes", "ok", "okay", "sponsored", "accepted", "available", "offered", "possible"}
"""What makes of a visa after a no one that is sponsored."""
_SAME = {"h1": "h1b", "j": "j1"}

_WRITTEN = ("J-1", "H-1B", "J-1; H-1B")
_WHICH = '"J-1", "H-1B" or "J-1; H-1B"'
"""How to say which visas a program sponsors that is only said to sponsor."""


def visas(text: str, words: Said) -> list[str] | None:
    """The visas, like `J-1; H-1B`, `J1/H1B`, `US citizens only`; [] = it sponsors none, None = not known.

    Raises:
        Unread: a part of it is not understood, or it sponsors and does not say what.
    """
    meant = plain(text).strip(" .")
    for value, name in CHOICES["programs.visas"]:
        if meant == plain(name):
            return None if value is None else list(value)
    if meant in words["visas_none"]:
        return []
    if not meant or meant in words["not_known"]:
        return None
    if meant in words["visas_all"]:
        return ["j1", "h1b"]
    if meant in words["visas_unsaid"]:
        raise Unread(f"visas are J-1, H-1B or none, and that does not say which; write {_WHICH}", _WRITTEN)
    return _told(meant, words)


def left_out(text: str, words: Said) -> tuple[str, ...]:
    """What a text names that the list does not keep, like F-1 or EAD, as it is written."""
    named = [
        match[0] for match in re.finditer(r"\b[A-Za-z]+-?\d?\b", text) if _others(plain(match[0]), words)
    ]
    return tuple(dict.fromkeys(named))


def _others(word: str, words: Said) -> bool:
    return word.replace("-", "") in words["visas_others"]


class _Heard:
    """What was said so far, clause by clause."""

    def __init__(self, words: Said) -> None:
        self._words = words
        self.sponsored: dict[str, None] = {}
        self.refused: set[str] = set()
        self.citizens = self.others = False

    def clause(self, said: list[str]) -> None:
        """Take the words of one clause; a no holds for all visas after it there."""
        negative = False
        for word in said:
            negative = negative or word in _NEGATIVE
            if word in VISAS and negative:
                self.refused.add(word)
            elif word in VISAS:
                if self.refused and not _SURE & {*said}:
                    raise Unread(RULES["visas"])
                self.sponsored[word] = None
            elif word in self._words["visas_others"]:
                self.others = True
            elif word in self._words["citizens"]:
                self.citizens = True
            elif word not in _NEGATIVE | _FILLING:
                raise Unread(RULES["visas"])

    def meant(self) -> list[str]:
        """The visas that are sponsored."""
        if self.refused & {*self.sponsored}:
            raise Unread(RULES["visas"])
        if self.sponsored or self.citizens or len(self.refused) == 2:
            return list(self.sponsored)
        if self.refused:
            (one,) = self.refused
            raise Unread(f"{RULES['visas']}; this says no to {VISAS[one]} alone")
        raise Unread(RULES["visas"] + ("; others are not asked for here" if self.others else ""))


def _told(meant: str, words: Said) -> list[str]:
    """What the clauses come to."""
    heard = _Heard(words)
    joined = _SPACED.sub(lambda each: "".join(filter(None, each.groups())), meant.replace("u.s.", "us"))
    for clause in _CLAUSES.split(joined):
        if clause.strip() in ("no", "none"):
            raise Unread(RULES["visas"])
        heard.clause([_SAME.get(word, word) for word in _WORD.findall(clause)])
    return heard.meant()
