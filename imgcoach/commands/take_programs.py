"""`imgcoach import --programs`: add a CSV of programs to the list, all or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from imgcoach.coach import assess
from imgcoach.coach.signals import signals
from imgcoach.commands.asking import agreed
from imgcoach.commands.session import under
from imgcoach.errors import Rejected, WrongUse
from imgcoach.exchange.programs import rows as program_rows
from imgcoach.exchange.programs import table
from imgcoach.exchange.programs.columns import columns, known
from imgcoach.exchange.programs.rows import Reading
from imgcoach.exchange.programs.spoken import specialties_by_word
from imgcoach.model.person import Person
from imgcoach.model.records import Program
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.store import AddAll
from imgcoach.words.names import counted
from imgcoach.words.signals import told_misfits

LISTED = 500
"""Programs that a list holds."""

SHOWN = 20
"""Rows that are named one by one."""


def mapping(given: Sequence[str]) -> dict[str, str]:
    """What `--map COLUMN=FIELD` says, by column.

    Raises:
        WrongUse: one has no =, or a column is named twice.
    """
    pairs = [each.rpartition("=") for each in given]
    if not all(sign for _, sign, _ in pairs):
        raise WrongUse('--map is written like "Step2 cutoff=minimum_step2_ck"')
    if len({name for name, _, _ in pairs}) < len(pairs):
        raise WrongUse("--map names a column twice, name it once")
    return {name: field.strip().lower() for name, _, field in pairs}


@dataclass(frozen=True)
class TakePrograms:
    """One import of programs."""

    session: Session
    source: str
    """What the file is called in messages."""
    given: dict[str, str]

    def __call__(self, raw: bytes, *, dry_run: bool, yes: bool, ask: bool) -> int:
        """Read, show, ask where need be, and save; return the exit code.

        Raises:
            Rejected: the file, or a row of it, can't be taken. Nothing was saved.
            WrongUse: the columns have other names than ours, and nobody is there to say what they hold.
        """
        found = table.parse(raw, self.source, known)
        fields = columns(found.header, self.given)
        if not fields.certain:
            click.echo("\n".join([f"Columns of {self.source}", *fields.lines()]), err=ask)
            if ask and not agreed("Go ahead with these columns?"):
                return 1
            if not (ask or yes or dry_run):
                raise WrongUse(
                    f"{self.source}: nobody has confirmed the columns above, add --yes if they are right, "
                    'or say which is which with --map "COLUMN=FIELD"'
                )
        person = self.session.store.person
        read = program_rows.read(found, fields, self._specialties(person), person.programs)
        self._check(read, len(person.programs))
        if not dry_run and read.programs:
            self.session.store.save(AddAll("programs", read.programs))
        saved = under(self.session) if read.programs and not dry_run else ""
        click.echo(f"{_outcome(read, dry_run)}{saved}")
        for each in self._misfits([*person.programs, *read.programs] if read.programs else []):
            click.echo("\n".join(wrapped(each)))
        return 0

    def _misfits(self, listed: Sequence[Program]) -> Iterator[str]:
        """What the list then holds of signals that can't be."""
        content, today = self.session.content, self.session.settings.today
        person = self.session.store.person.model_copy(update={"programs": listed})
        if any(each.signal for each in listed):
            yield from told_misfits(signals(person, assess(person, content, today), content, today), content)

    def _specialties(self, person: Person) -> dict[str, str]:
        own = {*person.profile.specialties, *(each.specialty for each in person.programs if each.specialty)}
        return specialties_by_word(self.session.content.specialties.values(), own)

    def _check(self, read: Reading, listed: int) -> None:
        troubles = [str(each) for each in read.troubles]
        if len(troubles) > 1:
            click.echo("\n".join(troubles[:SHOWN]))
            if len(troubles) > SHOWN:
                click.echo(f"and {len(troubles) - SHOWN} more")
        if troubles:
            more = f" (and {len(troubles) - 1} more, listed above)" if len(troubles) > 1 else ""
            raise Rejected(
                f"{self.source}: {troubles[0]}{more}; nothing was imported, correct it and import again"
            )
        if (count := listed + len(read.programs)) > LISTED:
            raise Rejected(
                f"{self.source}: a list holds {LISTED} programs and this makes {count}; "
                "nothing was imported, leave some out"
            )


def _outcome(read: Reading, dry_run: bool) -> str:
    new, skipped = len(read.programs), len(read.skipped)
    verb = "Would add" if dry_run else "Added"
    told = f"{verb} {counted('programs', new)}" if new else "No new program"
    if skipped:
        rows = ", ".join(map(str, read.skipped[:SHOWN])) + (", ..." if skipped > SHOWN else "")
        word = "row" if skipped == 1 else "rows"
        told += f", {skipped} skipped: the same program as another ({word} {rows})"
    if dry_run or not new:
        return f"{told}. Nothing was changed."
    return f"{told}. `imgcoach undo` takes it back."
