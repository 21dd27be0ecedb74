"""Keyboards other than the US one: which key of it each of their signs stands on."""

import unicodedata
from typing import Annotated, ClassVar

from pydantic import Field
from pydantic.functional_validators import AfterValidator

from imgcoach.knowledge.entry import Entry, Title

_PLAIN = ("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
_SHIFT = ("~!@#$%^&*()_+", "QWERTYUIOP{}|", 'ASDFGHJKL:"', "ZXCVBNM<>?")
_NO_KEY = "·"
_SHIFTED = frozenset("".join(_SHIFT))


def _fits(rows: list[str]) -> list[str]:
    for row, us in zip(rows, _PLAIN, strict=False):
        if len(row.split()) > len(us):
            raise ValueError(f"has a row of more than {len(us)} keys")
    return rows


Rows = Annotated[list[str], Field(max_length=len(_PLAIN)), AfterValidator(_fits)]


def folded(sign: str) -> str:
    """A sign without what says only how it is drawn: wide, narrow, joined, or not to be broken."""
    forms = ("<wide>", "<narrow>", "<isolated>", "<noBreak>")
    is_form = unicodedata.decomposition(sign[:1]).startswith(forms)
    return unicodedata.normalize("NFKC", sign) if is_form else sign


def needs_shift(place: str) -> bool:
    """Whether a sign of the US board is made with Shift."""
    return place in _SHIFTED


class Board(Entry):
    """One keyboard: its rows, key for key as on a US board."""

    called: ClassVar[str] = "keyboard"

    name: Title
    asked: bool = False
    """Whether it counts only where the person's configuration names it."""
    plain: Rows = []
    shift: Rows = []

    def keys(self) -> dict[str, str]:
        """The US sign that stands in the place of each sign; a to z and digits stand for themselves."""
        found: dict[str, str] = {}
        for rows, us_rows in ((self.plain, _PLAIN), (self.shift, _SHIFT)):
            for row, us in zip(rows, us_rows, strict=False):
                for sign, place in zip(map(folded, row.split()), us, strict=False):
                    if sign != _NO_KEY and not (sign.isascii() and sign.isalnum()):
                        found.setdefault(sign, place)
        return found
