"""The tracks of the programs on a list, in words: only those that were noted are counted."""

from collections import Counter
from collections.abc import Iterator, Sequence

from imgcoach.model.records import Program
from imgcoach.words.labels import TRACKS

_FIRST_YEARS = ("preliminary_medicine", "preliminary_surgery", "transitional_year")
"""Specialties that are a first year themselves."""


def positions(programs: Sequence[Program]) -> Iterator[str]:
    """A line where one is noted that is not categorical: `12 categorical, 3 preliminary`; what is missing.

    Args:
        programs: the list; those withdrawn never count.
    """
    listed = [each for each in programs if each.status != "withdrawn"]
    noted: Counter[str] = Counter(each.track for each in listed if each.track)
    if not set(noted) - {"categorical"}:
        return
    told = ", ".join(f"{noted[each]} {words}" for each, words in TRACKS.items() if noted[each])
    yield f"By track, where noted: {told}."
    if noted["advanced"] and not any(_is_first_year(each) for each in listed):
        yield "An advanced position needs a preliminary or transitional year first, and none is on the list."


def _is_first_year(program: Program) -> bool:
    return program.track in ("preliminary", "transitional") or program.specialty in _FIRST_YEARS
