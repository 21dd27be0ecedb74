"""Which grade a figure may have: that of the document itself is for what links to it, at its publisher's."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar
from urllib.parse import urlsplit

from pydantic import Field

from imgcoach.knowledge.entry import Entry, Prose, Title
from imgcoach.knowledge.figures.figure import Figure, Source
from imgcoach.knowledge.figures.figure_files import FILES, SOURCES

if TYPE_CHECKING:
    from imgcoach.knowledge.content import Content

_SEARCHES = ("/search/", "/search?")
"""How the address of a page begins that only lists what was found."""


class Publisher(Entry):
    """Who publishes documents, and where."""

    called: ClassVar[str] = "publisher"

    name: Title
    """As the sources give it."""
    hosts: Annotated[list[Title], Field(min_length=1)]
    """Its own; what stands before one of them with a dot is its own too."""
    why: Prose

    def holds(self, url: str) -> bool:
        """Whether an address is at one of its hosts."""
        host = urlsplit(url).hostname or ""
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


def check_grades(content: "Content") -> None:
    """Check that each figure may have its grade; one that has too good a grade holds up no command.

    Raises:
        Rejected: for the first that may not.
    """
    for file, entry, reason in faults(content):
        raise content.reader.shelf.rejected(file, entry, reason)


def faults(content: "Content") -> Iterator[tuple[str, Entry, str]]:
    """Every source with another's link and every figure with a grade too good: its file, itself and why."""
    publishers = {each.name: each for each in content.publishers.values()}
    for file in SOURCES:
        for source in content.reader.entries(file, Source).values():
            if reason := mislinked(source, publishers):
                yield file, source, reason
    for file in FILES:
        for figure in content.figures_of(file).values():
            if reason := misgraded(figure, content.sources[figure.source], publishers):
                yield f"facts/{file}", figure, reason


def mislinked(source: Source, publishers: Mapping[str, Publisher]) -> str | None:
    """Why a source may not name its publisher with its link; None where it may."""
    publisher = publishers.get(source.publisher)
    if publisher is None or source.url is None or publisher.holds(source.url):
        return None
    hosts = " or ".join(publisher.hosts)
    return f"url is not at {hosts}: link to {publisher.name} itself, or name who copied it as the publisher"


def misgraded(figure: Figure, source: Source, publishers: Mapping[str, Publisher]) -> str | None:
    """Why a figure may not have its grade; None where it may."""
    read = figure.read or source.read
    if figure.grade == "B" and not read:
        return "grade B needs `read`, here or at its source: whose copy, or how it was worked out"
    if figure.grade != "A":
        return None
    if read:
        return "grade A is for what was read in the document itself; with `read` it is B"
    if (publisher := publishers.get(source.publisher)) is None:
        return f"grade A needs a publisher of publishers.toml; {source.publisher!r} is none, so it is B"
    if source.url is None or not publisher.holds(source.url) or not _deep(source.url):
        return "grade A needs the address of the document itself at its source, so it is B"
    if source.form != "page" and not figure.where:
        return f"grade A needs `where` in a {source.form}: its page, table or part"
    return None


def _deep(url: str) -> bool:
    """Whether an address is that of one page: neither a front page nor what a search found."""
    parts = urlsplit(url)
    beyond = parts.path.strip("/") or parts.query
    return bool(beyond) and not f"{parts.path}?".startswith(_SEARCHES)
