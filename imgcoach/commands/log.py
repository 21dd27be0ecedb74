"""`imgcoach log`: the past reviews."""

import json
from datetime import timedelta

import click

from imgcoach.commands.session import with_session
from imgcoach.knowledge import Content
from imgcoach.marks import MARKS
from imgcoach.review import Review, monday_of
from imgcoach.session import Session
from imgcoach.text import show

_WEEKS = 5200
"""A hundred years: more weeks than any log has."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="A list of reviews as in the export, oldest first.")
@click.option("--weeks", type=click.IntRange(1), help="Only the last N weeks.")
@with_session
def log_command(session: Session, as_json: bool, weeks: int | None) -> None:
    """List the past reviews, newest first."""
    reviews = session.store.person.reviews
    if weeks is not None:
        since = session.settings.today - timedelta(weeks=min(weeks, _WEEKS))
        reviews = [review for review in reviews if monday_of(review.week) > since]
    if as_json:
        click.echo(json.dumps([review.model_dump(mode="json") for review in reviews], indent=2))
        return
    if not reviews:
        click.echo("No review yet. Run `imgcoach` to begin.")
    for review in sorted(reviews, key=lambda review: (review.week, review.saved), reverse=True):
        click.echo("\n".join(_lines(review, session.content)))


def _lines(review: Review, content: Content) -> list[str]:
    lines = [f"{review.week}  saved {review.day}  {review.yes_count} of 5 yes"]
    for question in content.questions:
        given = review.answer_to(question.id)
        if given is None:
            continue
        felt = f"  felt {given.felt}" if given.felt is not None else ""
        lines.append(f"  {MARKS[given.answer]} {question.short}{felt}")
        if given.note:
            lines.append(f"      {show(given.note)}")
    return lines
