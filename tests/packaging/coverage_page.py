"""docs/coverage.md, made of what a measurement found: each share, and what no test reaches.

    python -m tests.packaging.coverage_page COVERAGE.json

`.ci/coverage` calls it. Exit code 1 where a share is below what is promised.
"""

import json
import sys
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "coverage.md"
PROMISED = {"imgcoach": 95, "screens": 85}
"""Percent of lines and branches together, by folder."""


@dataclass(frozen=True)
class Share:
    """How much of a folder the tests reach."""

    folder: str
    lines: float
    branches: float
    both: float

    @property
    def enough(self):
        """Whether it is what is promised."""
        return self.both >= PROMISED[self.folder]


def percent(part, whole):
    """As coverage counts it: nothing of nothing is all."""
    return 100 * part / whole if whole else 100.0


def share(folder, files):
    """What the files of one folder come to."""
    found = [each["summary"] for path, each in files.items() if path.startswith(f"{folder}/")]
    kinds = ("covered_lines", "num_statements", "covered_branches", "num_branches")
    lines, of_lines, branches, of_branches = (sum(each[kind] for each in found) for kind in kinds)
    both = percent(lines + branches, of_lines + of_branches)
    return Share(folder, percent(lines, of_lines), percent(branches, of_branches), both)


def ranges(numbers):
    """3, 4, 5, 9 as "3-5, 9"."""
    found = []
    for _, run in groupby(enumerate(sorted(set(numbers))), lambda pair: pair[1] - pair[0]):
        first, *rest = (number for _, number in run)
        found.append(f"{first}-{rest[-1]}" if rest else str(first))
    return ", ".join(found)


def ways(branches, missing):
    """Branches that no test takes, of lines that tests do reach; the end of a function is a negative line."""
    taken = [(start, end) for start, end in branches if start not in missing]
    return ", ".join(
        f"{start} to {end}" if end > 0 else f"{start} to the end" for start, end in sorted(taken)
    )


def rows(files):
    """One row for each file of which something is not reached.

    Tests that work on a copy of the code measure that too: its paths are whole ones, and are left out.
    """
    for path, each in sorted(files.items()):
        if Path(path).is_absolute():
            continue
        missing = set(each["missing_lines"])
        lines, branches = ranges(missing), ways(each["missing_branches"], missing)
        if lines or branches:
            yield f"| `{path}` | {each['summary']['percent_covered']:.0f} | {lines} | {branches} |"


HEAD = """# What the tests reach

`.ci/coverage` measured it on {day:%-d %b %Y} with coverage {version}, and writes this page. Shares are
percent. Lines that run only where a process is killed, or in a process that is given no environment
(behind an sshd, say), are tested and still count as not reached.

| folder | lines and branches | promised | lines | branches |
|---|---|---|---|---|
{shares}

| file | % | lines that no test reaches | branches that no test takes |
|---|---|---|---|
{rows}
"""


def page(files, shares, version):
    """The page as text."""
    told = [
        f"| `{each.folder}/` | {each.both:.1f} | {PROMISED[each.folder]} "
        f"| {each.lines:.1f} | {each.branches:.1f} |"
        for each in shares
    ]
    return HEAD.format(day=date.today(), version=version, shares="\n".join(told), rows="\n".join(rows(files)))


def main(report):
    """Write the page, and say what it comes to."""
    found = json.loads(Path(report).read_text("utf-8"))
    shares = [share(folder, found["files"]) for folder in PROMISED]
    PAGE.write_text(page(found["files"], shares, found["meta"]["version"]), "utf-8")
    for each in shares:
        print(f"{each.folder}/: {each.both:.1f} %, promised {PROMISED[each.folder]} %")
    return 0 if all(each.enough for each in shares) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
