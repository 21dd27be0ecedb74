"""`imgcoach brief`: one page for a mentor."""

import click

from imgcoach.commands.session import with_session
from imgcoach.exchange.brief import WIDTH, Brief
from imgcoach.session import Session


@click.command()
@click.option("--hide-score", is_flag=True, help="Leave the Step 2 CK score out.")
@click.option("--width", type=click.IntRange(40, 200), default=WIDTH, show_default=True, metavar="N")
@with_session
def brief_command(session: Session, hide_score: bool, width: int) -> None:
    """Write one page for a mentor: evidence, unknowns, and three questions to ask."""
    brief = Brief(session.store.person, session.content, session.settings.today, hide_score, width)
    click.echo(brief.text(), nl=False)
