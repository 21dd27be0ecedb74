"""Reads entries and texts, remembers them, and follows what they refer to."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from imgcoach.knowledge.entry import Entry
from imgcoach.knowledge.shelf import Shelf

if TYPE_CHECKING:
    from imgcoach.knowledge.stories import Story

E = TypeVar("E", bound=Entry)


class Reader:
    """The files of one Content, each read once.

    Attributes:
        shelf: where the files are.
    """

    def __init__(self, own: str | None, known: Callable[[str, str], bool]) -> None:
        """Make one over the person's folder `own`.

        Args:
            known: says whether an attribute of Content, the first argument, has an entry of this id.
        """
        self.shelf = Shelf(own)
        self._known = known
        self._entries: dict[str, dict[str, Any]] = {}
        self._texts: dict[str, str] = {}
        self._stories: dict[str, Story] = {}

    def entries(self, name: str, model: type[E]) -> dict[str, E]:
        """The entries of a file by id; what a person's own file refers to is looked up at once.

        Raises:
            Rejected: with one line that names file, entry and reason.
        """
        if name not in self._entries:
            self._entries[name] = self.shelf.entries(name, model)
            if self.shelf.has_own(name):
                self._follow(name)
        return self._entries[name]

    def parted(self, names: tuple[str, ...], model: type[E]) -> dict[str, E]:
        """The entries of several files together.

        Raises:
            Rejected: as `entries`, and for an id that is in two of the files.
        """
        found: dict[str, E] = {}
        first: dict[str, str] = {}
        for name in names:
            for entry in self.entries(name, model).values():
                if entry.id in found:
                    blamed = name if self.shelf.has_own(name) else first[entry.id]
                    raise self.shelf.rejected(blamed, entry, f"is in another file of {entry.called}s too")
                found[entry.id], first[entry.id] = entry, name
        return found

    def text(self, name: str) -> str:
        """The Markdown file called `name`.

        Raises:
            Rejected: with one line that names the file.
        """
        if name not in self._texts:
            self._texts[name] = self.shelf.text(name)
        return self._texts[name]

    def story(self, name: str) -> "Story":
        """The story of the example person called `name`.

        Raises:
            Rejected: with one line that names the file.
        """
        if name not in self._stories:
            from imgcoach.knowledge.stories import Story  # only a demo tells one

            self._stories[name] = Story(self.shelf, f"demo/{name}")
        return self._stories[name]

    def follow_all(self) -> None:
        """Look up what the entries read so far refer to, and whether an own file was never read.

        Raises:
            Rejected: for the first thing that leads nowhere.
        """
        for name in list(self._entries):
            self._follow(name)
        tables = [*self._entries, *(f"demo/{name}" for name in self._stories)]
        self.shelf.refuse_others({*(f"{name}.toml" for name in tables), *(f"{t}.md" for t in self._texts)})

    def _follow(self, name: str) -> None:
        for entry in self._entries[name].values():
            for key, place, named in entry.references():
                if not self._known(place, named):
                    more = ", describe it in a sources.toml of your own" if place == "sources" else ""
                    raise self.shelf.rejected(name, entry, f"{key} {named!r} is not among the {place}{more}")


class Declaring:
    """Holds what files hold: an attribute each, made by `entries` or `listed`, or a cached property.

    Attributes:
        reader: reads the files; each when its attribute is first asked for.
    """

    reader: Reader

    def read_all(self) -> None:
        """Ask for every such attribute.

        Raises:
            Rejected: for the first thing that does not fit.
        """
        for name, each in vars(type(self)).items():
            if isinstance(each, cached_property):
                getattr(self, name)


def entries(name: str, model: type[E]) -> cached_property[dict[str, E]]:
    """Declare an attribute: the entries of the file called `name`, by id, in the order of the file."""

    def read(holder: Declaring) -> dict[str, E]:
        return holder.reader.entries(name, model)

    return cached_property(read)


def listed(name: str, model: type[E]) -> cached_property[list[E]]:
    """Declare an attribute: the entries of the file called `name`, in the order of the file."""

    def read(holder: Declaring) -> list[E]:
        return list(holder.reader.entries(name, model).values())

    return cached_property(read)
