"""The readings and the lists beside them, behind one face."""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import ValidationError

from imgcoach.knowledge.placeholders import Figures, unfillable
from imgcoach.knowledge.reader import Reader
from imgcoach.knowledge.reading import CitedItem, Heading, Missing, Passage, Pattern, Reading, Reality, Use
from imgcoach.model.problems import problems

P = TypeVar("P", bound=Passage)

_LISTS: Mapping[str, type[Passage]] = {
    "uses": Use,
    "cited": CitedItem,
    "patterns": Pattern,
    "missing": Missing,
}
"""The lists whose texts quote figures, by their file."""


class Library:
    """What Learn and Plan show. Each attribute reads its files once, when it is first asked for.

    Reading raises Rejected, with one line that names file, entry and reason. What an entry refers to is
    looked up at once in a person's own files, and by check() in all.
    """

    def __init__(self, reader: Reader, known: Figures) -> None:
        self._reader = reader
        self._known = known

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """The readings by id, in the order of Learn; those of one section stand together."""
        headings = self._reader.entries("learn", Heading)
        return {name: self._reading(heading) for name, heading in headings.items()}

    @cached_property
    def reality(self) -> list[Reality]:
        """Six specialties: is a score near the top needed, and what counts more."""
        return list(self._reader.entries("reality", Reality).values())

    @cached_property
    def uses(self) -> list[Use]:
        """What programs do with a score."""
        return self._list("uses", Use)

    @cached_property
    def cited(self) -> list[CitedItem]:
        """What program directors cite, says the article, with what was published nearest."""
        return self._list("cited", CitedItem)

    @cached_property
    def patterns(self) -> list[Pattern]:
        """How strong scores fail."""
        return self._list("patterns", Pattern)

    @cached_property
    def missing(self) -> list[Missing]:
        """What was looked for and not found."""
        return self._list("missing", Missing)

    def check(self) -> None:
        """Read everything, and try every placeholder.

        Raises:
            Rejected: for the first thing that does not fit.
        """
        for reading in self.readings.values():
            self._try(f"learn/{reading.id}", reading, ".md")
        for name, model in _LISTS.items():
            for entry in self._list(name, model):
                self._try(name, entry)
        for row in self.reality:
            row.people(self._known)

    def _list(self, name: str, model: type[P]) -> list[P]:
        entries = self._reader.entries(name, model)
        if self._reader.shelf.has_own(name):
            for entry in entries.values():
                self._try(name, entry)
        return list(entries.values())

    def _reading(self, heading: Heading) -> Reading:
        name, shelf = f"learn/{heading.id}", self._reader.shelf
        try:
            reading = Reading.model_validate({**heading.model_dump(), "text": self._reader.text(name)})
        except ValidationError as error:
            raise shelf.rejected(name, heading, problems(error)[0].discreet, ".md") from None
        if shelf.has_own(name, ".md"):
            self._try(name, reading, ".md")
        return reading

    def _try(self, name: str, entry: Passage, ending: str = ".toml") -> None:
        if reason := unfillable(entry.text, self._known):
            raise self._reader.shelf.rejected(name, entry, f"text: figure {reason}", ending)
