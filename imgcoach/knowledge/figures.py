"""All figures: which there are, and the file that each is read from."""

from functools import cached_property

from imgcoach.knowledge.facts import Figure
from imgcoach.knowledge.figure_files import FILES, place
from imgcoach.knowledge.reader import Reader


class Figures:
    """The files of figures; one of them is read when one of its figures is asked for."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def of(self, file: str) -> dict[str, Figure]:
        """The figures of one file by id, in its order; its name is one of FILES."""
        return self._reader.entries(f"facts/{file}", Figure)

    def find(self, name: str) -> Figure | None:
        """The figure with the id `name`, if there is one; an id of their own can be in any own file."""
        for file in dict.fromkeys((place(name), *self._own)):
            if name in (figures := self.of(file)):
                return figures[name]
        return None

    @cached_property
    def all(self) -> dict[str, Figure]:
        """All figures by id, in the order of FILES; this reads every file.

        Raises:
            Rejected: as `Reader.parted`.
        """
        return self._reader.parted(tuple(f"facts/{file}" for file in FILES), Figure)

    @cached_property
    def _own(self) -> tuple[str, ...]:
        return tuple(file for file in FILES if self._reader.shelf.has_own(f"facts/{file}"))
