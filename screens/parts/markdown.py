"""The little Markdown that the readings use, as text for the screen: headings, bullets, bold and emphasis."""

import re

from textual.content import Content as Text

from imgcoach.text import show

_EMPHASIS = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")


def rendered(markdown: str) -> Text:
    """Each line as it is to be shown; a paragraph or a bullet is one line, which the screen breaks."""
    return Text("\n").join(map(_line, markdown.splitlines()))


def _line(line: str) -> Text:
    if line.startswith("#"):
        return Text.styled(show(line.lstrip("# ")), "bold")
    return _inline(line)


def _inline(line: str) -> Text:
    parts: list[Text] = []
    end = 0
    for found in _EMPHASIS.finditer(line):
        parts.append(Text(show(line[end : found.start()])))
        parts.append(Text.styled(show(found[1] or found[2]), "bold" if found[1] else "italic"))
        end = found.end()
    return Text("").join([*parts, Text(show(line[end:]))])
