"""The pages as text: sections, lines that are set in, what stands between backticks, links."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in sorted((ROOT / "docs").rglob("*.md"))
}
PAGES["README.md"] = README


def section(page, title):
    """What stands under a heading, up to the next one of any rank."""
    found = re.search(rf"(?ms)^#+ {re.escape(title)}$\n(.*?)(?=^#|\Z)", page)
    assert found, title
    return found[1]


def blocks(text):
    """The runs of lines that are set in by four columns; a line of a list goes on with fewer."""
    return [
        [line[4:] for line in run.splitlines()]
        for run in re.findall(r"(?m)(?:^    .*\n(?:\n(?=    ))?)+", text)
    ]


def block(page, title, number=0):
    """The lines of one such run under a heading, empty ones left out."""
    return [line for line in blocks(section(page, title))[number] if line]


def spans(text):
    """What stands between backticks in running text."""
    running = re.sub(r"(?ms)^```.*?^```$", "", text)
    running = re.sub(r"(?m)^    .*$", "", running)
    return [" ".join(each.split()) for each in re.findall(r"`([^`]+)`", running)]


def links(text):
    """The targets of links and pictures."""
    return re.findall(r"\]\(([^)\s]+)\)", text)


def command(line):
    """A line without the comment behind it, after two spaces or more."""
    return re.split(r"  +(?=#)", line)[0].rstrip()
