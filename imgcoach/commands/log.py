"""`imgcoach log`: the past reviews."""

import json
from datetime import timedelta

import click

from imgcoach.commands.shared.session import with_session
from imgcoach.knowledge import Content
from imgcoach.model.person import Person
from imgcoach.model.review import Review, ahead, commitment_of, in_order, monday_of, superseded
from imgcoach.output import wrapped
from imgcoach.session import Session
from imgcoach.text import capital
from imgcoach.words.amounts import day
from imgcoach.words.labels import ANSWERS
from imgcoach.words.marks import MARKS
from imgcoach.words.weekly.weeks import commitment

_WEEKS = 5200
"""A hundred years: more weeks than any log has."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A list of reviews as in the export.")
@click.option("--weeks", type=click.IntRange(1), metavar="N", help="Only the last N weeks.")
@with_session
def log_command(session: Session, as_json: bool, weeks: int | None) -> None:
    """List the past reviews, newest first."""
    reviews = session.store.person.reviews
    if weeks is not None:
        since = session.settings.today - timedelta(weeks=min(weeks, _WEEKS))
        reviews = [review for review in reviews if monday_of(review.week) > since]
    if as_json:
        click.echo(json.dumps([each.model_dump(mode="json") for each in reviews], indent=2))
        return
    if not reviews:
        click.echo(f"No review yet. {capital(session.open_app)} to begin.")
    person, earlier = session.store.person, superseded(session.store.person.reviews)
    later = {each.id for each in ahead(reviews, session.settings.today)}
    for review in reversed(in_order(reviews)):
        lines = _lines(review, review.id in earlier, review.id in later, person, session.content)
        click.echo("\n".join(lines))


def _lines(review: Review, is_earlier: bool, is_ahead: bool, person: Person, content: Content) -> list[str]:
    version = "; an earlier version" if is_earlier else ""
    version += "; dated ahead of today" if is_ahead else ""
    lines = wrapped(f"{review.week}  saved {day(review.day)}  {review.yes_count} of 5 yes{version}")
    for question in content.questions:
        given = review.answer_to(question.id)
        if given is None:
            continue
        felt = f", felt {given.felt}" if given.felt is not None else ""
        lines += wrapped(f"{question.short}: {ANSWERS[given.answer]}{felt}", f"  {MARKS[given.answer]} ")
        lines += wrapped(given.note or "", "      ")
    if made := commitment_of(review, person.commitments):
        lines += wrapped(f"For the week after: {commitment(made)}", "  ")
    return lines
