"""Text as Markdown: what a person wrote stays text, whatever signs are in it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from imgcoach.text import show

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&#])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_MARKED = re.compile(r"^([-+=])")


def plain(text: str) -> str:
    """One line of Markdown that reads as `text`, and as nothing else."""
    line = _SIGNS.sub(r"\\\1", " ".join(show(text).split()))
    return _MARKED.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", line))


def bullets(sentences: Iterable[str]) -> Iterator[str]:
    """A list of plain sentences below an empty line; nothing where there are none."""
    listed = [f"- {plain(each)}" for each in sentences]
    yield from ("", *listed) if listed else ()


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of plain cells."""
    yield _row(header)
    yield _row(["---"] * len(header), as_is=True)
    yield from (_row(each) for each in rows)


def _row(cells: Sequence[str], as_is: bool = False) -> str:
    return f"| {' | '.join(cell if as_is else plain(cell) for cell in cells)} |"
