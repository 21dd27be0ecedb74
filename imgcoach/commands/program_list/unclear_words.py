"""Words of a list that can be read in several ways: the person is asked once for each."""

from collections.abc import Callable, Mapping

import click

from imgcoach.commands.shared.asking import picked
from imgcoach.exchange.programs.row_reader import Trouble
from imgcoach.exchange.programs.rows import Reading
from imgcoach.reading.plain import plain
from imgcoach.words.amounts import some

MOST = 9
"""Words about which anybody is asked; a list with more of them is better corrected."""


def read_asking(read: Callable[[Mapping[str, str]], Reading], means: Mapping[str, str]) -> Reading:
    """Read a list, and again after each answer.

    Args:
        read: reads it with what is said of words so far.
        means: what was said beforehand.
    """
    said = dict(means)
    reading = read(said)
    if len({_key(each) for each in reading.troubles if each.readings}) > MOST:
        return reading
    while unclear := [each for each in reading.troubles if each.readings and _key(each) not in said]:
        key = _key(unclear[0])
        said[key] = _asked(unclear[0], sum(_key(each) == key for each in unclear))
        reading = read(said)
    return reading


def _key(trouble: Trouble) -> str:
    """A word in its column, as it is meant there."""
    return plain(f"{trouble.column}: {trouble.cell}")


def _asked(trouble: Trouble, count: int) -> str:
    click.echo(f'"{trouble.cell}" in {trouble.column} ({some(count, "row")}) can mean', err=True)
    for number, each in enumerate(trouble.readings, 1):
        click.echo(f"  {number} {each}", err=True)
    click.echo("  0 not known, leave it empty", err=True)
    number = picked("Which", len(trouble.readings))
    return trouble.readings[number - 1] if number else ""
