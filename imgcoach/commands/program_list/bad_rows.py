"""The rows of a list that can't be taken: named, and written to a file beside it when the others are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from imgcoach.commands.program_list.told import SHOWN
from imgcoach.commands.shared.files import put_out
from imgcoach.errors import Rejected
from imgcoach.exchange.programs.columns import Columns
from imgcoach.exchange.programs.csv_file import dump_rows
from imgcoach.exchange.programs.row_reader import Trouble
from imgcoach.exchange.programs.table import Table
from imgcoach.output import wrapped
from imgcoach.words.amounts import some


@dataclass(frozen=True)
class BadRows:
    """What is wrong with a list, row by row."""

    source: str
    table: Table
    columns: Columns
    troubles: Sequence[Trouble]
    good: int
    """How many other rows there are that can be taken, or are on the list already."""

    @property
    def rows(self) -> dict[int, str]:
        """By row what is wrong with it."""
        found: dict[int, list[str]] = {}
        for each in self.troubles:
            found.setdefault(each.row, []).append(each.quoted)
        return {row: "; ".join(said) for row, said in found.items()}

    @property
    def path(self) -> Path:
        """Where they go: beside the list, or for standard input into the folder one is in."""
        source = Path("programs.csv" if self.source == "standard input" else self.source)
        return source.with_name(f"{source.stem}.not-imported.csv")

    @property
    def told(self) -> str:
        """How many there are, and how many others."""
        return f"{some(len(self.rows), 'row')} can't be taken, {some(self.good, 'other')} can"

    def show(self, *, ask: bool) -> None:
        """Name them: to the person who is asked next, or a line each into the output."""
        said = [each.quoted for each in self.troubles]
        if len(said) > SHOWN:
            said[SHOWN:] = [f"and {len(said) - SHOWN} more"]
        for each in said:
            click.echo("\n".join(wrapped(each)) if ask else each, err=ask)

    def write(self, *, force: bool) -> None:
        """Write the rows, whole, each with why.

        Raises:
            WrongUse: the file is there already.
            NotSaved: the disk says no.
        """
        by_number = {row.number: row for row in self.table.rows}
        rows = [(by_number[number], why) for number, why in self.rows.items()]
        put_out(dump_rows(self.table.header, rows), self.path, force)

    def refuse(self) -> Rejected:
        """Why nothing was taken, and the ways out."""
        first = self.troubles[0]
        more = f" (and {len(self.troubles) - 1} more, listed above)" if len(self.troubles) > 1 else ""
        ways = [f"add --skip-bad to take the other {self.good}"] if self.good else []
        if first.readings:
            ways.insert(0, f'say what it means with --means "{first.cell}={first.readings[0]}"')
        if first.column and not self.columns.certain:
            ways.append(f'leave the column out with --map "{first.column}="')
        ways = ["correct it and import again", *ways]
        out = ways[0] if len(ways) == 1 else f"{', '.join(ways[:-1])}, or {ways[-1]}"
        return Rejected(f"{self.source}: {first.quoted}{more}; nothing was imported, {out}")
