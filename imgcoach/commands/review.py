"""`imgcoach review`: the weekly review line by line, for pipes, screen readers and dumb terminals."""

import errno

import click
from pydantic import TypeAdapter, ValidationError

from imgcoach.commands.shared.session import may_keep, with_session_to_keep
from imgcoach.commands.weekly_review.hearing import Back, Hearing, Left
from imgcoach.commands.weekly_review.talk import Talk
from imgcoach.errors import CoachError, WrongUse
from imgcoach.model.fields import Week
from imgcoach.model.review import week_of
from imgcoach.output import columns
from imgcoach.session import Session
from imgcoach.text import show


def _week(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return TypeAdapter(Week).validate_python(value)
    except ValidationError:
        raise click.BadParameter("write the week like 2026-W46") from None


@click.command()
@click.option(
    "--width",
    type=click.IntRange(20, 200),
    metavar="N",
    help="Columns of a line; by default those of the terminal.",
)
@click.option(
    "--week", callback=_week, metavar="WEEK", help="An earlier week that was missed, like 2026-W46."
)
@with_session_to_keep
def review_command(session: Session, width: int | None, week: str | None) -> int:
    """Go through the weekly review. Each answer is saved as soon as its line is read; `?` tells what can be
    written, q leaves. However it ends, what you answered is kept.
    """
    this = week_of(session.settings.today)
    if week is not None and week > this:
        raise WrongUse(f"{week} lies ahead, take {this} or a week before it")
    if not may_keep(session):
        return 1
    hearing = Hearing(width or columns())
    talk = Talk(session, hearing, week or this)
    with hearing.open():
        try:
            code = _through(talk)
        except CoachError as error:
            return _not_saved(talk, hearing, error)
        hearing.say(*talk.summary())
    return _told(talk, hearing, code)


def _through(talk: Talk) -> int:
    """Go from question to question, and back where that is wanted; the exit code."""
    steps, at = talk.steps(), 0
    talk.greeting()
    try:
        while at < len(steps):
            try:
                steps[at]()
                at += 1
            except Back:
                at = max(0, at - 1)
    except Left as left:
        talk.left(left)
        return left.code
    return 0


def _not_saved(talk: Talk, hearing: Hearing, error: CoachError) -> int:
    """Give back the lines that were not stored, if there are any, and say what is."""
    if lines := [*talk.unsaved, *hearing.rest()]:
        hearing.say("", "These lines are not stored, keep them and give them again:")
    for line in lines:
        click.echo(f"  {show(line)}")
    click.echo(f"imgcoach: {show(str(error))}; {talk.count}", err=True)
    return error.exit_code


def _told(talk: Talk, hearing: Hearing, code: int) -> int:
    """Where nobody could read what was said, say the count on the other output; the exit code."""
    if hearing.lost is None or code:
        return code
    click.echo(f"imgcoach: the output can't be written ({hearing.lost.strerror}); {talk.count}", err=True)
    return 0 if hearing.lost.errno == errno.EPIPE else 3
