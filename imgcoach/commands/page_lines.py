"""A page of the documentation, which is Markdown, in the lines of a terminal."""

import re
from collections.abc import Iterator

from imgcoach.output import wrapped

_ITEM = re.compile(r"(?m)^(?=(?:-|\d+\.) )")
_MARK = re.compile(r"(?:-|\d+\.) ")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)]*)\)")


def fitted(page: str, width: int) -> list[str]:
    """The lines of a page; text is broken anew, examples stay as they are, a table becomes a list.

    Args:
        page: Markdown as the pages have it: headings, paragraphs, lists, tables, set-in and fenced examples.
        width: columns of a line.
    """
    lines: list[str] = []
    for part in _parts(page):
        lines += [*_fitted(part, width), ""]
    return lines[:-1]


def _parts(page: str) -> Iterator[list[str]]:
    """The lines between two empty ones; a fenced example is one part, whatever it holds."""
    part, fenced = list[str](), False
    for line in [*page.splitlines(), ""]:
        fenced ^= line.startswith("```")
        if line or fenced:
            part.append(line)
        elif part:
            yield part
            part = []


def _fitted(part: list[str], width: int) -> Iterator[str]:
    if part[0].startswith(("    ", "```", "#")):
        yield from part
    elif part[0].startswith("|"):
        yield from _table(part, width)
    else:
        for item in _ITEM.split("\n".join(part)):
            mark = _MARK.match(item)
            first = mark[0] if mark else ""
            yield from wrapped(_plain(item.removeprefix(first)), first, width)


def _table(part: list[str], width: int) -> Iterator[str]:
    """Each row as an item: its first cell, below it the others; where these are several, with their heads."""
    heads, _, *rows = ([cell.strip() for cell in line.strip("|").split(" |")] for line in part)
    for first, *others in rows:
        yield from wrapped(_plain(first), "- ", width)
        for head, cell in zip(heads[1:], others, strict=False):
            told = f"{head}: {cell}" if head and len(heads) > 2 else cell
            yield from wrapped(_plain(told), "    ", width) if cell else ()


def _plain(text: str) -> str:
    """Running text without line ends, a link as its words and where it leads."""
    return _LINK.sub(r"\1 (\2)", " ".join(text.split())).replace("**", "")
