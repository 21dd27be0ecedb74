"""`imgcoach brief`: one page for a mentor."""

import click

from imgcoach.commands.shared.session import with_session
from imgcoach.exchange.mentor.brief import WIDTH, Brief
from imgcoach.output import columns
from imgcoach.session import Session


@click.command()
@click.option("--hide-score", is_flag=True, help="Leave the Step 2 CK score out.")
@click.option("--width", type=click.IntRange(40, 200), metavar="N", help="Columns; by default at most 72.")
@with_session
def brief_command(session: Session, hide_score: bool, width: int | None) -> None:
    """Write one page for a mentor: evidence, unknowns, and three questions to ask."""
    width = width or max(40, min(WIDTH, columns()))
    brief = Brief(session.store.person, session.content, session.settings.today, hide_score, width)
    click.echo(brief.text(), nl=False)
