"""Which key of this program a person means who has another keyboard than a US one.

Letters count by their place on the board: that is where the hand goes when the layout was left on. Nothing is
translated in a text field but what is held with Ctrl or the like, which types nothing.
"""

import unicodedata
from collections.abc import Callable, Container, Mapping
from functools import cached_property

from imgcoach.knowledge.keyboards import Board, folded, needs_shift

Boards = Callable[[], Mapping[str, Board]]

_SIGNS = {"؟": "?", "「": "[", "」": "]", "【": "[", "】": "]"}
"""Signs of other scripts that are the same sign."""

_KANA = range(ord("ぁ"), ord("ゖ") + 1)
"""The rounded letters of a Japanese board; its table has the angular ones."""

_TO_ANGULAR = ord("ァ") - ord("ぁ")


class Keyboard:
    """One person's keyboard, as far as it is known: what their signs have told of it so far."""

    def __init__(self, boards: Boards, chosen: str | None = None) -> None:
        """Begin with a US board.

        Args:
            boards: reads what other keyboards there are; asked when the first sign of one comes.
            chosen: the id of the one that the person says they have.
        """
        self._read = boards
        self._chosen = chosen
        self._likely: frozenset[str] = frozenset()
        self._latin = chosen is None

    def signs(self, sign: str, bound: Container[str]) -> set[str]:
        """The signs of a US board that `sign` may stand for: one, or several where keyboards differ.

        Args:
            sign: what was typed, one sign or the two that one key makes.
            bound: the signs that mean something here by themselves.
        """
        sign = folded(sign)
        if len(sign) == 1:
            sign = chr(ord(sign) + _TO_ANGULAR) if ord(sign) in _KANA else sign
            digit = unicodedata.decimal(sign, None)
            sign = _SIGNS.get(sign, sign) if digit is None else str(digit)
        if sign.isascii() and sign.isalnum():
            self._latin = self._latin or sign.isalpha()
            return {sign}
        if sign.isascii():
            return {self._punctuation(sign, bound)}
        return self._letter(sign)

    def places(self, sign: str) -> list[tuple[str, str]]:
        """Where `sign` stands on each board that may be in use: the title of the board and the US sign."""
        return [(self._boards[each].name, self._keys[each][folded(sign)]) for each in sorted(self._likely)]

    def _letter(self, sign: str) -> set[str]:
        """Where it stands on the boards that had all letters so far; without Shift, where one has it so."""
        having = frozenset(each for each, keys in self._keys.items() if sign in keys)
        if self._chosen in having:
            having = frozenset({self._chosen})
        if not having:
            return {sign}
        self._latin = False
        plain = frozenset(each for each in having if not needs_shift(self._keys[each][sign]))
        having = plain or having
        self._likely = having & self._likely or having
        return {self._keys[each][sign] for each in self._likely}

    def _punctuation(self, sign: str, bound: Container[str]) -> str:
        """What it says itself, unless it comes from a board that it stands elsewhere on."""
        if self._chosen and sign in (keys := self._keys[self._chosen]):
            has_letters = any(each.isalpha() for each in keys.values())
            return sign if self._latin and has_letters else keys[sign]
        if self._latin or sign in bound:
            return sign
        meant = {self._keys[each].get(sign, sign) for each in self._likely}
        return meant.pop() if len(meant) == 1 else sign

    @cached_property
    def _boards(self) -> Mapping[str, Board]:
        return {name: each for name, each in self._read().items() if not each.asked or name == self._chosen}

    @cached_property
    def _keys(self) -> dict[str, dict[str, str]]:
        return {name: board.keys() for name, board in self._boards.items()}
