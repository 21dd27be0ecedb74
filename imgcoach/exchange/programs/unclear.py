"""Words of a list that can be read in more than one way."""

from collections.abc import Sequence


class Unclear(ValueError):
    """A word with several readings; somebody has to say which is meant.

    Attributes:
        readings: what it can stand for, each as it may be written instead.
    """

    def __init__(self, word: str, readings: Sequence[str]) -> None:
        super().__init__(f"this may be {' or '.join(readings)}")
        self.word, self.readings = word, tuple(readings)


_SPECIALTIES = {"medicine": ("internal medicine", "family medicine", "medicine-pediatrics")}


def check_specialty(cell: str) -> None:
    """Raise Unclear for a specialty that may be several."""
    word = " ".join(cell.casefold().split())
    if word in _SPECIALTIES:
        raise Unclear(word, _SPECIALTIES[word])
