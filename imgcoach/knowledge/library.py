"""The readings and the lists beside them, behind one face."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from pydantic import ValidationError

from imgcoach.knowledge.placeholders import Figures, unfillable
from imgcoach.knowledge.reader import Declaring, Reader, listed
from imgcoach.knowledge.reading import (
    CitedItem,
    Heading,
    Missing,
    Passage,
    Pattern,
    Reading,
    Reality,
    SoapNote,
    Use,
)
from imgcoach.model.problems import problems

P = TypeVar("P", bound=Passage)


def quoting(name: str, model: type[P]) -> cached_property[list[P]]:
    """Declare an attribute of Library: the entries of the file called `name`, whose texts quote figures."""

    def read(library: "Library") -> list[P]:
        return library.tried(name, ".toml", list(library.reader.entries(name, model).values()))

    return cached_property(read)


class Library(Declaring):
    """What Learn and Plan show. Each attribute reads its files once, when it is first asked for.

    Reading raises Rejected, with one line that names file, entry and reason. What an entry refers to is
    looked up at once in a person's own files, and by check() in all.
    """

    def __init__(self, reader: Reader, known: Figures) -> None:
        self.reader = reader
        self._known = known
        self._read: dict[tuple[str, str], list[Passage]] = {}

    reality = listed("reality", Reality)
    """Six specialties: is a score near the top needed, and what counts more."""

    uses = quoting("uses", Use)
    """What programs do with a score."""

    cited = quoting("cited", CitedItem)
    """What program directors cite, says the article, with what was published nearest."""

    patterns = quoting("patterns", Pattern)
    """How strong scores fail."""

    missing = quoting("missing", Missing)
    """What was looked for and not found."""

    soap = quoting("soap", SoapNote)
    """What to know of SOAP."""

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """The readings by id, in the order of Learn; those of one section stand together."""
        headings = self.reader.entries("learn", Heading)
        return {name: self._reading(heading) for name, heading in headings.items()}

    def check(self) -> None:
        """Read everything, and try every placeholder.

        Raises:
            Rejected: for the first thing that does not fit.
        """
        self.read_all()
        for (name, ending), passages in self._read.items():
            self._try(name, ending, passages)
        for row in self.reality:
            row.people(self._known)

    def tried(self, name: str, ending: str, passages: list[P]) -> list[P]:
        """The passages of a file; whether a person's own can be filled is tried at once.

        Raises:
            Rejected: a placeholder can't be filled.
        """
        self._read[name, ending] = [*passages]
        if self.reader.shelf.has_own(name, ending):
            self._try(name, ending, passages)
        return passages

    def _reading(self, heading: Heading) -> Reading:
        name, shelf = f"learn/{heading.id}", self.reader.shelf
        try:
            reading = Reading.model_validate({**heading.model_dump(), "text": self.reader.text(name)})
        except ValidationError as error:
            raise shelf.rejected(name, heading, problems(error)[0].discreet, ".md") from None
        return self.tried(name, ".md", [reading])[0]

    def _try(self, name: str, ending: str, passages: Sequence[Passage]) -> None:
        for each in passages:
            if reason := unfillable(each.text, self._known):
                raise self.reader.shelf.rejected(name, each, f"text: figure {reason}", ending)
