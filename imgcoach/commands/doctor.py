"""`imgcoach doctor`: look for damage, and name the way out."""

import json

import click

from imgcoach.commands.second_copies import in_words, told
from imgcoach.commands.session import with_session
from imgcoach.errors import CoachError
from imgcoach.knowledge.grading import check_grades
from imgcoach.session import Session, own_content_folder
from imgcoach.store import DamagedData
from imgcoach.text import show

Finding = tuple[str, bool, str]
"""What was looked at, whether it is well, and what was seen."""


_COPY = "copy"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.option("--compare", metavar="FILE", help="Say how an export or a copy of the data differs from yours.")
@with_session
def doctor_command(session: Session, as_json: bool, compare: str | None) -> int:
    """Look for damage (exit code 1), and for second copies of your files. Changes nothing."""
    if compare is not None:
        click.echo("\n".join(show(line) for line in in_words(session, compare)))
        return 0
    copies = [] if session.settings.demo else [*told(session)]
    findings = [_data(session), _content(session), *((_COPY, True, each) for each in copies)]
    well = all(each[1] for each in findings)
    if as_json:
        checks = [{"check": name, "ok": ok, "seen": seen} for name, ok, seen in findings]
        click.echo(json.dumps({"ok": well, "checks": checks}, indent=2))
    else:
        for name, ok, seen in findings:
            state = "look   " if name == _COPY else "ok     " if ok else "DAMAGED"
            click.echo(show(f"{state} {name}: {seen}"))
    return 0 if well else 1


def _data(session: Session) -> Finding:
    try:
        store = session.store
    except DamagedData as damage:
        newest = damage.recovery.newest
        copy = (
            f"the newest good copy is of {newest.when:%Y-%m-%d %H:%M}" if newest else "there is no good copy"
        )
        return "data", False, f"{damage.recovery.reason}; {copy}; open imgcoach to choose"
    except CoachError as error:
        return "data", False, str(error)
    if store.read_only:
        return "data", True, store.read_only
    waiting = len(store.drafts.orphans())
    drafts = f", {waiting} unsaved texts kept" if waiting else ""
    return "data", True, f"{session.settings.folder}, revision {store.revision}{drafts}"


def _content(session: Session) -> Finding:
    try:
        content = session.content
        content.check()
        check_grades(content)
    except CoachError as error:
        return "content", False, str(error)
    stale, own = len(content.stale(session.settings.today)), own_content_folder(session.settings.config)
    over = f", your own files in {own} over them" if content.is_own else ""
    return "content", True, f"{len(content.figures)} figures, {stale} past their date{over}"
