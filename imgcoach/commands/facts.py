"""`imgcoach facts`: every figure, where it comes from, and which have passed their day."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby

import click

from imgcoach.commands.session import with_session
from imgcoach.knowledge import Content, Figure
from imgcoach.knowledge.figure_files import FILES
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.words.sources import short_source

_KEYS = ("id", "value", "unit", "population", "year", "source", "grade", "as_of", "expires")


@click.command()
@click.option("--json", "in_json", is_flag=True, help="A list of figures as JSON.")
@click.option("--stale", "only_stale", is_flag=True, help="Only those past their day.")
@with_session
def facts_command(session: Session, in_json: bool, only_stale: bool) -> None:
    """List the figures with their sources, stale ones first."""
    content, today = session.content, session.settings.today
    stale = content.stale(today)
    fresh = [] if only_stale else [each for each in content.figures.values() if not each.stale(today)]
    if in_json:
        told = [_as_json(figure, today) for figure in (*stale, *fresh)]
        click.echo(json.dumps(told, indent=2, ensure_ascii=False, default=str))
        return
    for line in (*_lines(stale, content, today), *_lines(fresh, content, today)):
        click.echo(line)
    click.echo("\n".join(wrapped(f"{len(content.figures)} figures, {len(stale)} past their day (STALE).")))


def _as_json(figure: Figure, today: date) -> dict[str, object]:
    return {**{key: getattr(figure, key) for key in _KEYS}, "stale": figure.stale(today)}


def _lines(figures: list[Figure], content: Content, today: date) -> Iterator[str]:
    """The figures by file, whose name is also that of a person's own, and by source."""
    listed = {figure.id for figure in figures}
    for file in FILES:
        here = [figure for figure in content.figures_of(file).values() if figure.id in listed]
        if here:
            yield f"facts/{file}.toml"
        for source, those in groupby(here, lambda figure: short_source(figure, content, today)):
            yield from wrapped(source, "  ")
            for figure in those:
                yield from _figure(figure, today)
        if here:
            yield ""


def _figure(figure: Figure, today: date) -> list[str]:
    words = f": {figure.words}" if figure.words else ""
    past = f" (STALE, was trusted until {figure.expires})" if figure.stale(today) else ""
    return wrapped(f"{figure.statement}{words}{past} [{figure.id}]", "  - ")
