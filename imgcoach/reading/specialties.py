"""Specialties by any way to write them; a word that could mean several is refused with all of them."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from imgcoach.knowledge import Content
from imgcoach.reading.plain import plain
from imgcoach.reading.rules import RULES
from imgcoach.reading.unread import Unread, unclear

_FILLING = {"categorical", "residency", "residencies", "program", "department"}
_OFFERED = 8
"""Specialties that a message names at most."""


class Specialties:
    """The specialties of the content, and those that the person's own data name beside them."""

    def __init__(self, content: Content, own: Iterable[str]) -> None:
        self._content = content
        self._ids: dict[str, dict[str, None]] = {}
        for id in own:
            self._add(id, id)
        for each in content.specialties.values():
            for name in (each.id, each.name, each.nrmp or each.name, *each.also):
                self._add(name, each.id)

    def id_of(self, text: str) -> str:
        """The id of the specialty that `text` names: "IM", "Internal Medicine (Categorical)", "psy".

        Raises:
            Unread: none is called so; with those it could be, if there are any.
        """
        meant = _bare(text)
        words = [word for word in meant.split() if word not in _FILLING]
        for spelled in (meant, " ".join(words)):
            if called := self._ids.get(spelled):
                return self._only(list(called))
        if beginning := self._beginning(meant):
            return self._only(beginning)
        raise self._unknown(meant)

    def found(self, text: str) -> list[str]:
        """The ids of those with a word for each word of `text` that begins so; first whose name begins so."""
        meant = _bare(text)
        begins = self._beginning(meant)
        near = [
            id
            for name, ids in self._ids.items()
            if all(any(word.startswith(part) for word in name.split()) for part in meant.split())
            for id in ids
        ]
        own = [id for id in near if id not in self._content.specialties]
        order = [id for id in self._content.specialties if id in set(near)]
        return list(dict.fromkeys([*begins, *order, *own]))

    def name(self, id: str) -> str:
        """The name of a specialty."""
        return self._content.specialty_name(id)

    @property
    def names(self) -> list[str]:
        """The names of all, in the order of the content."""
        return [each.name for each in self._content.specialties.values()]

    def _add(self, name: str, id: str) -> None:
        self._ids.setdefault(_bare(name), {})[id] = None

    def _beginning(self, meant: str) -> list[str]:
        """Those whose full name begins so; the letters of an abbreviation are all of it."""
        return [
            each.id
            for each in self._content.specialties.values()
            if meant and _bare(each.name).startswith(meant)
        ]

    def _only(self, found: list[str]) -> str:
        if len(found) == 1:
            return found[0]
        raise self._which(found)

    def _unknown(self, meant: str) -> Unread:
        words = set(meant.split())
        specialties = self._content.specialties.values()
        near = [each.id for each in specialties if words and words <= set(_bare(each.name).split())]
        if not near:
            close = get_close_matches(meant, self._ids, n=2, cutoff=0.8)
            near = list(dict.fromkeys(id for each in close for id in self._ids[each]))
        if not near:
            return Unread(RULES["specialty"])
        if len(near) == 1:
            name = self.name(near[0]).lower()
            return Unread(f"no such specialty is known; if it is {name}, write that", [name])
        return self._which(near)

    def _which(self, found: list[str]) -> Unread:
        more = ["another"] if len(found) > _OFFERED else []
        return unclear([*(self.name(each).lower() for each in found[:_OFFERED]), *more], "write its name")


def _bare(name: str) -> str:
    """Letters and figures alone, and one spelling for words that have two."""
    text = plain(name).replace("&", " and ").replace("aed", "ed").replace("aes", "es")
    return " ".join(re.findall(r"[^\W_]+", text))
