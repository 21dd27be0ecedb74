"""What every entry of a content file has in common."""

from typing import Annotated, ClassVar

from pydantic import StringConstraints
from pydantic.functional_validators import AfterValidator

from imgcoach.model.fields import Record
from imgcoach.text import LINE, NOTE, clean


def _said(text: str) -> str:
    if unbroken := " ".join(clean(text).split()):
        return unbroken
    raise ValueError("must not be empty")


def at_most(length: int) -> AfterValidator:
    """A rule for a text: no more than `length` characters."""

    def short(text: str) -> str:
        if len(text) > length:
            raise ValueError(f"is longer than {length} characters")
        return text

    return AfterValidator(short)


Title = Annotated[str, AfterValidator(_said), at_most(LINE)]
"""One line that says something."""

Prose = Annotated[str, AfterValidator(_said), at_most(NOTE)]
"""A few sentences; the file may break its lines anywhere, the screen breaks them anew."""


EntryId = Annotated[str, StringConstraints(min_length=1, max_length=90, pattern=r"^[!-~]+$")]
"""The name in brackets; those of figures can be longer than the ids of records."""


class Entry(Record):
    """One table of a content file; the name in brackets is its id."""

    called: ClassVar[str]
    """What an error message calls it."""
    refers: ClassVar[dict[str, str]] = {}
    """Its keys that hold ids of other entries, each with the attribute of Content where those must be."""

    id: EntryId

    def references(self) -> list[tuple[str, str, str]]:
        """Each reference as (its key, where it must be found, the id)."""
        found = []
        for key, place in self.refers.items():
            named = getattr(self, key)
            each_named = named if isinstance(named, list) else [named]
            found += [(key, place, each) for each in each_named if each is not None]
        return found
