"""`imgcoach facts`: the figures, where each comes from, and which have passed their day."""

import json
from datetime import date

import click

from imgcoach.commands.facts.pager import show_paged
from imgcoach.commands.facts.told import heading, listing, nothing
from imgcoach.commands.facts.wanted import Wanted
from imgcoach.commands.shared.session import with_session
from imgcoach.errors import CoachError
from imgcoach.knowledge import Figure
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.status import Status, status_of

_KEYS = ("id", "value", "unit", "population", "year", "source", "where", "grade", "as_of", "expires")


@click.command()
@click.argument("words", nargs=-1)
@click.option("--specialty", metavar="NAME", help="Only those about one specialty, like IM or peds.")
@click.option("--source", metavar="WORDS", help="Only those whose source has these words, like NRMP.")
@click.option("--stale", "only_stale", is_flag=True, help="Only those that are out of date.")
@click.option("--json", "in_json", is_flag=True, help="A list of figures as JSON.")
@click.option("--no-pager", is_flag=True, help="All at once, in a terminal too; else $PAGER shows it.")
@with_session
def facts_command(
    session: Session,
    words: tuple[str, ...],
    specialty: str | None,
    source: str | None,
    only_stale: bool,
    in_json: bool,
    no_pager: bool,
) -> None:
    """List the figures with their sources, stale ones first: those with all WORDS, or in a file of that name,
    like `match`; without any, all of them.
    """
    content, today = session.content, session.settings.today
    wanted = Wanted.of(words, specialty, source, content)
    found = wanted.found(content)
    stale = [each for each in found if each.stale(today)]
    fresh = [] if only_stale else [each for each in found if not each.stale(today)]
    if in_json:
        told = [_as_json(figure, today) for figure in (*stale, *fresh)]
        click.echo(json.dumps(told, indent=2, ensure_ascii=False, default=str))
        return
    if found:
        lines = [
            line for each in heading(found, wanted, content, today, _status(session)) for line in _said(each)
        ]
        lines += [""]
        for part in (stale, fresh):
            lines += listing(part, content, today, linked=not wanted.is_all)
    else:
        lines = wrapped(nothing(wanted, content))
    text = "\n".join(lines).rstrip("\n") + "\n"
    if no_pager or isinstance(click.get_current_context().obj, Session):  # no pager for a guest of a host
        click.echo(text, nl=False)
    else:
        show_paged(text)


def _status(session: Session) -> Status | None:
    """How the person stands; None where their data can't be read now, which figures don't need."""
    try:
        return status_of(session.store.person, session.content, session.settings.today)
    except CoachError:
        return None


def _said(line: str) -> list[str]:
    return wrapped(line[2:], "  - ") if line.startswith("- ") else wrapped(line)


def _as_json(figure: Figure, today: date) -> dict[str, object]:
    return {**{key: getattr(figure, key) for key in _KEYS}, "stale": figure.stale(today)}
