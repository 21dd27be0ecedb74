"""`imgcoach import --programs`: add a list of programs, or update it; one change, which `undo` takes back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from imgcoach.coach import assess
from imgcoach.coach.signals import signals
from imgcoach.commands.program_list.bad_rows import BadRows
from imgcoach.commands.program_list.told import (
    columns_told,
    headings_with_states,
    left_told,
    outcome_told,
    unnamed_text,
    updates_told,
)
from imgcoach.commands.program_list.unclear_words import read_asking
from imgcoach.commands.program_list.wishes import Wishes
from imgcoach.commands.shared.asking import asked
from imgcoach.commands.shared.session import under
from imgcoach.errors import Rejected, WrongUse
from imgcoach.exchange.programs import rows as program_rows
from imgcoach.exchange.programs import table as tables
from imgcoach.exchange.programs.column_meaning import known, plain
from imgcoach.exchange.programs.columns import Columns, columns
from imgcoach.exchange.programs.differences import Update
from imgcoach.exchange.programs.leftovers import BARE, Sorted, short, sort_rows
from imgcoach.exchange.programs.rows import Reading
from imgcoach.exchange.programs.table import Table
from imgcoach.model.records import Program
from imgcoach.output import wrapped
from imgcoach.reading import Dictionary
from imgcoach.session import Session
from imgcoach.store import AddAll, Change, UpdateAll
from imgcoach.words.amounts import some
from imgcoach.words.program_list.signals import told_misfits

LISTED = 500
"""Programs that a list holds."""


@dataclass(frozen=True)
class TakePrograms:
    """One import of programs."""

    session: Session
    source: str
    """What the file is called in messages."""
    wishes: Wishes

    def __call__(self, raw: bytes) -> int:
        """Read, show, ask where need be, and save; return the exit code.

        Raises:
            Rejected: the file, or a row of it, can't be taken. Nothing was saved.
            WrongUse: something has to be said that nobody is there to be asked for.
        """
        table = self._table(raw)
        fields = columns(table.header, self._given(table))
        parts = sort_rows(table, fields, name_only=self.wishes.name_only)
        if not self._confirmed(table, fields, parts):
            return self._stopped()
        read = self._read(table, fields, name_only=self.wishes.name_only or self._takes_bare(parts))
        bad = self._bad_rows(read, table, fields)
        if bad and not self._skips(bad):
            return self._stopped()
        self._check_room(len(read.programs))
        self._say(left_told([each for each in read.left if each.why != BARE]))
        updates = read.updates if self._updates(read) else ()
        if not self.wishes.dry_run:
            if bad:
                bad.write(force=self.wishes.force)
            self._save(read.programs, updates)
        told = outcome_told(read, updated=len(updates), dry_run=self.wishes.dry_run)
        told += under(self.session) if (read.programs or updates) and not self.wishes.dry_run else ""
        click.echo("\n".join(wrapped(told)) if self.wishes.ask else told)
        for each in self._misfits([*read.programs, *(each.program for each in updates)]):
            click.echo("\n".join(wrapped(each)))
        return 0

    def _table(self, raw: bytes) -> Table:
        wishes = self.wishes
        table = tables.parse(
            raw,
            self.source,
            lambda name: known(name) or plain(name) in wishes.columns,
            at=wishes.header,
            sheet=wishes.sheet,
        )
        if not table.recognised and not wishes.columns:
            first = short(" | ".join(filter(None, table.header)))
            raise WrongUse(
                f'{self.source}: no row holds column names that are known, row {table.at} is "{first}", '
                'say which column holds the names of programs with --map "COLUMN=name", or which row '
                "is the header with --header ROW (0 for none)"
            )
        return table

    def _given(self, table: Table) -> dict[str, str]:
        """What is said of the columns; of a list that is nothing but names, it is plain."""
        given = dict(self.wishes.columns)
        if not table.at and len(table.header) == 1:
            given.setdefault("column 1", "name")
        beside = unnamed_text(table, columns(table.header, given))
        if beside is None:
            return given
        name = f"column {beside + 1}"
        if self.wishes.ask:
            if asked(f"{name.capitalize()} has no name and holds text. Keep it as the note?"):
                given[name] = "note"
        elif name not in given:
            click.echo(f'{name.capitalize()} has no name; --map "{name}=note" keeps it as the note.')
        return given

    def _confirmed(self, table: Table, fields: Columns, parts: Sorted) -> bool:
        """Show what is taken for what where that is not plain, and ask; whether to go ahead."""
        wishes, sections = self.wishes, headings_with_states(parts)
        certain = fields.certain and not sections
        if not certain or wishes.dry_run or table.above:
            self._say(columns_told(table, fields, parts, self.source))
        for each in table.told:
            self._say(wrapped(each))
        if certain or wishes.yes or wishes.dry_run:
            return True
        if not wishes.ask:
            raise WrongUse(
                f"{self.source}: the columns above are not confirmed, add --yes if they are right, "
                'or say which is which with --map "COLUMN=FIELD"'
            )
        return asked("Go ahead with these columns?")

    def _takes_bare(self, parts: Sorted) -> bool:
        """Whether rows with nothing but a name are taken; they are named either way."""
        bare = [each for each in parts.left if each.why == BARE]
        if not bare:
            return False
        self._say(left_told(bare))
        if self.wishes.ask:
            return asked(f"Take {some(len(bare), 'row')} with only a name as programs?")
        click.echo("Add --name-only to take them as programs.")
        return False

    def _read(self, table: Table, fields: Columns, *, name_only: bool) -> Reading:
        listed = self.session.store.person.programs
        dictionary = self._dictionary()

        def read(means: Mapping[str, str]) -> Reading:
            return program_rows.read(table, fields, dictionary, listed, means=means, name_only=name_only)

        return read_asking(read, self.wishes.means) if self.wishes.ask else read(self.wishes.means)

    def _bad_rows(self, read: Reading, table: Table, fields: Columns) -> BadRows | None:
        good = len(read.programs) + len(read.updates) + len(read.skipped)
        return BadRows(self.source, table, fields, read.troubles, good) if read.troubles else None

    def _skips(self, bad: BadRows) -> bool:
        """Whether the good rows are taken without the bad ones.

        Raises:
            Rejected: nobody said so, and nobody is there to be asked.
        """
        wishes = self.wishes
        asks = wishes.ask and not wishes.skip_bad and bad.good > 0
        if len(bad.troubles) > 1 or wishes.skip_bad or asks:
            bad.show(ask=wishes.ask)
        if not bad.good or not (wishes.skip_bad or asks):
            raise bad.refuse()
        if asks:
            self._say(wrapped(f"{bad.told}; the rest goes to {bad.path}."))
            return asked("Take those that can?")
        click.echo(f"{bad.told}; the rest {'would go' if wishes.dry_run else 'goes'} to {bad.path}.")
        return True

    def _updates(self, read: Reading) -> bool:
        """Whether programs that are on the list take the values of the file."""
        if not read.updates:
            return False
        self._say(updates_told(read.updates))
        if self.wishes.ask and not self.wishes.update:
            return asked("Take the values of the file?")
        return self.wishes.update

    def _save(self, programs: tuple[Program, ...], updates: Sequence[Update]) -> None:
        changes: list[Change] = [AddAll("programs", programs)] if programs else []
        if updates:
            fresh, was = (tuple(getattr(each, name) for each in updates) for name in ("program", "was"))
            changes.append(UpdateAll("programs", fresh, was))
        if changes:
            self.session.store.save(*changes)

    def _misfits(self, taken: Sequence[Program]) -> Iterator[str]:
        """What the list then holds of signals that can't be."""
        if not taken:
            return
        content, today, person = self.session.content, self.session.settings.today, self.session.store.person
        listed = {each.id: each for each in (*person.programs, *taken)}
        person = person.model_copy(update={"programs": list(listed.values())})
        if any(each.signal for each in person.programs):
            yield from told_misfits(signals(person, assess(person, content, today), content, today), content)

    def _dictionary(self) -> Dictionary:
        today = self.session.settings.today
        return Dictionary(self.session.content, self.session.store.person.named_specialties, lambda: today)

    def _check_room(self, new: int) -> None:
        if (count := len(self.session.store.person.programs) + new) > LISTED:
            raise Rejected(
                f"{self.source}: a list holds {LISTED} programs and this makes {count}; "
                "nothing was imported, leave some out"
            )

    def _say(self, lines: Iterable[str]) -> None:
        """To the person who is asked next, or into the output."""
        for each in lines:
            click.echo(each, err=self.wishes.ask)

    def _stopped(self) -> int:
        click.echo("Nothing was changed.", err=True)
        return 1
